import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { measuredBase } from '../../../shared/counting';
import { ballotsOf, knocksFor, paperSums, turnoutOf, validRuns } from '../../../shared/domain';
import type { Poll } from '../../../shared/domain';
import { useAssembly, useMay } from '../../client';
import { useText } from '../../locales';
import { goTo, keepInAddress, placeId, QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';
import { BeforeOpening } from './BeforeOpening';
import type { DraftOf } from './draft-entry';
import { OpenPoll } from './OpenPoll';
import { PrintDialog } from './PrintDialog';
import { ResultText } from './ResultText';

/** An acclamation to which somebody objected: the question is still open, and is put to the vote. */
function isContested({ kind, state }: Poll): boolean {
  if (kind !== 'acclamation' || (state.kind !== 'counted' && state.kind !== 'confirmed')) return false;
  return state.result.kind === 'acclamation' && state.result.outcome === 'contested';
}

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

/** One poll: its question, how it stands, and what can be done with it now. */
export function PollCard({ poll, onGoOn }: { readonly poll: Poll; readonly onGoOn: (of: DraftOf) => void }) {
  const t = useText();
  const may = useMay();
  const knocks = useAssembly(({ facts }) => knocksFor('decision', facts.rules.gavel));
  const act = useAct();
  const [question, setQuestion] = useState<Question | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  const turnout = useAssembly((state) => turnoutOf(state, poll));
  const printed = useAssembly((state) => paperSums(ballotsOf(state, poll.id)).printed);
  const lastRun = useAssembly((state) => validRuns(ballotsOf(state, poll.id)).at(-1)?.id);
  const { kind } = poll.state;
  const isPaper = poll.kind === 'paper';
  const left = turnout === null ? 0 : turnout.of - turnout.done;
  const close = t(
    poll.kind !== 'acclamation'
      ? isPaper
        ? 'poll.closePaper'
        : 'poll.close'
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
            {poll.series !== null && `${t('poll.series', { place: poll.series.place, of: poll.series.of })} · `}
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
        {(kind === 'draft' || kind === 'ready') && <BeforeOpening poll={poll} />}
        {poll.state.kind === 'cancelled' && (
          <Text size="sm" c="dimmed">
            {t('form.reason')}: {poll.state.reason}
          </Text>
        )}
        <Group>
          {may('ballots.print') && isPaper && (kind === 'draft' || kind === 'ready' || kind === 'open') && (
            <Button
              variant={kind === 'draft' && printed === 0 ? 'filled' : 'default'}
              leftSection={<IconPrinter size={16} />}
              onClick={() => {
                setIsPrinting(true);
              }}
            >
              {t(printed === 0 ? 'poll.print' : 'poll.printMore')}
            </Button>
          )}
          {may('ballots.print') && lastRun !== undefined && (
            <Button
              variant="default"
              onClick={() => {
                goTo('dokumen', lastRun);
              }}
            >
              {t('poll.papersToPrint')}
            </Button>
          )}
          {may('poll.ready') && kind === 'draft' && (!isPaper || printed > 0) && (
            <Button
              variant={isPaper ? 'filled' : 'default'}
              onClick={() => void act({ type: 'poll.ready', id: poll.id })}
            >
              {t('poll.ready')}
            </Button>
          )}
          {may('poll.open') && (kind === 'ready' || (kind === 'draft' && !isPaper)) && (
            <Button onClick={() => void act({ type: 'poll.open', id: poll.id })}>{t('poll.open')}</Button>
          )}
          {(kind === 'open' || kind === 'paused') && poll.kind === 'rollCall' && (
            <Button
              onClick={() => {
                keepInAddress({ panggil: poll.id });
              }}
            >
              {t('roll.begin')}
            </Button>
          )}
          {may('ballots.issue') && kind === 'open' && isPaper && (
            <Button
              onClick={() => {
                goTo('meja-suara');
              }}
            >
              {t('room.ballotTable')}
            </Button>
          )}
          {kind === 'closed' && isPaper && (
            <Button
              onClick={() => {
                goTo('papan');
              }}
            >
              {t('room.board')}
            </Button>
          )}
          {may('poll.draft') && isContested(poll) && (
            <Button
              onClick={() => {
                onGoOn({ question: poll.question, itemId: poll.itemId });
              }}
            >
              {t('poll.goOn')}
            </Button>
          )}
          {may('poll.pause') && kind === 'open' && (
            <Button variant="default" onClick={() => void act({ type: 'poll.pause', id: poll.id })}>
              {t('poll.pause')}
            </Button>
          )}
          {may('poll.continue') && kind === 'paused' && (
            <Button onClick={() => void act({ type: 'poll.continue', id: poll.id })}>{t('poll.continue')}</Button>
          )}
          {may('poll.close') && (kind === 'open' || kind === 'paused') && (
            <Button
              variant={poll.kind === 'rollCall' || isPaper ? 'default' : 'filled'}
              onClick={() => {
                setQuestion({
                  title: close,
                  text:
                    left > 0
                      ? t(isPaper ? 'poll.closePaperLeft' : 'poll.closeLeft', { left, question: poll.question })
                      : t(isPaper ? 'poll.closePaperQuestion' : 'poll.closeQuestion', { question: poll.question }),
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
          {may('poll.confirm') && kind === 'counted' && (
            <Button onClick={() => void act({ type: 'poll.confirm', id: poll.id, knocks })}>
              {t('poll.confirm', { knocks })}
            </Button>
          )}
          {may('poll.repeat') && (kind === 'counted' || kind === 'confirmed' || kind === 'cancelled') && (
            <Button variant="default" onClick={() => void act({ type: 'poll.repeat', id: poll.id })}>
              {t('poll.repeat')}
            </Button>
          )}
          {may('poll.cancel') && kind !== 'confirmed' && kind !== 'cancelled' && (
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
      {isPrinting && (
        <PrintDialog
          poll={poll}
          onClose={() => {
            setIsPrinting(false);
          }}
        />
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Card>
  );
}
