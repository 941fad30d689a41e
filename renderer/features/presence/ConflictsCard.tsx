import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { openConflicts } from '../../../shared/domain';
import type { AssemblyState, DeskConflict } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, useText } from '../../locales';
import { Only, QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';

/** What the record says of a person now, in the words of a desk. */
function otherStory(state: AssemblyState, { participantId }: DeskConflict) {
  return (state.attendance.get(participantId) ?? []).filter(({ undone }) => undone === undefined).at(-1);
}

function ConflictRow({ conflict, ask }: { readonly conflict: DeskConflict; readonly ask: (asked: Question) => void }) {
  const t = useText();
  const act = useAct();
  const zone = useAssembly(({ facts }) => facts.profile.timeZone);
  const name = useAssembly((state) => state.participants.get(conflict.participantId)?.name ?? '');
  const other = useAssembly((state) => otherStory(state, conflict));
  const { id, kind, desk, seenAt, at, by, why } = conflict;
  const settle = (counts: boolean) => {
    const words = t(counts ? 'conflict.counts' : 'conflict.dismiss');
    ask({
      title: `${words}: ${name}`,
      text: t(counts ? 'conflict.countsHelp' : 'conflict.dismissHelp'),
      act: words,
      asks: t('form.reason'),
      onAct: (reason) => {
        void act({ type: 'checkin.settle', id, counts, reason }, t('conflict.settled', { name }));
      },
    });
  };
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" data-testid="conflict">
      <div style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          <Badge variant="light" color="orange" tt="none">
            {t(`conflict.why.${why}`)}
          </Badge>
        </Group>
        <Text size="sm">
          {t(kind === 'in' ? 'conflict.sawIn' : 'conflict.sawOut', {
            desk,
            seen: clockText(t, seenAt, zone),
            heard: clockText(t, at, zone),
            by,
          })}
        </Text>
        <Text size="sm" c="dimmed">
          {other === undefined
            ? t('conflict.recordNone')
            : t(other.kind === 'in' ? 'conflict.recordIn' : 'conflict.recordOut', {
                desk: other.desk,
                at: clockText(t, other.seenAt ?? other.at, zone),
              })}
        </Text>
      </div>
      <Only act="checkin.settle">
        <Group gap="xs" wrap="nowrap">
          <Button
            size="compact-md"
            aria-label={`${t('conflict.counts')} ${name}`}
            onClick={() => {
              settle(true);
            }}
          >
            {t('conflict.counts')}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            aria-label={`${t('conflict.dismiss')} ${name}`}
            onClick={() => {
              settle(false);
            }}
          >
            {t('conflict.dismiss')}
          </Button>
        </Group>
      </Only>
    </Group>
  );
}

/** Where a desk that was away and the record tell two stories: both, side by side, until a person has decided (CHK-7). */
export function ConflictsCard() {
  const t = useText();
  const conflicts = useAssembly(openConflicts);
  const [question, setQuestion] = useState<Question | null>(null);
  if (conflicts.length === 0) return null;
  return (
    <Card withBorder>
      <Stack gap="sm">
        <div>
          <Text fw={600}>{t('conflict.title', { count: conflicts.length })}</Text>
          <Text size="sm" c="dimmed">
            {t('conflict.help')}
          </Text>
        </div>
        {conflicts.map((conflict) => (
          <ConflictRow key={conflict.id} conflict={conflict} ask={setQuestion} />
        ))}
      </Stack>
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Card>
  );
}
