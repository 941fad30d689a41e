import { Box, Group, Stack, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClockExclamation,
  IconScanEye,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { participantCode } from '../../../shared/domain';
import type { TimeZone } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, refusalText, useText } from '../../locales';
import type { Text as Translate } from '../../locales';
import { Photo } from '../photos/Photo';
import type { TableVerdict } from './table-verdict';

const looks = {
  ready: { color: 'var(--mantine-color-default-hover)', text: 'inherit', Icon: null },
  handOut: { color: '#0b6b3a', text: '#ffffff', Icon: IconCircleCheck },
  hasVoted: { color: '#f5c518', text: '#1a1a1a', Icon: IconClockExclamation },
  refused: { color: '#a51d2d', text: '#ffffff', Icon: IconCircleX },
  noneLeft: { color: '#a51d2d', text: '#ffffff', Icon: IconAlertTriangle },
  notRead: { color: '#a51d2d', text: '#ffffff', Icon: IconScanEye },
} as const;

function headlineOf(t: Translate, verdict: TableVerdict, timeZone: TimeZone): string {
  switch (verdict.kind) {
    case 'ready':
      return t('table.ready');
    case 'handOut':
      return t('table.handOut');
    case 'hasVoted':
      return t('table.hasVoted', {
        at: clockText(t, String(verdict.refusal.params['at']), timeZone),
        table: String(verdict.refusal.params['table']),
      });
    case 'refused': {
      const { at, ...params } = verdict.refusal.params;
      // When a serial was handed out is told by the clock of the assembly, without its day.
      const told = at === undefined ? params : { ...params, at: clockText(t, String(at), timeZone) };
      return refusalText(t, { ...verdict.refusal, params: told });
    }
    case 'noneLeft':
      return t('table.noneLeft');
    case 'notRead':
      return t(`desk.fault.${verdict.fault}`);
  }
}

/** The verdict that fills the screen: the paper to hand out, or why none is. */
export function TableVerdictPanel({
  verdict,
  children,
}: {
  readonly verdict: TableVerdict;
  readonly children: ReactNode;
}) {
  const t = useText();
  const { profile, rules } = useAssembly(({ facts }) => facts);
  const { color, text, Icon } = looks[verdict.kind];
  const person = verdict.kind === 'ready' ? null : verdict.participant;
  const cooperativeId = person?.cooperativeId ?? null;
  const cooperative = useAssembly(({ cooperatives }) =>
    cooperativeId === null ? undefined : cooperatives.get(cooperativeId)?.name,
  );
  return (
    <Box
      role="status"
      aria-live="assertive"
      data-testid="verdict"
      data-verdict={verdict.kind}
      style={{
        background: color,
        color: text,
        borderRadius: 12,
        minHeight: '36vh',
        padding: 20,
        display: 'grid',
        placeItems: 'center',
      }}
    >
      <Stack align="center" gap={4}>
        <Group gap="sm" justify="center" wrap="nowrap">
          {Icon !== null && <Icon size={48} aria-hidden style={{ flexShrink: 0 }} />}
          <Text fz={verdict.kind === 'refused' ? 30 : 40} fw={700} lh={1.15} ta="center">
            {headlineOf(t, verdict, profile.timeZone)}
          </Text>
        </Group>
        {verdict.kind === 'handOut' && (
          <Text fz={64} fw={800} lh={1.1} data-testid="serial">
            {t('table.serial', { serial: verdict.serial })}
          </Text>
        )}
        {person !== null && (
          <>
            <Group gap="md" justify="center" wrap="nowrap">
              {person.photoId !== null && <Photo id={person.photoId} name={person.name} size={84} />}
              <Text fz={40} lh={1.15} ta="center">
                {person.name}
              </Text>
            </Group>
            <Text fz={22} ta="center">
              {participantCode(person, rules)} · {t(`category.${person.category}`)}
              {cooperative === undefined ? '' : ` · ${cooperative}`}
            </Text>
          </>
        )}
        <Group gap="sm" justify="center">
          {children}
        </Group>
      </Stack>
    </Box>
  );
}
