import { Button, Card, Group, Stack, Stepper, Text } from '@mantine/core';
import { useState } from 'react';
import {
  courseOf,
  electedOf,
  liveRound,
  nomineeOf,
  supportDisputes,
  tellElection,
  verdictOf,
} from '../../../shared/domain';
import type { Election, ElectionAct, ElectionStage } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { goTo, placeId, QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';
import { ElectionDialog } from './dialogs';
import type { ElectionEntry } from './dialogs';
import { DecreesCard } from './DecreesCard';
import { FormationCard } from './FormationCard';
import { NomineeCard } from './NomineeCard';
import { LiveRound, Rounds } from './Rounds';
import { nextText } from './telling-words';

const stages: readonly ElectionStage[] = ['nomination', 'verification', 'numbers', 'rounds', 'acceptance', 'formation'];

function stageNumber(stage: ElectionStage, hasFormation: boolean): number {
  if (stage === 'done') return hasFormation ? stages.length : stages.length - 1;
  return Math.max(0, stages.indexOf(stage));
}

/** The next step as one button. It leads, and never forces: every other act stays where it is. */
function NextCard({
  election,
  act: next,
  onEnter,
  onAsk,
}: {
  readonly election: Election;
  readonly act: ElectionAct;
  readonly onEnter: (entry: ElectionEntry) => void;
  readonly onAsk: (question: Question) => void;
}) {
  const t = useText();
  const act = useAct();
  const { id } = election;
  const cooperatives = useAssembly((state) => state.cooperatives);
  const participants = useAssembly((state) => state.participants);
  const polls = useAssembly((state) => state.polls);
  const told = tellElection({ cooperatives, participants, polls }, election);
  const waiting = electedOf(election).find(({ answer }) => answer === null);
  const unjudged = election.nominees.find((one) => one.left === null && verdictOf(one) === undefined);
  const ways: Readonly<Record<Exclude<ElectionAct, 'none' | 'answer'>, () => void>> = {
    nominate: () => {
      onEnter({ kind: 'nominate' });
    },
    settleSupport: () => {
      const [cooperativeId] = supportDisputes(election);
      if (cooperativeId !== undefined) onEnter({ kind: 'settle', cooperativeId });
    },
    verify: () => {
      const place = unjudged === undefined ? null : document.getElementById(placeId(unjudged.id));
      place?.scrollIntoView({ block: 'center' });
      place?.focus();
    },
    fixList: () => {
      onAsk({
        title: t('election.do.fixList'),
        text: t('election.fixListText'),
        act: t('election.do.fixList'),
        isReversible: true,
        onAct: () => void act({ type: 'election.fixList', id }),
      });
    },
    drawNumbers: () => {
      onEnter({ kind: 'numbers' });
    },
    startRound: () => void act({ type: 'election.startRound', id }),
    holdRound: () => {
      const [poll] = liveRound(assemblyNow(), election)?.polls ?? [];
      if (poll !== undefined) goTo('suara', poll.pollId);
    },
    concludeRound: () => void act({ type: 'election.concludeRound', id }),
    decideTie: () => {
      onEnter({ kind: 'tie' });
    },
    form: () => {
      onEnter({ kind: 'form' });
    },
    appoint: () => {
      onEnter({ kind: 'appoint' });
    },
    compose: () => {
      onEnter({ kind: 'compose', body: 'board' });
    },
  };
  const said = next === 'verify' && unjudged !== undefined ? unjudged.name : (waiting?.name ?? '');
  const answer = (isAccepted: boolean, reason: string) => {
    if (waiting !== undefined) void act({ type: 'election.answer', id, nomineeId: waiting.id, isAccepted, reason });
  };
  return (
    <Card withBorder aria-label={t('election.nextStep')} component="section">
      <Group justify="space-between" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          {told.elected.length > 0 && (
            <Text fw={600}>{t('election.isElected', { names: told.elected.map(({ name }) => name).join(', ') })}</Text>
          )}
          <Text>
            {told.nextParts === null ? t(`election.hint.${next}`, { name: said }) : nextText(t, told.nextParts)}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
          {next === 'answer' && waiting !== undefined && (
            <>
              <Button
                onClick={() => {
                  answer(true, '');
                }}
              >
                {t('election.accepts', { name: waiting.name })}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  onAsk({
                    title: t('election.refuse'),
                    text: t('election.refuseText', { name: waiting.name }),
                    act: t('election.refuse'),
                    asks: t('form.reason'),
                    onAct: (reason) => {
                      answer(false, reason);
                    },
                  });
                }}
              >
                {t('election.refuse')}
              </Button>
            </>
          )}
          {next !== 'none' && next !== 'answer' && <Button onClick={ways[next]}>{t(`election.do.${next}`)}</Button>}
        </Group>
      </Group>
    </Card>
  );
}

/** One election as a guided course: nomination, verification, numbers, rounds, acceptance, formation team. */
export function ElectionView({ election }: { readonly election: Election }) {
  const t = useText();
  const act = useAct();
  const { stage, act: next } = useAssembly((state) => courseOf(state, election));
  const [entry, setEntry] = useState<ElectionEntry | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const { id, cancelled } = election;
  const isFixed = election.listFixedAt !== null;
  const hasFormation = election.kind === 'chair';
  const shown = hasFormation ? stages : stages.slice(0, -1);
  const nominees = [...election.nominees].sort(
    (a, b) => (a.number ?? election.nominees.length) - (b.number ?? election.nominees.length),
  );
  const hasVoted = election.rounds.some(({ outcome }) => outcome !== null);
  return (
    <Stack gap="md">
      {cancelled === null ? (
        <Stepper
          active={stageNumber(stage, hasFormation)}
          size="xs"
          iconSize={26}
          allowNextStepsSelect={false}
          aria-label={t('election.course')}
        >
          {shown.map((one) => (
            <Stepper.Step key={one} label={t(`election.stage.${one}`)} />
          ))}
        </Stepper>
      ) : (
        <Text c="red">{t('election.wasCancelled', { reason: cancelled.reason })}</Text>
      )}
      {cancelled === null && <NextCard election={election} act={next} onEnter={setEntry} onAsk={setQuestion} />}
      <LiveRound election={election} />
      <Rounds election={election} />
      <FormationCard election={election} onEnter={setEntry} onAsk={setQuestion} />
      <DecreesCard election={election} />
      <Group justify="space-between">
        <Text fw={600}>
          {t('election.nominees', { count: election.nominees.length })} ·{' '}
          {t('election.seats', { count: election.rules.seats })}
        </Text>
        {cancelled === null && (
          <Group gap="xs">
            {!isFixed && election.nominees.length > 0 && (
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setEntry({ kind: 'nominate' });
                }}
              >
                {t('election.nominate')}
              </Button>
            )}
            {!isFixed && (
              <Button
                size="xs"
                variant="subtle"
                onClick={() => {
                  setEntry({ kind: 'rules' });
                }}
              >
                {t('election.changeRules')}
              </Button>
            )}
            {isFixed && !hasVoted && (
              <Button
                size="xs"
                variant="subtle"
                onClick={() => {
                  setQuestion({
                    title: t('election.reopenList'),
                    text: t('election.reopenText'),
                    act: t('election.reopenList'),
                    asks: t('form.reason'),
                    onAct: (reason) => void act({ type: 'election.reopenList', id, reason }),
                  });
                }}
              >
                {t('election.reopenList')}
              </Button>
            )}
            <Button
              size="xs"
              variant="subtle"
              color="red"
              onClick={() => {
                setQuestion({
                  title: t('election.cancel'),
                  text: t('election.cancelText', { title: election.title }),
                  act: t('election.cancel'),
                  asks: t('form.reason'),
                  onAct: (reason) => void act({ type: 'election.cancel', id, reason }),
                });
              }}
            >
              {t('election.cancel')}
            </Button>
          </Group>
        )}
      </Group>
      {nominees.map((nominee) => (
        <NomineeCard
          key={nominee.id}
          election={election}
          nominee={nomineeOf(election, nominee.id) ?? nominee}
          onEnter={setEntry}
          onAsk={setQuestion}
        />
      ))}
      {entry !== null && (
        <ElectionDialog
          election={election}
          entry={entry}
          onClose={() => {
            setEntry(null);
          }}
        />
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Stack>
  );
}
