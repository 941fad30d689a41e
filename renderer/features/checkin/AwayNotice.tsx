import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { awayDesk, useAssembly, useReplica } from '../../client';
import { clockText, refusalText, useText } from '../../locales';

/** At a desk that the host does not hear: that it goes on alone, how much waits, and what the host would not take afterwards (CHK-7). */
export function AwayNotice() {
  const t = useText();
  const isConnected = useReplica((view) => view.isConnected);
  const waiting = useReplica(({ away }) => away.waiting);
  const refused = useReplica(({ away }) => away.refused);
  const zone = useAssembly(({ facts }) => facts.profile.timeZone);
  const participants = useAssembly((state) => state.participants);
  const isAway = awayDesk() !== null && (!isConnected || waiting > 0);
  return (
    <>
      {isAway && (
        <Alert color="orange" variant="outline" icon={<IconPlugConnectedX />} role="status" data-testid="away">
          {t(isConnected ? 'away.merging' : 'away.alone', { count: waiting })}
        </Alert>
      )}
      {refused.length > 0 && (
        <Alert
          color="red"
          variant="outline"
          icon={<IconAlertTriangle />}
          title={t('away.refused', { count: refused.length })}
        >
          <Stack gap="xs" align="flex-start">
            <List size="sm">
              {refused.map(({ commandId, command, refusal }) => (
                <List.Item key={commandId}>
                  {clockText(t, command.seenAt, zone)} · {participants.get(command.participantId)?.name ?? ''} ·{' '}
                  {refusalText(t, refusal)}
                </List.Item>
              ))}
            </List>
            <Text size="sm">{t('away.refusedHelp')}</Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                awayDesk()?.forgetRefused();
              }}
            >
              {t('away.seen')}
            </Button>
          </Stack>
        </Alert>
      )}
    </>
  );
}
