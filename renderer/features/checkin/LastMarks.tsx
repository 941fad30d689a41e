import { Button, Group, Text } from '@mantine/core';
import { isInside, lastMarks, markTime } from '../../../shared/domain';
import type { AssemblyState, AttendanceMark, Participant } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, useText } from '../../locales';

function newestMarks(state: AssemblyState) {
  return lastMarks(state, 10);
}

/** The ten newest acts of all desks, each with its way back. */
export function LastMarks({
  onUndo,
}: {
  readonly onUndo: (participant: Participant, markId: AttendanceMark['id']) => void;
}) {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const attendance = useAssembly((state) => state.attendance);
  const recent = useAssembly(newestMarks);
  return (
    <div>
      <Text fw={600} mb={4}>
        {t('desk.last')}
      </Text>
      {recent.length === 0 && <Text c="dimmed">{t('desk.noneYet')}</Text>}
      {recent.map(({ participant, mark }) => (
        <Group key={mark.id} gap="xs" wrap="nowrap">
          <Text size="sm" ff="monospace">
            {clockText(t, markTime(mark), timeZone)}
          </Text>
          <Text size="sm" truncate td={mark.undone === undefined ? undefined : 'line-through'}>
            {mark.kind === 'in' ? '→' : '←'} {participant.name} · {mark.desk}
          </Text>
          {mark.undone === undefined && isInside(attendance.get(participant.id)) === (mark.kind === 'in') && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t('desk.undo')} ${participant.name}`}
              onClick={() => {
                onUndo(participant, mark.id);
              }}
            >
              {t('feedback.undo')}
            </Button>
          )}
        </Group>
      ))}
    </div>
  );
}
