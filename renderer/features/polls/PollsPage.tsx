import { Badge, Button, Card, Group, Stack, Table, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { arithmeticSentence, knocksFor, pollsInOrder } from '../../../shared/domain';
import type { Poll } from '../../../shared/domain';
import { formatCount } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { ActButton, EmptyState, Page, QuestionDialog, useAct, useActs, useAskedRecord } from '../../ui';
import type { Question } from '../../ui';
import { DraftDialog } from './DraftDialog';
import { OpenPoll } from './OpenPoll';
import { QuorumNotice } from './QuorumNotice';

function ResultText({ poll }: { readonly poll: Poll }) {
  const t = useText();
  if (poll.state.kind !== 'closed' && poll.state.kind !== 'confirmed') return null;
  const { result } = poll.state;
  if (result.kind === 'acclamation')
    return <Text fw={600}>{t(`acclamation.${result.outcome}`, { count: result.objections })}</Text>;
  return (
    <div>
      <Text fw={700} size="lg">
        {t(`outcome.${result.verdict.outcome}`)}
      </Text>
      <Text>{arithmeticSentence(result.verdict)}</Text>
      <Table w="auto" withTableBorder mt="xs" aria-label={t('poll.result')}>
        <Table.Tbody>
          {(['yes', 'no', 'abstain'] as const).map((choice) => (
            <Table.Tr key={choice}>
              <Table.Td>{t(`choice.${choice}`)}</Table.Td>
              <Table.Td ta="right">{formatCount(result.verdict.count[choice])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const stateColors = {
  draft: 'gray',
  open: 'green',
  paused: 'orange',
  closed: 'blue',
  confirmed: 'teal',
  cancelled: 'red',
} as const;

function PollCard({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const knocks = useAssembly(({ facts }) => knocksFor('decision', facts.rules.gavel));
  const act = useAct();
  const [question, setQuestion] = useState<Question | null>(null);
  const isAsked = useAskedRecord() === poll.id;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    card.current?.scrollIntoView({ block: 'start' });
    card.current?.focus({ preventScroll: true });
  }, [isAsked]);
  const { kind } = poll.state;
  const close = t(
    poll.kind !== 'acclamation'
      ? 'poll.close'
      : poll.objections.length === 0
        ? 'poll.closeAcclamation'
        : 'poll.closeContested',
  );
  return (
    <Card withBorder ref={card} tabIndex={-1} data-asked={isAsked || undefined}>
      <Group justify="space-between" mb="sm" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600}>{poll.question}</Text>
          <Text size="sm" c="dimmed">
            {t(`pollKind.${poll.kind}`)} · {t(`majority.${poll.majority.kind}`)}
          </Text>
        </div>
        <Badge variant="light" tt="none" size="lg" color={stateColors[kind]}>
          {t(`pollState.${kind}`)}
        </Badge>
      </Group>
      <Stack gap="sm">
        <OpenPoll poll={poll} />
        <ResultText poll={poll} />
        {kind === 'draft' && poll.kind !== 'acclamation' && (
          <QuorumNotice occasion={`pemungutan suara "${poll.question}"`.slice(0, 480)} />
        )}
        <Group>
          {kind === 'draft' && (
            <Button onClick={() => void act({ type: 'poll.open', id: poll.id })}>{t('poll.open')}</Button>
          )}
          {kind === 'open' && (
            <Button variant="default" onClick={() => void act({ type: 'poll.pause', id: poll.id })}>
              {t('poll.pause')}
            </Button>
          )}
          {kind === 'paused' && (
            <Button onClick={() => void act({ type: 'poll.continue', id: poll.id })}>{t('poll.continue')}</Button>
          )}
          {(kind === 'open' || kind === 'paused') && (
            <Button
              onClick={() => {
                setQuestion({
                  title: close,
                  text: t('poll.closeQuestion', { question: poll.question }),
                  act: close,
                  onAct: () => {
                    void act({ type: 'poll.close', id: poll.id });
                  },
                });
              }}
            >
              {close}
            </Button>
          )}
          {kind === 'closed' && (
            <Button onClick={() => void act({ type: 'poll.confirm', id: poll.id, knocks })}>
              {t('poll.confirm', { knocks })}
            </Button>
          )}
          {(kind === 'closed' || kind === 'confirmed' || kind === 'cancelled') && (
            <Button variant="default" onClick={() => void act({ type: 'poll.repeat', id: poll.id })}>
              {t('poll.repeat')}
            </Button>
          )}
          {kind !== 'confirmed' && kind !== 'cancelled' && (
            <Button
              variant="subtle"
              color="red"
              onClick={() => {
                setQuestion({
                  title: t('poll.cancel'),
                  text: t('poll.cancelQuestion', { question: poll.question }),
                  act: t('poll.cancel'),
                  asks: t('form.reason'),
                  onAct: (reason) => {
                    void act({ type: 'poll.cancel', id: poll.id, reason });
                  },
                });
              }}
            >
              {t('poll.cancel')}
            </Button>
          )}
        </Group>
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

/** Polls by show of hands and by acclamation (VOT-1), with the sum before and after (VOT-2). */
export function PollsPage() {
  const t = useText();
  const inOrder = useAssembly(pollsInOrder);
  const [isDrafting, setIsDrafting] = useState(false);
  const polls = [...inOrder].reverse();
  const draft = () => {
    setIsDrafting(true);
  };
  useActs({ 'poll.new': draft });
  const button = <ActButton act="poll.new" onClick={draft} />;
  return (
    <Page title={t('room.polls')} actions={polls.length > 0 && button}>
      {polls.length === 0 ? (
        <EmptyState title={t('poll.empty')} text={t('poll.emptyHelp')}>
          {button}
        </EmptyState>
      ) : (
        polls.map((poll) => <PollCard key={poll.id} poll={poll} />)
      )}
      {isDrafting && (
        <DraftDialog
          onClose={() => {
            setIsDrafting(false);
          }}
        />
      )}
    </Page>
  );
}
