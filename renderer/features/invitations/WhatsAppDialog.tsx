import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { invitationMessage, lastInvitation } from '../../../shared/domain';
import type { Cooperative, CooperativeId, Invitation } from '../../../shared/domain';
import { dateOf, whatsAppLink } from '../../../shared/text';
import { assemblyNow, hostNow, useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { copyText, DataTable, tellDone, useAct, useReturnedFocus } from '../../ui';
import type { Column } from '../../ui';

/** Whether a cooperative was told by chat on a day already: copying twice marks once. */
function isTold(invitation: Invitation | undefined, day: string): boolean {
  const step = lastInvitation(invitation);
  return step?.channel === 'whatsApp' && step.on === day;
}

/** The invitation for a chat: copied for one cooperative or for all that were chosen, who are marked as invited in the same act (REG-10). */
export function WhatsAppDialog({
  cooperatives,
  onClose,
}: {
  readonly cooperatives: readonly Cooperative[];
  readonly onClose: () => void;
}) {
  const t = useText();
  const act = useAct();
  useReturnedFocus();
  const invitations = useAssembly((state) => state.invitations);
  const [single] = cooperatives.length === 1 ? cooperatives : [];
  const message = useAssembly((state) => invitationMessage(state, single ?? null));

  const [isCopyable, setIsCopyable] = useState(true);
  const copy = useMemo(
    () => (chosen: readonly Cooperative[], text: string) => {
      const isCopied = copyText(text);
      setIsCopyable(isCopied);
      if (!isCopied) return;
      const state = assemblyNow();
      const on = dateOf(hostNow(), state.facts.profile.timeZone);
      const ids: readonly CooperativeId[] = chosen
        .filter(({ id }) => !isTold(state.invitations.get(id), on))
        .map(({ id }) => id);
      const [one] = chosen.length === 1 ? chosen : [];
      const done =
        one === undefined
          ? t('invitation.copied', { count: countText(t, chosen.length) })
          : t('invitation.copiedOne', { name: one.name });
      if (ids.length === 0) tellDone(t, done);
      else void act({ type: 'invitation.mark', ids, channel: 'whatsApp', on }, done, 'undoable');
    },
    [act, t],
  );

  const columns = useMemo<Column<Cooperative>[]>(
    () => [
      { key: 'name', header: t('field.cooperativeName'), width: '3fr', isName: true, text: (row) => row.name },
      {
        key: 'link',
        header: t('invitation.chatLink'),
        width: '236px',
        text: (row) => whatsAppLink(row.phone) ?? t('invitation.noMobile'),
      },
      {
        key: 'told',
        header: t('invitation.invited'),
        width: '104px',
        text: (row) => {
          const step = lastInvitation(invitations.get(row.id));
          return step === undefined ? t('invitation.notYet') : t(`channel.${step.channel}`);
        },
      },
      {
        key: 'copy',
        header: t('invitation.text'),
        width: '104px',
        text: () => '',
        cell: (row) => (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCopy size={14} />}
            aria-label={t('invitation.copyFor', { name: row.name })}
            onClick={() => {
              copy([row], invitationMessage(assemblyNow(), row));
            }}
          >
            {t('invitation.copy')}
          </Button>
        ),
      },
    ],
    [t, invitations, copy],
  );

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('invitation.chatTitle', { count: countText(t, cooperatives.length) })}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <Stack gap="sm">
        <Paper
          withBorder
          p="sm"
          mah={190}
          style={{ overflow: 'auto' }}
          tabIndex={0}
          role="region"
          aria-label={t('invitation.text')}
        >
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }} lang="id">
            {message}
          </Text>
        </Paper>
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed">
            {t(single === undefined ? 'invitation.chatHelpMany' : 'invitation.chatHelp')}
          </Text>
          <Button
            flex="none"
            data-autofocus
            leftSection={<IconCopy size={16} />}
            onClick={() => {
              copy(cooperatives, message);
            }}
          >
            {t('invitation.copyAndMark')}
          </Button>
        </Group>
        {!isCopyable && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t('invitation.notCopied')}
          </Text>
        )}
        <DataTable
          name="chat"
          label={t('invitation.chatList')}
          rows={cooperatives}
          columns={columns}
          rowId={(row) => row.id}
          height="min(300px, 34vh)"
          empty={null}
        />
      </Stack>
    </Modal>
  );
}
