import { ActionIcon, Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { IconUserPlus, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  ballotsOf,
  issueOfSerial,
  nextSerialAt,
  paperSums,
  presentVotingCooperatives,
  readAtDesk,
  turnoutOf,
} from '../../../shared/domain';
import type { AssemblyState, DeskReading, Participant, Poll } from '../../../shared/domain';
import { assemblyNow, caughtUp, useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { attempt, EmptyState, goTo, Page, QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';
import { DeskField } from '../checkin/DeskField';
import { DeskName } from '../checkin/DeskName';
import { isMuted, playVerdict, setMuted } from '../checkin/sound';
import { LastIssues } from './LastIssues';
import { paperActs, usePaperActs } from './paper-acts';
import { isDoubleScan, paperPollNow, ready, serialAt, serialOfStub } from './table-verdict';
import type { TableVerdict } from './table-verdict';
import { TableVerdictPanel } from './TableVerdictPanel';

const tableKey = 'palu-ballot-table';
/** Two tables may reach for one serial at once: whoever comes second takes the next, and says it. */
const mostTries = 3;

function tableName(): string {
  return window.localStorage.getItem(tableKey) ?? 'Meja 1';
}

function countsOf(state: AssemblyState, poll: Poll) {
  const { printed, issued, spoiledBefore } = paperSums(ballotsOf(state, poll.id));
  const turnout = turnoutOf(state, poll);
  return {
    voters: turnout?.of ?? 0,
    done: turnout?.done ?? 0,
    left: (turnout?.of ?? 0) - (turnout?.done ?? 0),
    // Papers that nobody had yet, at all tables together.
    papers: printed - issued - spoiledBefore,
  };
}

/** The ballot table: one field, a verdict that fills the screen with the paper to hand out, the last ten (ELE-2). */
export function TablePage() {
  const t = useText();
  const poll = useAssembly(paperPollNow);
  if (poll === null) {
    return (
      <Page title={t('room.ballotTable')}>
        <EmptyState title={t('table.empty')} text={t('table.emptyHelp')}>
          <Button
            onClick={() => {
              goTo('suara');
            }}
          >
            {t('table.toPolls')}
          </Button>
        </EmptyState>
      </Page>
    );
  }
  return <Table key={poll.id} poll={poll} />;
}

function Table({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const act = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [table, setTable] = useState(tableName);
  const [verdict, setVerdict] = useState<TableVerdict>(ready);
  /** What the pile begins with where that was said by hand; null follows the table's own last. */
  const [setByHand, setSetByHand] = useState<number | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [isStill, setIsStill] = useState(isMuted);
  /** Scans are answered one after the other, each with what the one before has changed. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  const last = useRef<{ readonly participant: Participant; readonly at: number } | null>(null);
  const counts = useAssembly((state) => countsOf(state, poll));
  const next = useAssembly((state) => nextSerialAt(ballotsOf(state, poll.id), table));
  const shownSerial = verdict.kind === 'handOut' ? verdict.serial : null;
  const issue = useAssembly((state) =>
    shownSerial === null ? undefined : issueOfSerial(ballotsOf(state, poll.id), shownSerial),
  );

  const toField = useCallback(() => {
    input.current?.focus();
  }, []);
  // A paper that was taken back may be asked for again at once.
  const back = useCallback(() => {
    last.current = null;
    toField();
  }, [toField]);

  const { ask, dialogs } = usePaperActs(
    poll.id,
    table,
    (newSerial, serial) => {
      setVerdict((shown) =>
        shown.kind === 'handOut' && shown.serial === serial ? { ...shown, serial: newSerial } : shown,
      );
    },
    back,
  );
  const verdictName = verdict.kind === 'handOut' ? verdict.participant.name : '';

  // A scanner is a keyboard: wherever the focus was, its first key comes back to the field.
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isElsewhere =
        !(event.target instanceof HTMLInputElement) && document.querySelector('[role="dialog"]') === null;
      if (isElsewhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        input.current?.focus();
        input.current?.select();
      }
    }
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, []);

  async function handOut(participant: Participant, byHand: number | null): Promise<void> {
    if (isDoubleScan(last.current, participant, performance.now())) return;
    for (let turn = 1; turn <= mostTries; turn++) {
      const serial = serialAt(assemblyNow(), poll, table, byHand);
      if (serial === undefined) {
        setVerdict({ kind: 'noneLeft', participant });
        playVerdict('bad');
        return;
      }
      let isTaken = false;
      const outcome = await attempt(
        { type: 'ballots.issue', pollId: poll.id, participantId: participant.id, serial, table },
        (refusal) => {
          isTaken = refusal.code === 'ballots.serialIssued' && byHand === null && turn < mostTries;
          if (isTaken) return;
          const kind = refusal.code === 'ballots.hasVoted' ? 'hasVoted' : 'refused';
          setVerdict({ kind, participant, refusal });
          playVerdict(kind === 'hasVoted' ? 'again' : 'bad');
        },
      );
      if (outcome !== null) {
        last.current = { participant, at: performance.now() };
        setVerdict({ kind: 'handOut', participant, serial });
        if (byHand !== null) setSetByHand(null);
        playVerdict('good');
        await caughtUp(outcome.seq);
        return;
      }
      if (!isTaken) return;
    }
  }

  function take(reading: DeskReading) {
    if (reading.kind === 'participant') {
      const byHand = setByHand;
      const done = queue.current.then(() => handOut(reading.participant, byHand));
      // A scan that fails is told as any failure is, and holds up none behind it.
      queue.current = done.catch(() => undefined);
      toField();
      return;
    }
    const participant = reading.kind === 'oldBadge' ? reading.participant : null;
    setVerdict({ kind: 'notRead', fault: reading.kind, participant });
    playVerdict('bad');
  }

  function askLate(participant: Participant) {
    const { cooperativeId } = participant;
    if (cooperativeId === null) return;
    setQuestion({
      title: t('poll.admitLate'),
      text: t('poll.admitLateQuestion', { name: participant.name }),
      act: t('poll.admitLate'),
      asks: t('form.reason'),
      onAct: (reason) => {
        void act({ type: 'poll.admitLate', id: poll.id, cooperativeId, reason }).then(async (outcome) => {
          if (outcome !== null) await handOut(participant, setByHand);
          toField();
        });
      },
    });
  }

  const isPaused = poll.state.kind === 'paused';
  const isInside = (participant: Participant) => {
    const state = assemblyNow();
    return participant.cooperativeId !== null && presentVotingCooperatives(state).includes(participant.cooperativeId);
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Title order={1} size="xl" tabIndex={-1} style={{ outline: 'none' }}>
            {t('room.ballotTable')}
          </Title>
          <Text size="sm" truncate>
            {poll.question}
          </Text>
        </div>
        <Group gap="sm" wrap="nowrap" align="flex-end">
          <NumberInput
            aria-label={t('table.nextSerial')}
            leftSection={<Text size="sm">{t('table.nextShort')}</Text>}
            leftSectionWidth={110}
            w={200}
            min={1}
            value={setByHand ?? next ?? ''}
            placeholder="–"
            onChange={(value) => {
              setSetByHand(value === '' || Number(value) === next ? null : Number(value));
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') toField();
            }}
          />
          <DeskName
            name={table}
            onRename={(name) => {
              setTable(name);
              window.localStorage.setItem(tableKey, name);
            }}
            onScan={(code) => {
              toField();
              take(readAtDesk(assemblyNow(), code));
            }}
          />
          <ActionIcon
            variant="default"
            size="input-sm"
            aria-label={t('desk.sound')}
            aria-pressed={!isStill}
            title={t('desk.sound')}
            onClick={() => {
              setMuted(!isStill);
              setIsStill(!isStill);
              toField();
            }}
          >
            {isStill ? <IconVolumeOff size={18} /> : <IconVolume size={18} />}
          </ActionIcon>
        </Group>
      </Group>
      <DeskField
        input={input}
        onRead={take}
        readOther={(entered) => {
          const serial = serialOfStub(entered);
          if (serial !== null) setSetByHand(serial);
          return serial !== null;
        }}
      />
      <Group gap="xl" data-testid="table-counts">
        {(['voters', 'done', 'left', 'papers'] as const).map((figure) => (
          <Text key={figure} size="sm">
            {t(`table.count.${figure}`)} <strong>{countText(t, counts[figure])}</strong>
          </Text>
        ))}
        {isPaused && (
          <Text size="sm" fw={700} c="var(--mantine-color-error)">
            {t('table.paused')}
          </Text>
        )}
      </Group>
      <TableVerdictPanel verdict={verdict}>
        {issue?.state === 'out' &&
          paperActs.map((kind) => (
            <Button
              key={kind}
              variant="white"
              color="dark"
              aria-label={`${t(`table.${kind}`)} (${verdictName})`}
              onClick={() => {
                ask(kind, issue.serial);
              }}
            >
              {t(`table.${kind}`)}
            </Button>
          ))}
        {issue !== undefined && issue.state !== 'out' && (
          <Text fw={700}>
            {t(`paperState.${issue.state}`)}: {issue.reason}
          </Text>
        )}
        {verdict.kind === 'refused' && verdict.refusal.code === 'ballots.notPresent' && (
          <>
            {isInside(verdict.participant) ? (
              <Button
                variant="white"
                color="dark"
                leftSection={<IconUserPlus size={16} />}
                onClick={() => {
                  askLate(verdict.participant);
                }}
              >
                {t('poll.admitLate')}
              </Button>
            ) : (
              <Text fw={600}>{t('table.deskFirst')}</Text>
            )}
          </>
        )}
      </TableVerdictPanel>
      <LastIssues pollId={poll.id} onAct={ask} />
      {dialogs}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Stack>
  );
}
