import { Group, Text } from '@mantine/core';
import { ballotsOf, lastIssues } from '../../../shared/domain';
import type { AssemblyState, PollId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, useText } from '../../locales';
import { PaperActs } from './PaperActs';

/** The ten papers that were handed out last, by all tables, with what may still happen to them. */
export function LastIssues({
  pollId,
  table,
  onBack,
}: {
  readonly pollId: PollId;
  readonly table: string;
  readonly onBack: () => void;
}) {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const participants = useAssembly((state) => state.participants);
  const recent = useAssembly((state: AssemblyState) => lastIssues(ballotsOf(state, pollId), 10));
  return (
    <section aria-label={t('table.last')}>
      <Text fw={600} mb={4}>
        {t('table.last')}
      </Text>
      {recent.length === 0 && <Text c="dimmed">{t('table.noneYet')}</Text>}
      {recent.map((issue) => {
        const { serial, participantId, at, state, reason, helper } = issue;
        return (
          <Group key={`${String(serial)} ${at} ${participantId}`} gap="xs" wrap="nowrap" justify="space-between">
            <Text size="sm" truncate td={state === 'mistaken' ? 'line-through' : undefined} style={{ minWidth: 0 }}>
              <span style={{ fontFamily: 'monospace' }}>{clockText(t, at, timeZone)}</span> ·{' '}
              <strong>{t('table.serial', { serial })}</strong> · {participants.get(participantId)?.name} · {issue.table}
              {state === 'out' ? '' : ` · ${t(`paperState.${state}`)}: ${reason}`}
              {helper === '' ? '' : ` · ${t('table.helpedBy', { helper })}`}
            </Text>
            {state === 'out' && (
              <Group gap={2} wrap="nowrap">
                <PaperActs
                  pollId={pollId}
                  issue={issue}
                  table={table}
                  look="inList"
                  onExchanged={() => undefined}
                  onBack={onBack}
                />
              </Group>
            )}
          </Group>
        );
      })}
    </section>
  );
}
