import { Box, Button, Card, Group, Progress, ScrollArea, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { rollAnswers } from '../../../shared/domain';
import type { CooperativeId, Poll, RollAnswer } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { ActButton, keyedActs, ShortcutSheet, useAct, useKeyedActs, useRoomKeys, Only } from '../../ui';
import { LateDialog } from './LateDialog';
import { calledNow, rollOf, rollProgress } from './roll';
import type { RollLine } from './roll';

const colors = { yes: 'green', no: 'red', abstain: 'gray' } as const;

/** The call of names, worked by single keys: one name as large as it can be, one key an answer (voting.md §3). */
export function RollCall({ poll, onLeave }: { readonly poll: Poll; readonly onLeave: () => void }) {
  const t = useText();
  const act = useAct();
  const lines = useAssembly((state) => rollOf(state, poll));
  const [passed, setPassed] = useState<ReadonlySet<CooperativeId>>(new Set());
  const [chosen, setChosen] = useState<CooperativeId | null>(null);
  const [isAdmitting, setIsAdmitting] = useState(false);
  const [isShowingKeys, setIsShowingKeys] = useState(false);
  const isPaused = poll.state.kind === 'paused';
  const { done, of } = rollProgress(poll, lines);
  const called = calledNow(lines, passed, chosen);
  const silent = of - done;

  function answer(given: RollAnswer) {
    if (called === null || isPaused) return;
    const { id } = called;
    setChosen(null);
    void act({ type: 'poll.answer', id: poll.id, cooperativeId: id, answer: given });
  }
  function skip() {
    if (called === null) return;
    setChosen(null);
    setPassed(new Set([...passed, called.id]));
  }
  function again() {
    setChosen(null);
    setPassed(new Set());
  }
  function correct() {
    setChosen(poll.answers.at(-1)?.cooperativeId ?? null);
  }
  const doing = {
    'roll.yes': () => {
      answer('yes');
    },
    'roll.no': () => {
      answer('no');
    },
    'roll.abstain': () => {
      answer('abstain');
    },
    'roll.skip': skip,
    'roll.again': again,
    'roll.correct': correct,
    'keys.show': () => {
      setIsShowingKeys(true);
    },
  };
  const isAsleep = isAdmitting || isShowingKeys;
  useKeyedActs(doing, null, isAsleep);
  // The digits lie nearer to a hand that holds the list.
  useRoomKeys({ 1: doing['roll.yes'], 2: doing['roll.no'], 3: doing['roll.abstain'] }, null, isAsleep);

  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Title order={1} size="xl" tabIndex={-1} style={{ outline: 'none' }}>
            {t('roll.title')}
          </Title>
          <Text size="sm" lineClamp={2}>
            {poll.question}
          </Text>
        </div>
        <Group gap="sm" wrap="nowrap">
          <Only act="poll.admitLate">
            <Button
              variant="default"
              onClick={() => {
                setIsAdmitting(true);
              }}
            >
              {t('poll.admitLate')}
            </Button>
          </Only>
          <Button variant="default" onClick={onLeave}>
            {t('roll.leave')}
          </Button>
        </Group>
      </Group>
      <Group wrap="nowrap" gap="sm">
        <Progress
          value={of === 0 ? 0 : (done / of) * 100}
          style={{ flex: 1 }}
          size="lg"
          aria-label={t('roll.progress')}
        />
        <Text fw={700} data-testid="roll-progress">
          {t('roll.done', { done: countText(t, done), of: countText(t, of) })}
        </Text>
      </Group>
      <Group align="stretch" wrap="nowrap" gap="md">
        <Card withBorder style={{ flex: 3, minWidth: 0 }}>
          <Stack justify="space-between" mih="52vh">
            <Called called={called} silent={silent} isPaused={isPaused} isCorrection={chosen !== null} />
            {called === null ? (
              <Group justify="center">
                {silent > 0 && (
                  <ActButton act="roll.again" size="lg" onClick={again}>
                    {t('roll.againCount', { count: silent })}
                  </ActButton>
                )}
              </Group>
            ) : (
              <Group justify="center" gap="sm">
                {rollAnswers.map((one) => (
                  <ActButton
                    key={one}
                    act={`roll.${one}`}
                    size="lg"
                    variant="default"
                    disabled={isPaused}
                    onClick={doing[`roll.${one}`]}
                  />
                ))}
                <ActButton act="roll.skip" size="lg" variant="subtle" onClick={skip} />
              </Group>
            )}
          </Stack>
        </Card>
        <Stack gap="xs" style={{ flex: 2, minWidth: 260 }}>
          <Group gap="xs">
            <ActButton
              act="roll.correct"
              size="compact-md"
              variant="default"
              disabled={poll.answers.length === 0}
              onClick={correct}
            />
            <ActButton act="roll.again" size="compact-md" variant="default" disabled={silent === 0} onClick={again} />
            <ActButton act="keys.show" size="compact-md" variant="subtle" onClick={doing['keys.show']}>
              {t('speakers.shortcuts')}
            </ActButton>
          </Group>
          <Roll lines={lines} called={called?.id ?? null} passed={passed} onChoose={setChosen} />
        </Stack>
      </Group>
      {isAdmitting && (
        <LateDialog
          poll={poll}
          onClose={() => {
            setIsAdmitting(false);
          }}
        />
      )}
      {isShowingKeys && (
        <ShortcutSheet
          ids={keyedActs.suara}
          onClose={() => {
            setIsShowingKeys(false);
          }}
        />
      )}
    </Stack>
  );
}

/** The one name that is read aloud now. */
function Called({
  called,
  silent,
  isPaused,
  isCorrection,
}: {
  readonly called: RollLine | null;
  readonly silent: number;
  readonly isPaused: boolean;
  readonly isCorrection: boolean;
}) {
  const t = useText();
  return (
    <Box role="status" aria-live="polite" ta="center" pt="lg" data-testid="called">
      {isPaused && (
        <Text fw={700} c="var(--mantine-color-error)">
          {t('pollState.paused')}
        </Text>
      )}
      {called === null ? (
        <Text fz={32} fw={700}>
          {t(silent > 0 ? 'roll.endOfRound' : 'roll.allAnswered', { count: silent })}
        </Text>
      ) : (
        <>
          <Text fz={22}>
            {isCorrection ? `${t('roll.correcting')} · ` : ''}
            {t('roll.number', { number: called.number })}
          </Text>
          <Text fz={52} fw={800} lh={1.1} style={{ overflowWrap: 'anywhere' }}>
            {called.name}
          </Text>
          <Text fz={26} mt="xs">
            {called.delegate}
          </Text>
        </>
      )}
    </Box>
  );
}

/** The whole list: each name with its answer, corrected ones with what was said before; a click goes back to a name. */
function Roll({
  lines,
  called,
  passed,
  onChoose,
}: {
  readonly lines: readonly RollLine[];
  readonly called: CooperativeId | null;
  readonly passed: ReadonlySet<CooperativeId>;
  readonly onChoose: (id: CooperativeId) => void;
}) {
  const t = useText();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [called]);
  return (
    <ScrollArea h="50vh" type="auto">
      <Stack gap={2} role="list" aria-label={t('roll.list')}>
        {lines.map(({ id, number, name, answers }) => {
          const standing = answers.at(-1);
          return (
            <div key={id} role="listitem">
              <UnstyledButton
                ref={id === called ? row : null}
                w="100%"
                px="xs"
                py={3}
                aria-current={id === called ? 'true' : undefined}
                style={{
                  borderRadius: 6,
                  ...(id === called ? { background: 'var(--mantine-primary-color-light)' } : {}),
                }}
                onClick={() => {
                  onChoose(id);
                }}
              >
                <Group justify="space-between" wrap="nowrap" gap="xs">
                  <Text size="sm" style={{ minWidth: 0 }}>
                    {number}. {name}
                  </Text>
                  <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
                    {answers.slice(0, -1).map(({ answer, at }) => (
                      <s key={at} style={{ marginRight: 6, fontWeight: 400 }}>
                        {t(`choice.${answer}`)}
                      </s>
                    ))}
                    {standing !== undefined && (
                      <Text span inherit c={`var(--mantine-color-${colors[standing.answer]}-text)`}>
                        {t(`choice.${standing.answer}`)}
                      </Text>
                    )}
                    {standing === undefined && passed.has(id) ? t('roll.passed') : ''}
                  </Text>
                </Group>
              </UnstyledButton>
            </div>
          );
        })}
      </Stack>
    </ScrollArea>
  );
}
