import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { measuredBase } from '../../../shared/counting';
import { knocksFor, pollsInOrder } from '../../../shared/domain';
import type { Poll } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { ActButton, EmptyState, Page, placeId, QuestionDialog, useAct, useActs, useAskedPlace } from '../../ui';
import type { Question } from '../../ui';
import { DraftDialog } from './DraftDialog';
import { OpenPoll } from './OpenPoll';
import { QuorumNotice } from './QuorumNotice';
import { ResultsTable } from './ResultsTable';
import { ResultText } from './ResultText';

const stateColors = {
  draft: 'gray',
  ready: 'cyan',
  open: 'green',
  paused: 'orange',
  closed: 'blue',
  counted: 'blue',
  confirmed: 'teal',
  cancelled: 'red',
} as const;

function PollCard({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const knocks = useAssembly(({ facts }) => knocksFor('decision', facts.rules.gavel));
  const act = useAct();
  const [question, setQuestion] = useState<Question | null>(null);
  const { kind } = poll.state;
  const close = t(
    poll.kind !== 'acclamation'
      ? 'poll.close'
      : poll.objections.length === 0
        ? 'poll.closeAcclamation'
        : 'poll.closeContested',
  );
  return (
    <Card withBorder id={placeId(poll.id)} tabIndex={-1}>
      <Group justify="space-between" mb="sm" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600}>{poll.question}</Text>
          <Text size="sm" c="dimmed">
            {t(`pollKind.${poll.kind}`)}
            {poll.kind !== 'acclamation' &&
              ` · ${t(`majority.${poll.majority.kind}`)} · ${t(`base.${measuredBase(poll.majority)}`)}`}
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
          {kind === 'counted' && (
            <Button onClick={() => void act({ type: 'poll.confirm', id: poll.id, knocks })}>
              {t('poll.confirm', { knocks })}
            </Button>
          )}
          {(kind === 'counted' || kind === 'confirmed' || kind === 'cancelled') && (
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
  useAskedPlace();
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
      <ResultsTable polls={inOrder} />
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
