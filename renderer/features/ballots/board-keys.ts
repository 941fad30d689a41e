import { useCallback, useEffect, useRef } from 'react';
import { ballotsOf, bundleSize, nextPaper } from '../../../shared/domain';
import type { AssemblyState, BoardNumber, PaperMark, PollId } from '../../../shared/domain';
import { assemblyNow, caughtUp } from '../../client';
import { isInField, useAct } from '../../ui';
import { readBoardKey } from './board-key';
import type { BoardKey } from './board-key';

/** Fingers are slower than this from one key to the next, a scanner is not. */
const fingerMs = 22;

/**
 * The keys of the board. They act at once – nothing waits for a second character as in other rooms –, so a scan is told by what follows
 * its first key too fast for a finger: all of that is left aside, and `tooFast` says so.
 */
export function useBoardKeys(onKey: (key: BoardKey) => void, tooFast: () => void, isAsleep: boolean): void {
  const current = useRef({ onKey, tooFast, isAsleep });
  useEffect(() => {
    current.current = { onKey, tooFast, isAsleep };
  });
  useEffect(() => {
    let lastAt = -Infinity;
    function onDown(event: KeyboardEvent) {
      const { target } = event;
      if (current.current.isAsleep || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isInField(target) || document.querySelector('[role="dialog"]') !== null) return;
      const key = readBoardKey(event.key);
      // A button that has the focus keeps Enter for itself.
      if (key?.kind === 'commit' && target instanceof Element && target.closest('button, a') !== null) return;
      const isFast = event.timeStamp - lastAt < fingerMs;
      lastAt = event.timeStamp;
      if (key === null) return;
      event.preventDefault();
      if (isFast) current.current.tooFast();
      else current.current.onKey(key);
    }
    window.addEventListener('keydown', onDown);
    return () => {
      window.removeEventListener('keydown', onDown);
    };
  }, []);
}

/** The paper that a board reads next, and the last one that it read; in the order in which it reads them. */
export function placeOnBoard(state: AssemblyState, pollId: PollId, board: BoardNumber) {
  const ledger = ballotsOf(state, pollId);
  return nextPaper(ledger.boards[board - 1] ?? [], ledger.inBox ?? 0);
}

/**
 * Marks and takes back on one board. Keys that come faster than the host answers wait their turn, so that each is of the paper that the one
 * before it left; after a refusal those that still wait are dropped, since they were meant for another paper.
 */
export function useBoardActs(pollId: PollId, board: BoardNumber) {
  const act = useAct();
  const queue = useRef<Promise<void>>(Promise.resolve());
  const turn = useRef(0);
  /** The paper that was marked last: while a bundle is read again it is not the one before the next. */
  const last = useRef<number | null>(null);
  const inTurn = useCallback(
    (make: () => Parameters<typeof act>[0] | null) => {
      const mine = turn.current;
      const done = queue.current.then(async () => {
        const command = turn.current === mine ? make() : null;
        if (command === null) return;
        const outcome = await act(command);
        if (outcome === null) {
          turn.current += 1;
          return;
        }
        const [event] = outcome.events;
        if (event?.type === 'board.marked') last.current = event.paper;
        if (event?.type === 'board.markTakenBack')
          last.current = event.paper % bundleSize === 0 ? null : event.paper - 1;
        await caughtUp(outcome.seq);
      });
      // A key that fails is told as any failure is, and holds up none behind it.
      queue.current = done.catch(() => undefined);
    },
    [act],
  );
  const mark = useCallback(
    (paperMark: PaperMark) => {
      inTurn(() => ({
        type: 'board.mark',
        pollId,
        board,
        paper: placeOnBoard(assemblyNow(), pollId, board),
        mark: paperMark,
      }));
    },
    [inTurn, pollId, board],
  );
  const takeBack = useCallback(() => {
    inTurn(() => {
      const paper = last.current ?? placeOnBoard(assemblyNow(), pollId, board) - 1;
      return paper < 0 ? null : { type: 'board.takeBack', pollId, board, paper };
    });
  }, [inTurn, pollId, board]);
  return { mark, takeBack };
}
