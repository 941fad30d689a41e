import { Box, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconClockExclamation, IconDoorExit, IconScanEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { participantCode } from '../../../shared/domain';
import type { TimeZone } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, refusalText, useText } from '../../locales';
import type { Text as Translate } from '../../locales';
import { Photo } from '../photos/Photo';
import type { Verdict } from './verdict';

const looks = {
  ready: { color: 'var(--mantine-color-default-hover)', text: 'inherit', Icon: null },
  welcome: { color: '#0b6b3a', text: '#ffffff', Icon: IconCircleCheck },
  left: { color: '#1d4e89', text: '#ffffff', Icon: IconDoorExit },
  already: { color: '#f5c518', text: '#1a1a1a', Icon: IconClockExclamation },
  refused: { color: '#a51d2d', text: '#ffffff', Icon: IconCircleX },
  notRead: { color: '#a51d2d', text: '#ffffff', Icon: IconScanEye },
} as const;

function headlineOf(t: Translate, verdict: Verdict, timeZone: TimeZone): string {
  switch (verdict.kind) {
    case 'ready':
      return t('desk.ready');
    case 'welcome':
      return t('desk.welcome');
    case 'left':
      return t('desk.left');
    case 'already':
      return t('desk.already', {
        at: clockText(t, String(verdict.refusal.params['at']), timeZone),
        desk: String(verdict.refusal.params['desk']),
      });
    case 'refused':
      return refusalText(t, verdict.refusal);
    case 'notRead':
      return t(`desk.fault.${verdict.fault}`);
  }
}

/** The verdict that fills the screen: in colour, with a sign and in words that can be read from two metres (CHK-1). */
export function VerdictPanel({ verdict, children }: { readonly verdict: Verdict; readonly children: ReactNode }) {
  const t = useText();
  const { profile, rules } = useAssembly(({ facts }) => facts);
  const { color, text, Icon } = looks[verdict.kind];
  const person = verdict.kind === 'ready' ? null : verdict.participant;
  const cooperativeId = person?.cooperativeId ?? null;
  const cooperative = useAssembly(({ cooperatives }) =>
    cooperativeId === null ? undefined : cooperatives.get(cooperativeId),
  );
  return (
    <Box
      role="status"
      aria-live="assertive"
      data-testid="verdict"
      style={{
        background: color,
        color: text,
        borderRadius: 12,
        minHeight: '34vh',
        padding: 24,
        display: 'grid',
        placeItems: 'center',
      }}
    >
      <Stack align="center" gap={6}>
        <Group gap="sm" justify="center" wrap="nowrap">
          {Icon !== null && <Icon size={48} aria-hidden style={{ flexShrink: 0 }} />}
          <Text fz={40} fw={700} lh={1.15} ta="center">
            {headlineOf(t, verdict, profile.timeZone)}
          </Text>
        </Group>
        {person !== null && (
          <>
            <Photo id={person.photoId} name={person.name} size={120} />
            <Text fz={40} lh={1.15} ta="center">
              {person.name}
            </Text>
            <Text fz={22} ta="center">
              {participantCode(person, rules)} · {t(`category.${person.category}`)}
              {cooperative === undefined ? '' : ` · ${cooperative.name}`}
            </Text>
          </>
        )}
        <Group gap="sm">{children}</Group>
      </Stack>
    </Box>
  );
}
