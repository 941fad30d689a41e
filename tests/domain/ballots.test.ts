import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ballotsOf,
  boardTally,
  bundleState,
  closeResult,
  differencesOf,
  factsByItem,
  nextPaper,
  nextSerialAt,
  optionsOf,
  paperSums,
  projectorView,
  proposedPapers,
  turnoutOf,
  votersOf,
} from '../../shared/domain';
import type { AssemblyEvent, OptionId, PaperMark, PollId } from '../../shared/domain';
import { Meeting } from './meeting';

const simple = { kind: 'simple', base: 'valid', isStrict: true } as const;

function drafted(events: readonly AssemblyEvent[]): readonly PollId[] {
  return events.flatMap((event) => (event.type === 'poll.drafted' ? [event.poll.id] : []));
}

/** A motion on paper in a hall of so many, with papers printed; not open yet. */
function prepared(voters: number, papers = voters + 5) {
  const meeting = new Meeting();
  const hall = meeting.hall(voters);
  const [id = '' as PollId] = drafted(
    meeting.do({
      type: 'poll.draft',
      kind: 'paper',
      question: 'Apakah laporan diterima?',
      majority: simple,
      sectors: [],
      itemId: null,
    }),
  );
  meeting.do({ type: 'ballots.print', pollId: id, count: papers, perSheet: 4 });
  return {
    meeting,
    hall,
    id,
    get poll() {
      const poll = meeting.state.polls.get(id);
      if (poll === undefined) throw new Error('no poll');
      return poll;
    },
    get ledger() {
      return ballotsOf(meeting.state, id);
    },
    issue(index: number, serial = index + 1, table = 'Meja 1') {
      const delegation = hall[index];
      if (delegation === undefined) throw new Error('nobody sits there');
      const participantId = delegation.participant.id;
      return { type: 'ballots.issue', pollId: id, participantId, serial, table } as const;
    },
  };
}

function opened(voters: number, papers = voters + 5) {
  const vote = prepared(voters, papers);
  vote.meeting.do({ type: 'poll.ready', id: vote.id });
  vote.meeting.do({ type: 'poll.open', id: vote.id });
  return vote;
}

/** All vote, voting ends, and the box and what is left are counted. */
function toCount(voters: number, inBox = voters) {
  const vote = opened(voters);
  for (let index = 0; index < voters; index++) vote.meeting.do(vote.issue(index));
  vote.meeting.do({ type: 'poll.close', id: vote.id });
  vote.meeting.do({ type: 'ballots.countUnused', pollId: vote.id, papers: 5 });
  vote.meeting.do({ type: 'ballots.countBox', pollId: vote.id, papers: inBox });
  const [yes, no] = optionsOf(vote.poll).map((option) => option.id) as [OptionId, OptionId];
  const valid = (option: OptionId): PaperMark => ({ kind: 'valid', options: [option] });
  const mark = (board: 1 | 2, one: PaperMark) =>
    vote.meeting.do({
      type: 'board.mark',
      pollId: vote.id,
      board,
      paper: nextPaper(vote.ledger.boards[board - 1] ?? [], inBox),
      mark: one,
    });
  return { vote, yes: valid(yes), no: valid(no), blank: { kind: 'blank' } as PaperMark, mark };
}

describe('the ballot table', () => {
  it('[ELE-2] papers are printed and looked over before a vote on paper opens', () => {
    const meeting = new Meeting();
    meeting.hall(3);
    const [id = '' as PollId] = drafted(
      meeting.do({ type: 'poll.draft', kind: 'paper', question: 'A?', majority: simple, sectors: [], itemId: null }),
    );
    expect(meeting.refusal({ type: 'poll.ready', id })).toBe('poll.papersMissing');
    expect(meeting.refusal({ type: 'poll.open', id })).toBe('poll.papersMissing');
    for (const count of [0, -3, 1.5, 20_001])
      expect(meeting.refusal({ type: 'ballots.print', pollId: id, count, perSheet: 1 })).toBe('ballots.printCount');
    meeting.do({ type: 'ballots.print', pollId: id, count: 4, perSheet: 1 });
    meeting.do({ type: 'poll.ready', id });
    meeting.do({ type: 'poll.open', id });
    expect(meeting.state.polls.get(id)?.state.kind).toBe('open');
  });

  it('[VOT-4] who was given a paper is known, and nothing leads from a paper to its voter', () => {
    const { vote, yes, no, mark } = toCount(2);
    mark(1, yes);
    mark(1, no);
    const marked = vote.meeting.events.filter(({ type }) => type === 'board.marked');
    expect(marked).toHaveLength(2);
    for (const event of marked) {
      expect(Object.keys(event).sort()).toEqual(['board', 'mark', 'paper', 'pollId', 'type']);
    }
    const issued = vote.meeting.events.filter(({ type }) => type === 'ballots.issued');
    expect(JSON.stringify(issued)).not.toContain('answer-');
  });

  it('[ELE-2] nobody votes twice: not with two papers, not at two tables, not through another delegate', () => {
    const vote = opened(3);
    vote.meeting.do(vote.issue(0, 1, 'Meja 1'));
    expect(vote.meeting.ask(vote.issue(0, 2, 'Meja 2'))).toMatchObject({
      ok: false,
      refusal: { code: 'ballots.hasVoted', params: { table: 'Meja 1' } },
    });
    const [{ cooperative }] = vote.hall as [(typeof vote.hall)[number]];
    const { participant } = vote.meeting.participant({ cooperativeId: cooperative.id, name: 'Utusan Kedua' });
    expect(vote.meeting.refusal({ ...vote.issue(0, 2), participantId: participant.id })).toBe(
      'ballots.mandateDisputed',
    );
    expect(vote.ledger.issues).toHaveLength(1);
  });

  it('[ELE-2] a serial is handed out once; unknown, spoiled and foreign ones have their words', () => {
    const vote = opened(3);
    vote.meeting.do(vote.issue(0, 1));
    expect(vote.meeting.refusal(vote.issue(1, 1))).toBe('ballots.serialIssued');
    expect(vote.meeting.refusal(vote.issue(1, 9))).toBe('ballots.unknownSerial');
    vote.meeting.do({ type: 'ballots.spoil', pollId: vote.id, serial: 2, reason: 'sobek di meja' });
    expect(vote.meeting.refusal(vote.issue(1, 2))).toBe('ballots.serialSpoiled');
    const [other = '' as PollId] = drafted(
      vote.meeting.do({
        type: 'poll.draft',
        kind: 'paper',
        question: 'B?',
        majority: simple,
        sectors: [],
        itemId: null,
      }),
    );
    vote.meeting.do({ type: 'ballots.print', pollId: other, count: 10, perSheet: 8 });
    expect(vote.meeting.ask(vote.issue(1, 9))).toMatchObject({
      ok: false,
      refusal: { code: 'ballots.serialOfOther', params: { question: 'B?' } },
    });
    expect(nextSerialAt(vote.ledger, 'Meja 1')).toBe(3);
    expect(nextSerialAt(vote.ledger, 'Meja 9')).toBe(3);
  });

  it('[ELE-2] without a right to vote, unverified, late or removed: each is told why', () => {
    const vote = opened(2);
    const { participant: observer } = vote.meeting.participant({ category: 'observer' });
    const ask = (participantId: typeof observer.id) => vote.meeting.refusal({ ...vote.issue(0, 1), participantId });
    expect(ask(observer.id)).toBe('ballots.noVotingRight');
    const late = vote.meeting.delegation();
    expect(ask(late.participant.id)).toBe('ballots.notPresent');
    const admit = {
      type: 'poll.admitLate',
      id: vote.id,
      cooperativeId: late.cooperative.id,
      reason: 'terjebak banjir',
    } as const;
    expect(vote.meeting.refusal(admit)).toBe('poll.notEntitled');
    vote.meeting.enter(late.participant);
    expect(vote.meeting.refusal({ ...admit, reason: ' ' })).toBe('poll.reasonMissing');
    vote.meeting.do(admit);
    expect(vote.meeting.refusal(admit)).toBe('poll.alreadyEntitled');
    expect(ask(late.participant.id)).toBeNull();
    const { definition } = vote.poll.state as Extract<typeof vote.poll.state, { readonly kind: 'open' }>;
    expect(votersOf(vote.poll, definition)).toHaveLength(3);
  });

  it('[ELE-2] a damaged paper is exchanged, help and leaving are written down, a mistake is taken back', () => {
    const vote = opened(3);
    vote.meeting.do(vote.issue(0, 1));
    const exchange = { type: 'ballots.exchange', pollId: vote.id, serial: 1, newSerial: 4, table: 'Meja 1' } as const;
    expect(vote.meeting.refusal({ ...exchange, reason: '' })).toBe('ballots.reasonMissing');
    vote.meeting.do({ ...exchange, reason: 'salah coblos' });
    expect(vote.meeting.refusal({ ...exchange, reason: 'lagi' })).toBe('ballots.notOut');
    vote.meeting.do({ type: 'ballots.help', pollId: vote.id, serial: 4, helper: 'Panitia Satu' });
    expect(vote.ledger.issues.at(-1)).toMatchObject({ serial: 4, helper: 'Panitia Satu', state: 'out' });
    vote.meeting.do(vote.issue(1, 2));
    vote.meeting.do({ type: 'ballots.return', pollId: vote.id, serial: 2, reason: 'dipanggil pulang' });
    expect(vote.meeting.refusal(vote.issue(1, 5))).toBe('ballots.hasVoted');
    vote.meeting.do(vote.issue(2, 3));
    vote.meeting.do({ type: 'ballots.takeBack', pollId: vote.id, serial: 3, reason: 'salah orang' });
    vote.meeting.do(vote.issue(2, 3));
    expect(paperSums(vote.ledger)).toMatchObject({ printed: 8, issued: 4, spoiled: 1, returned: 1, out: 2 });
  });

  it('[VOT-3] live turnout counts who had a paper, also who gave it back, and nothing else', () => {
    const vote = opened(4);
    expect(turnoutOf(vote.meeting.state, vote.poll)).toEqual({ done: 0, of: 4 });
    vote.meeting.do(vote.issue(0));
    vote.meeting.do(vote.issue(1));
    vote.meeting.do(vote.issue(2));
    vote.meeting.do({ type: 'ballots.exchange', pollId: vote.id, serial: 1, newSerial: 7, reason: 'x', table: 'A' });
    vote.meeting.do({ type: 'ballots.return', pollId: vote.id, serial: 2, reason: 'pulang' });
    vote.meeting.do({ type: 'ballots.takeBack', pollId: vote.id, serial: 3, reason: 'salah' });
    expect(turnoutOf(vote.meeting.state, vote.poll)).toEqual({ done: 2, of: 4 });
    expect(projectorView(vote.meeting.state).slide).toMatchObject({ kind: 'poll', turnout: { done: 2, of: 4 } });
    vote.meeting.do({ type: 'poll.close', id: vote.id });
    expect(turnoutOf(vote.meeting.state, vote.poll)).toBeNull();
    expect([0, 1, 20, 21, 78].map(proposedPapers)).toEqual([0, 2, 21, 23, 82]);
  });

  it('[VOT-3] while the poll is paused nothing is handed out; cancelled, its papers are void and say why', () => {
    const vote = opened(2);
    vote.meeting.do(vote.issue(0, 1));
    vote.meeting.do({ type: 'poll.pause', id: vote.id });
    expect(vote.meeting.refusal(vote.issue(1, 2))).toBe('ballots.votingNotOpen');
    vote.meeting.do({ type: 'poll.cancel', id: vote.id, reason: 'calon mundur' });
    expect(vote.ledger.runs[0]?.voided?.reason).toBe('calon mundur');
    expect(vote.ledger.issues).toHaveLength(1);
    const [again = '' as PollId] = drafted(vote.meeting.do({ type: 'poll.repeat', id: vote.id }));
    vote.meeting.do({ type: 'ballots.print', pollId: again, count: 7, perSheet: 4 });
    vote.meeting.do({ type: 'poll.ready', id: again });
    vote.meeting.do({ type: 'poll.open', id: again });
    expect(vote.meeting.refusal({ ...vote.issue(1, 2), pollId: again })).toBe('ballots.serialOfOther');
    expect(vote.meeting.refusal({ ...vote.issue(1, 8), pollId: again })).toBeNull();
  });

  it('[VOT-4] a secret vote of unequal weights is refused', () => {
    const meeting = new Meeting({ weightsVotes: true });
    meeting.hall(3, (index) => ({ voteWeight: index + 1 }));
    const [id = '' as PollId] = drafted(
      meeting.do({ type: 'poll.draft', kind: 'paper', question: 'A?', majority: simple, sectors: [], itemId: null }),
    );
    meeting.do({ type: 'ballots.print', pollId: id, count: 4, perSheet: 1 });
    meeting.do({ type: 'poll.ready', id });
    expect(meeting.refusal({ type: 'poll.open', id })).toBe('poll.weightsSecret');
  });
});

describe('the board', () => {
  it('[ELE-3] the box is counted before the first paper is read, and never after', () => {
    const vote = opened(2);
    vote.meeting.do(vote.issue(0));
    expect(vote.meeting.refusal({ type: 'ballots.countBox', pollId: vote.id, papers: 1 })).toBe(
      'ballots.votingNotEnded',
    );
    vote.meeting.do({ type: 'poll.close', id: vote.id });
    const box = (papers: number) => ({ type: 'ballots.countBox', pollId: vote.id, papers }) as const;
    const first = { type: 'board.mark', pollId: vote.id, board: 1, paper: 0, mark: { kind: 'blank' } } as const;
    expect(vote.meeting.refusal(first)).toBe('ballots.boxMissing');
    for (const papers of [-1, 0.5]) expect(vote.meeting.refusal(box(papers))).toBe('ballots.countInvalid');
    expect(vote.meeting.refusal(box(8))).toBe('ballots.abovePrinted');
    vote.meeting.do(box(2));
    vote.meeting.do(box(1));
    vote.meeting.do(first);
    expect(vote.meeting.refusal(box(2))).toBe('ballots.countBegun');
  });

  it('[ELE-3] a key pressed twice marks one paper, and too many or no choices are no valid mark', () => {
    const { vote, yes, mark } = toCount(3);
    mark(1, yes);
    const again = { type: 'board.mark', pollId: vote.id, board: 1, paper: 0, mark: yes } as const;
    expect(vote.meeting.refusal(again)).toBe('board.wrongPaper');
    const next = { ...again, paper: 1 } as const;
    const [one, two] = optionsOf(vote.poll).map(({ id }) => id) as [OptionId, OptionId];
    expect(vote.meeting.refusal({ ...next, mark: { kind: 'valid', options: [one, two] } })).toBe('board.tooMany');
    expect(vote.meeting.refusal({ ...next, mark: { kind: 'valid', options: [] } })).toBe('board.markEmpty');
    expect(vote.meeting.refusal({ ...next, mark: { kind: 'valid', options: ['candidate-x' as OptionId] } })).toBe(
      'board.unknownOption',
    );
    expect(vote.meeting.refusal({ ...next, mark: { kind: 'invalid', reason: ' ' } })).toBe('ballots.reasonMissing');
  });

  it('[ELE-3] the last mark can be taken back and stays in the record; others cannot', () => {
    const { vote, yes, no, mark } = toCount(3);
    mark(1, yes);
    mark(1, no);
    const back = (paper: number) => ({ type: 'board.takeBack', pollId: vote.id, board: 1, paper }) as const;
    expect(vote.meeting.refusal(back(0))).toBe('board.nothingToTakeBack');
    vote.meeting.do(back(1));
    expect(vote.meeting.events.at(-1)).toMatchObject({ type: 'board.markTakenBack', paper: 1, mark: no });
    expect(
      boardTally(
        vote.ledger,
        1,
        optionsOf(vote.poll).map(({ id }) => id),
      ).papers,
    ).toBe(1);
    expect(vote.meeting.refusal({ ...back(0), board: 2 })).toBe('board.nothingToTakeBack');
  });

  it('[ELE-3] a mark of a bundle that both boards have read is not taken back: a difference is read again, not fitted', () => {
    const { vote, yes, no, mark } = toCount(30);
    for (let paper = 0; paper < 25; paper++) mark(1, yes);
    const back = (board: 1 | 2) => ({ type: 'board.takeBack', pollId: vote.id, board, paper: 24 }) as const;
    vote.meeting.do(back(1));
    mark(1, yes);
    for (let paper = 0; paper < 25; paper++) mark(2, paper === 24 ? no : yes);
    expect(vote.meeting.refusal(back(1))).toBe('board.nothingToTakeBack');
    expect(vote.meeting.refusal(back(2))).toBe('board.nothingToTakeBack');
    vote.meeting.do({ type: 'board.recount', pollId: vote.id, bundle: 0, reason: 'berbeda satu' });
    // Also with both boards empty again the number in the box stays as it was counted.
    expect(vote.meeting.refusal({ type: 'ballots.countBox', pollId: vote.id, papers: 29 })).toBe('ballots.countBegun');
  });

  it('[ELE-3] the hall follows the count by itself, and sees nothing of the second board but where it differs', () => {
    const { vote, yes, no, blank, mark } = toCount(30);
    const slide = () => projectorView(vote.meeting.state).slide;
    expect(slide()).toMatchObject({
      kind: 'board',
      papers: 30,
      bundles: 2,
      tally: { votes: [0, 0], read: 0, bundle: 1 },
    });
    for (let paper = 0; paper < 24; paper++) mark(2, no);
    mark(2, { kind: 'invalid', reason: 'dicoret' });
    expect(slide()).toMatchObject({ tally: { votes: [0, 0], invalid: 0, read: 0, differs: null } });
    mark(1, yes);
    mark(1, blank);
    expect(slide()).toMatchObject({ tally: { votes: [1, 0], blank: 1, read: 2, bundle: 1, differs: null } });
    for (let paper = 2; paper < 25; paper++) mark(1, yes);
    expect(slide()).toMatchObject({ tally: { votes: [24, 0], read: 25, bundle: 2, differs: 1 } });
    vote.meeting.do({ type: 'board.recount', pollId: vote.id, bundle: 0, reason: 'berbeda' });
    expect(slide()).toMatchObject({ tally: { votes: [0, 0], read: 0, bundle: 1, differs: null } });
  });

  it('[ELE-3] a full recount is proposed where under two in a hundred decided', () => {
    const close = (yesPapers: number, noPapers: number) => {
      const { vote, yes, no, mark } = toCount(yesPapers + noPapers);
      for (let paper = 0; paper < yesPapers + noPapers; paper++)
        for (const board of [1, 2] as const) mark(board, paper < yesPapers ? yes : no);
      const { state } = vote.poll;
      if (state.kind !== 'closed') throw new Error(state.kind);
      return closeResult(vote.poll, state.definition, vote.ledger);
    };
    expect(close(51, 50)).toEqual({ margin: 1, valid: 101 });
    expect(close(6, 4)).toBeNull();
  });

  it('[ELE-3] boards that differ in a bundle stop the count there until it is read again', () => {
    const { vote, yes, no, mark } = toCount(60);
    for (let paper = 0; paper < 25; paper++) mark(1, yes);
    for (let paper = 0; paper < 25; paper++) mark(2, paper === 7 ? no : yes);
    const options = optionsOf(vote.poll).map(({ id }) => id);
    expect(bundleState(vote.ledger, 0, options)).toBe('differs');
    for (const board of [1, 2] as const)
      expect(vote.meeting.ask({ type: 'board.mark', pollId: vote.id, board, paper: 25, mark: yes })).toMatchObject({
        refusal: { code: 'board.bundleDiffers', params: { bundle: 1 } },
      });
    vote.meeting.do({ type: 'board.recount', pollId: vote.id, bundle: 0, reason: 'berbeda satu' });
    expect(vote.ledger.recounts[0]?.before.map((marks) => marks.length)).toEqual([25, 25]);
    for (let paper = 0; paper < 25; paper++) mark(2, yes);
    for (let paper = 0; paper < 25; paper++) mark(1, yes);
    expect(bundleState(vote.ledger, 0, options)).toBe('agreed');
    expect(mark(1, yes)).toHaveLength(1);
  });

  it('[ELE-2] the count is finished when all was read alike and every difference was explained', () => {
    const { vote, yes, no, blank, mark } = toCount(4, 3);
    const finish = { type: 'ballots.finishCount', pollId: vote.id } as const;
    expect(vote.meeting.ask(finish)).toMatchObject({ refusal: { code: 'ballots.notAllRead', params: { left: 3 } } });
    for (const board of [1, 2] as const) for (const one of [yes, no, blank]) mark(board, one);
    expect(differencesOf(vote.ledger, 4)).toMatchObject([{ identity: 'box', difference: -1 }]);
    expect(vote.meeting.ask(finish)).toMatchObject({
      refusal: { code: 'ballots.unexplained', params: { identity: 'box', papers: -1 } },
    });
    expect(vote.meeting.refusal({ type: 'poll.confirm', id: vote.id, knocks: 3 })).toBe('poll.countOpen');
    vote.meeting.do({ type: 'ballots.explain', pollId: vote.id, difference: 'box', text: 'satu dibawa pulang' });
    vote.meeting.do({
      type: 'ballots.sign',
      pollId: vote.id,
      name: 'Saksi A',
      role: 'witness',
      refusedBecause: 'kalah',
    });
    vote.meeting.do(finish);
    expect(vote.poll.state).toMatchObject({
      kind: 'counted',
      result: { kind: 'paper', verdict: { outcome: 'tie', count: { yes: 1, no: 1, abstain: 1, invalid: 0 } } },
    });
    expect(vote.meeting.refusal({ type: 'ballots.countUnused', pollId: vote.id, papers: 1 })).toBe('ballots.counted');
    expect([...factsByItem(vote.meeting.state).values()].flat().map(({ kind }) => kind)).toContain('pollClosed');
    vote.meeting.do({ type: 'poll.confirm', id: vote.id, knocks: 3 });
    expect(vote.meeting.roundTrip.ballots.toJS()).toEqual(vote.meeting.state.ballots.toJS());
  });

  it('[ELE-3] whatever two tellers do, in whatever order, the result is what both have read', () => {
    const marks = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 59 });
    fc.assert(
      fc.property(marks, fc.array(fc.boolean(), { maxLength: 200 }), (papers, turns) => {
        const { vote, yes, no, blank, mark } = toCount(60, papers.length);
        const kinds = [yes, no, blank];
        const read = [0, 0];
        const step = (board: 1 | 2) => {
          const next = nextPaper(vote.ledger.boards[board - 1] ?? [], papers.length);
          if (next < papers.length) mark(board, kinds[papers[next] ?? 0] ?? blank);
          read[board - 1] = next;
        };
        for (const isFirst of turns) step(isFirst ? 1 : 2);
        for (const board of [1, 2] as const) papers.forEach(() => step(board));
        vote.meeting.do({ type: 'ballots.explain', pollId: vote.id, difference: 'box', text: 'hilang' });
        vote.meeting.do({ type: 'ballots.finishCount', pollId: vote.id });
        const count = (kind: number) => papers.filter((one) => one === kind).length;
        expect(vote.poll.state).toMatchObject({
          result: { verdict: { count: { yes: count(0), no: count(1), abstain: count(2), invalid: 0 } } },
        });
      }),
      { numRuns: 12 },
    );
  });
});

describe('roll call', () => {
  function calling(voters: number, rules = {}) {
    const meeting = new Meeting(rules);
    const hall = meeting.hall(voters, (index) => ({ voteWeight: index + 1 }));
    const [id = '' as PollId] = drafted(
      meeting.do({ type: 'poll.draft', kind: 'rollCall', question: 'A?', majority: simple, sectors: [], itemId: null }),
    );
    meeting.do({ type: 'poll.open', id });
    const answer = (index: number, said: 'yes' | 'no' | 'abstain') => {
      const delegation = hall[index];
      if (delegation === undefined) throw new Error('nobody sits there');
      return { type: 'poll.answer', id, cooperativeId: delegation.cooperative.id, answer: said } as const;
    };
    return { meeting, hall, id, answer };
  }

  it('[VOT-5] each cooperative answers once; a correction counts and both answers stay', () => {
    const { meeting, id, answer } = calling(3);
    expect(meeting.refusal({ type: 'poll.close', id })).toBe('poll.nobodyAnswered');
    meeting.do(answer(0, 'yes'));
    meeting.do(answer(1, 'yes'));
    meeting.do(answer(1, 'no'));
    expect(meeting.ask(answer(1, 'no'))).toEqual({ ok: true, value: [] });
    meeting.do({ type: 'poll.close', id });
    expect(meeting.state.polls.get(id)).toMatchObject({
      answers: [{ answer: 'yes' }, { answer: 'yes' }, { answer: 'no' }],
      state: { kind: 'counted', result: { kind: 'rollCall', verdict: { outcome: 'tie', count: { yes: 1, no: 1 } } } },
    });
    expect(meeting.refusal(answer(2, 'yes'))).toBe('poll.notOpen');
  });

  it('[VOT-5] answers weigh what their cooperative weighed at opening, with heads beside', () => {
    const { meeting, hall, id, answer } = calling(3, { weightsVotes: true });
    meeting.do(answer(0, 'no'));
    meeting.do(answer(2, 'yes'));
    const [{ cooperative }] = hall as [(typeof hall)[number]];
    const { id: _id, number: _number, revision, isRemoved: _removed, ...fields } = cooperative;
    meeting.do({ type: 'cooperative.edit', id: cooperative.id, revision, fields: { ...fields, voteWeight: 9 } });
    meeting.do({ type: 'poll.close', id });
    expect(meeting.state.polls.get(id)?.state).toMatchObject({
      result: { verdict: { count: { yes: 3, no: 1 }, heads: { yes: 1, no: 1 }, isWeighted: true, outcome: 'carried' } },
    });
  });

  it('[VOT-5] several questions in one draft are polls of their own, in their order', () => {
    const meeting = new Meeting();
    meeting.hall(2);
    const ids = drafted(
      meeting.do({
        type: 'poll.draft',
        kind: 'rollCall',
        question: 'Pengawas A?',
        majority: simple,
        sectors: [],
        itemId: null,
        more: ['Pengawas B?', 'Pengawas C?'],
      }),
    );
    expect(ids.map((id) => meeting.state.polls.get(id)?.series)).toEqual([
      { first: ids[0], place: 1, of: 3 },
      { first: ids[0], place: 2, of: 3 },
      { first: ids[0], place: 3, of: 3 },
    ]);
    expect(new Set(ids.map((id) => meeting.state.polls.get(id)?.number)).size).toBe(3);
  });
});
