import { Button, Card, Group, Kbd, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import {
  ballotsOf,
  boardTally,
  bundleCount,
  bundleSize,
  countingPoll,
  differingBundle,
  invalidReasons,
  nextPaper,
  optionsOf,
  pollsInOrder,
  sizeOfBundle,
} from '../../../shared/domain';
import type {
  AssemblyState,
  BoardNumber,
  InvalidReason,
  OptionId,
  PaperMark,
  Poll,
  PollDefinition,
} from '../../../shared/domain';
import { useAssembly, useMay } from '../../client';
import { countText, useText } from '../../locales';
import {
  ActButton,
  EmptyState,
  goTo,
  keepInAddress,
  keyedActs,
  Page,
  ShortcutSheet,
  useActs,
  useAddressed,
  Only,
} from '../../ui';
import { ResultText } from '../polls/ResultText';
import { AfterReading } from './AfterReading';
import { BoardDifference } from './BoardDifference';
import { BoardRow } from './BoardRow';
import { toggled } from './board-key';
import type { BoardKey } from './board-key';
import { useBoardActs, useBoardKeys } from './board-keys';
import { BoxForm } from './BoxForm';
import { Bundles } from './Bundles';
import { Differences } from './Differences';
import { markWords, optionWords } from './option-words';
import { Signers } from './Signers';
import './board.css';

const reasons = Object.keys(invalidReasons) as readonly InvalidReason[];

/** What is counted now, else what was counted last and is still signed. */
function pollOnBoard(state: AssemblyState): Poll | null {
  const counted = pollsInOrder(state).findLast((poll) => poll.kind === 'paper' && poll.state.kind === 'counted');
  return countingPoll(state) ?? counted ?? null;
}

/** The board of an open count, or the second one that is kept unseen (voting.md §4, ELE-3). */
export function BoardPage() {
  const t = useText();
  const may = useMay();
  const poll = useAssembly(pollOnBoard);
  const board: BoardNumber = useAddressed('papan') === '2' ? 2 : 1;
  const choice = (
    <SegmentedControl
      aria-label={t('board.which')}
      value={String(board)}
      onChange={(value) => {
        keepInAddress({ papan: value });
      }}
      data={[
        { value: '1', label: t('board.first') },
        { value: '2', label: t('board.second') },
      ]}
    />
  );
  if (poll === null) {
    return (
      <Page title={t('room.board')}>
        <EmptyState title={t('board.empty')} text={t('board.emptyHelp')}>
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
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Title order={1} size="xl" tabIndex={-1} style={{ outline: 'none' }}>
            {t('room.board')}
          </Title>
          <Text size="sm" lineClamp={2}>
            {poll.question}
          </Text>
        </div>
        {poll.state.kind === 'closed' && choice}
      </Group>
      {poll.state.kind === 'closed' ? (
        <Count key={`${poll.id} ${String(board)}`} poll={poll} definition={poll.state.definition} board={board} />
      ) : (
        <>
          <ResultText poll={poll} />
          {may('ballots.sign') && <Signers poll={poll} />}
          <Group>
            <Only act="poll.confirm">
              <Button
                onClick={() => {
                  goTo('suara', poll.id);
                }}
              >
                {t('board.toConfirm')}
              </Button>
            </Only>
          </Group>
        </>
      )}
    </Stack>
  );
}

interface Counting {
  readonly poll: Poll;
  readonly definition: PollDefinition;
  readonly board: BoardNumber;
}

/** Before, during and after the reading of the papers. */
function Count({ poll, definition, board }: Counting) {
  const ledger = useAssembly((state) => ballotsOf(state, poll.id));
  const [isCorrecting, setIsCorrecting] = useState(false);
  const isBegun = ledger.boards.some((bundles) => bundles.length > 0);
  const t = useText();
  const mayCountBox = useMay()('ballots.countBox');
  if (!mayCountBox && (ledger.inBox === null || ledger.unused === null)) return <Text>{t('board.boxFirst')}</Text>;
  if (ledger.inBox === null || ledger.unused === null || (isCorrecting && !isBegun)) {
    return (
      <BoxForm
        poll={poll}
        onDone={() => {
          setIsCorrecting(false);
        }}
      />
    );
  }
  return (
    <Reading
      poll={poll}
      definition={definition}
      board={board}
      onCorrect={
        isBegun
          ? null
          : () => {
              setIsCorrecting(true);
            }
      }
    />
  );
}

function Reading({ poll, definition, board, onCorrect }: Counting & { readonly onCorrect: (() => void) | null }) {
  const t = useText();
  const may = useMay();
  const ledger = useAssembly((state) => ballotsOf(state, poll.id));
  const { mark, takeBack } = useBoardActs(poll.id, board);
  const [chosen, setChosen] = useState<readonly OptionId[]>([]);
  const [isInvalid, setIsInvalid] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const [isShowingKeys, setIsShowingKeys] = useState(false);

  const options = optionsOf(poll);
  const ids = options.map(({ id }) => id);
  const inBox = ledger.inBox ?? 0;
  const own = ledger.boards[board - 1] ?? [];
  const next = nextPaper(own, inBox);
  const tally = boardTally(ledger, board, ids);
  const differing = differingBundle(ledger, ids);
  const isRead = tally.papers === inBox;
  const isOff = isRead || differing !== undefined;
  const bundle = Math.floor(Math.min(next, Math.max(0, inBox - 1)) / bundleSize);
  const ofBundle = own[bundle] ?? [];
  const last = ofBundle.at(-1) ?? (bundle > 0 ? own[bundle - 1]?.at(-1) : undefined);

  const enter = useCallback(
    (paperMark: PaperMark) => {
      setNote(null);
      setChosen([]);
      setIsInvalid(false);
      mark(paperMark);
    },
    [mark],
  );
  function choose(index: number) {
    const option = options[index];
    if (option === undefined) return;
    if (poll.marks === 1) {
      enter({ kind: 'valid', options: [option.id] });
      return;
    }
    setNote(null);
    setChosen((before) => toggled(before, option.id));
  }
  function commit() {
    if (chosen.length === 0) return;
    if (chosen.length > poll.marks) setNote(t('board.overvote', { marks: poll.marks }));
    else enter({ kind: 'valid', options: chosen });
  }
  function onKey(key: BoardKey) {
    if (key.kind === 'leave') {
      setIsInvalid(false);
      setChosen([]);
      setNote(null);
    } else if (key.kind === 'takeBack') {
      if (chosen.length > 0) setChosen([]);
      else if (isInvalid) setIsInvalid(false);
      else takeBack();
    } else if (isOff) {
      return;
    } else if (isInvalid) {
      const reason = key.kind === 'option' ? reasons[key.index] : undefined;
      if (reason !== undefined) enter({ kind: 'invalid', reason: invalidReasons[reason] });
    } else if (key.kind === 'option') choose(key.index);
    else if (key.kind === 'commit') commit();
    else if (key.kind === 'invalid') setIsInvalid(true);
    else enter({ kind: 'blank' });
  }
  const tooFast = () => {
    setNote(t('board.tooFast'));
  };
  useBoardKeys(onKey, tooFast, isShowingKeys);
  const blank = () => {
    onKey({ kind: 'blank' });
  };
  const invalid = () => {
    onKey({ kind: 'invalid' });
  };
  const back = () => {
    onKey({ kind: 'takeBack' });
  };
  const showKeys = () => {
    setIsShowingKeys(true);
  };
  useActs({ 'board.blank': blank, 'board.invalid': invalid, 'board.takeBack': back, 'keys.show': showKeys });
  const onRow = (row: string) => {
    if (row === 'blank') blank();
    else if (row === 'invalid') invalid();
    else choose(options.findIndex(({ id }) => id === row));
  };

  return (
    <Group align="flex-start" wrap="nowrap" gap="md">
      <Stack gap="sm" style={{ flex: 1, minWidth: 0 }}>
        {differing !== undefined && <BoardDifference poll={poll} board={board} bundle={differing} />}
        {isInvalid && (
          <Card withBorder role="group" aria-label={t('board.whyInvalid')} p="sm">
            <Text fw={600} mb={4}>
              {t('board.whyInvalid')}
            </Text>
            <Group gap="xs">
              {reasons.map((reason, index) => (
                <Button
                  key={reason}
                  variant="default"
                  leftSection={<Kbd>{index + 1}</Kbd>}
                  onClick={() => {
                    enter({ kind: 'invalid', reason: invalidReasons[reason] });
                  }}
                >
                  {t(`invalidReason.${reason}`)}
                </Button>
              ))}
            </Group>
          </Card>
        )}
        {poll.marks > 1 && (
          <Text size="sm">
            {t('board.severalMarks', { marks: poll.marks, chosen: chosen.length })} <Kbd>Enter</Kbd>
          </Text>
        )}
        <div className="board-rows" data-testid="board" data-board={board}>
          {options.map(({ id }, index) => (
            <BoardRow
              key={id}
              mark={id}
              keyName={index < 9 ? String(index + 1) : '–'}
              label={optionWords(t, poll, id)}
              votes={tally.options[id] ?? 0}
              isChosen={chosen.includes(id)}
              isOff={isOff}
              onMark={onRow}
            />
          ))}
          <BoardRow
            mark="blank"
            keyName="A"
            label={t('choice.abstain')}
            votes={tally.blank}
            isChosen={false}
            isOff={isOff}
            onMark={onRow}
          />
          <BoardRow
            mark="invalid"
            keyName="X"
            label={t('choice.invalid')}
            votes={tally.invalid}
            isChosen={isInvalid}
            isOff={isOff}
            onMark={onRow}
          />
        </div>
        <Group justify="space-between">
          <Text role="status" size="sm" style={{ flex: 1, minWidth: 0 }} data-testid="last-mark">
            {note ?? (last === undefined ? t('board.begin') : t('board.last', { mark: markWords(t, last, poll) }))}
          </Text>
          <ActButton act="board.takeBack" variant="default" onClick={back} disabled={tally.papers === 0} />
        </Group>
        {may('ballots.finishCount') && isRead && differing === undefined && (
          <AfterReading poll={poll} definition={definition} board={board} />
        )}
      </Stack>
      <Stack gap="sm" style={{ width: 'clamp(220px, 24vw, 320px)', flexShrink: 0 }}>
        <Card withBorder p="sm">
          <Text fw={700} fz={22} lh={1.2} data-testid="bundle">
            {t('board.bundle', { bundle: bundle + 1, bundles: bundleCount(inBox) })}
          </Text>
          <Text>{t('board.paperOfBundle', { paper: ofBundle.length, size: sizeOfBundle(inBox, bundle) })}</Text>
          <Text mb="xs" data-testid="remaining">
            {t('board.remaining', { left: countText(t, inBox - tally.papers), papers: countText(t, inBox) })}
          </Text>
          <Bundles poll={poll} current={bundle} />
        </Card>
        <Card withBorder p="sm">
          <Text size="sm">
            {t('board.inBox')}: <strong>{countText(t, inBox)}</strong>
          </Text>
          <Text size="sm" mb="xs">
            {t('board.unused')}: <strong>{countText(t, ledger.unused ?? 0)}</strong>
          </Text>
          {may('ballots.countBox') && onCorrect !== null && (
            <Button size="compact-sm" variant="default" mb="xs" onClick={onCorrect}>
              {t('board.correctBox')}
            </Button>
          )}
          {may('ballots.explain') && board === 1 && <Differences poll={poll} definition={definition} />}
        </Card>
        <ActButton act="keys.show" variant="subtle" size="compact-sm" onClick={showKeys}>
          {t('speakers.shortcuts')}
        </ActButton>
      </Stack>
      {isShowingKeys && (
        <ShortcutSheet
          ids={keyedActs.papan}
          onClose={() => {
            setIsShowingKeys(false);
          }}
        />
      )}
    </Group>
  );
}
