import { describe, expect, it } from 'vitest';
import {
  ballotsOf,
  courseOf,
  electedOf,
  electedOffices,
  obstaclesOf,
  optionOf,
  paperSums,
  supportCount,
  supportDisputes,
  teamOf,
  toJson,
  usualRules,
} from '../../shared/domain';
import type {
  Election,
  ElectionCommand,
  ElectionId,
  EnteredRules,
  EntryId,
  NomineeFields,
  NomineeId,
  OptionId,
  PaperMark,
  ParticipantId,
  PollId,
} from '../../shared/domain';
import { Contest, nobody } from './contest';
import { Meeting } from './meeting';

function params(contest: Contest, command: ElectionCommand) {
  const answer = contest.meeting.ask(command);
  return answer.ok ? null : answer.refusal;
}

describe('nomination', () => {
  it('[ELE-1] an election is announced with its rules, which later changes of the tata tertib do not touch', () => {
    const contest = new Contest(1);
    const { meeting } = contest;
    const { rules } = meeting.state.facts;
    meeting.do({
      type: 'assembly.changeRules',
      rules: { ...rules, electionMethod: 'plurality' },
      reason: 'pleno',
      decisionId: null,
    });
    expect(contest.election.rules.majority).toEqual({ kind: 'absolute', base: 'valid', isStrict: true });
    expect(contest.election.rulesVersion).toBe(1);
    expect(usualRules(meeting.state, 'chair').majority).toBeNull();
  });

  it('[ELE-1] what cannot be the rules of an office has its words', () => {
    const meeting = new Meeting();
    const announce = (rules: Partial<EnteredRules>, title = 'Ketua', kind: Election['kind'] = 'other') =>
      meeting.refusal({
        type: 'election.announce',
        kind,
        title,
        rules: { ...usualRules(meeting.state, kind), ...rules },
        itemId: null,
      });
    expect(announce({}, '  ')).toBe('election.titleMissing');
    for (const seats of [0, -1, 1.5, 51, Number.NaN]) expect(announce({ seats })).toBe('election.seatsInvalid');
    expect(announce({ seats: 2 }, 'Ketua', 'chair')).toBe('election.seatsInvalid');
    for (const supportNeeded of [-1, 0.5]) expect(announce({ supportNeeded })).toBe('election.figureInvalid');
    expect(announce({ mostTerms: 0 })).toBe('election.figureInvalid');
    expect(announce({ requirements: ['anggota', ' '] })).toBe('election.requirementEmpty');
    expect(announce({})).toBeNull();
  });

  it('[ELE-1] a nominee comes from the registry or from outside, once; equal names are two people', () => {
    const contest = new Contest(2);
    const [first, second] = contest.hall.map(({ participant }) => participant.id) as [ParticipantId, ParticipantId];
    const one = contest.nominate('', { participantId: first });
    const two = contest.nominate('', { participantId: second });
    expect(contest.names([one, two])).toEqual(['Siti Rahayu', 'Siti Rahayu']);
    expect(contest.nominee(one).cooperativeId).toBe(contest.hall[0]?.cooperative.id);
    const nominate = (fields: Partial<NomineeFields>) =>
      contest.meeting.refusal({ type: 'election.nominate', id: contest.id, fields: { ...nobody, ...fields } });
    expect(nominate({ participantId: first })).toBe('election.nominatedTwice');
    expect(nominate({ name: ' ' })).toBe('election.nameMissing');
    expect(nominate({ participantId: 'nobody-1' as ParticipantId })).toBe('election.personUnknown');
    expect(nominate({ name: 'A', termsServed: -1 })).toBe('election.figureInvalid');
    contest.nominate('Drs. Wiryo', { origin: 'Kota Contoh' });
    expect(nominate({ name: 'drs. wiryo ', origin: 'kota contoh' })).toBe('election.nominatedTwice');
    expect(nominate({ name: 'Drs. Wiryo', origin: 'Kota Lain' })).toBeNull();
  });

  it('[ELE-1] a cooperative backs one nominee: a second letter is a dispute that counts for neither until it is settled', () => {
    const contest = new Contest(3, { supportNeeded: 1 });
    const { meeting } = contest;
    const [a, b] = [contest.nominate('A'), contest.nominate('B')];
    meeting.do(contest.support(a, 0));
    expect(meeting.refusal(contest.support(a, 0))).toBe('election.supportTwice');
    meeting.do(contest.support(b, 0, 'D/2'));
    const cooperativeId = contest.hall[0]?.cooperative.id;
    if (cooperativeId === undefined) throw new Error('no cooperative');
    expect(supportDisputes(contest.election)).toEqual([cooperativeId]);
    for (const id of [a, b]) expect(supportCount(contest.election, contest.nominee(id))).toBe(0);
    contest.sign(a);
    expect(params(contest, contest.verdict(a))).toMatchObject({
      code: 'election.supportTooFew',
      params: { has: 0, needed: 1 },
    });
    const settle = (stands: EntryId | null, reason = 'surat B lebih baru, ditandatangani ketua') =>
      ({ type: 'election.settleSupport', id: contest.id, cooperativeId, stands, reason }) as const;
    const letter = contest.nominee(b).support[0]?.id;
    if (letter === undefined) throw new Error('no letter');
    expect(meeting.refusal(settle(letter, ' '))).toBe('election.reasonMissing');
    expect(meeting.refusal(settle('letter-x' as EntryId))).toBe('election.unknownLetter');
    meeting.do(settle(letter));
    expect(meeting.refusal(settle(letter))).toBe('election.nothingToSettle');
    expect(supportCount(contest.election, contest.nominee(a))).toBe(0);
    expect(supportCount(contest.election, contest.nominee(b))).toBe(1);
    // The letter that fell stays in the record, with the reason.
    expect(contest.nominee(a).support[0]?.dropped?.reason).toContain('lebih baru');
  });

  it('[ELE-1] a verdict needs support, willingness and each requirement with its evidence', () => {
    const contest = new Contest(2, { supportNeeded: 1, requirements: ['Anggota aktif', 'Bebas pailit'] });
    const { meeting, id } = contest;
    const a = contest.nominate('A');
    const [active, solvent] = contest.election.rules.requirements.map((one) => one.id) as [EntryId, EntryId];
    const check = (requirementId: EntryId, isMet: boolean, evidence: string, reason = '') =>
      ({ type: 'election.checkRequirement', id, nomineeId: a, requirementId, isMet, evidence, reason }) as const;
    expect(obstaclesOf(contest.election, contest.nominee(a)).map(({ code }) => code)).toEqual([
      'election.supportTooFew',
      'election.willingnessMissing',
      'election.requirementOpen',
      'election.requirementOpen',
    ]);
    meeting.do(contest.support(a, 1));
    expect(meeting.refusal(contest.verdict(a))).toBe('election.willingnessMissing');
    expect(meeting.refusal({ type: 'election.signWillingness', id, nomineeId: a, evidence: ' ', scanId: null })).toBe(
      'election.evidenceMissing',
    );
    contest.sign(a);
    expect(meeting.refusal(check(active, true, ''))).toBe('election.evidenceMissing');
    expect(meeting.refusal(check(active, false, 'kartu anggota'))).toBe('election.reasonMissing');
    expect(meeting.refusal(check('other-1' as EntryId, true, 'x'))).toBe('election.unknownRequirement');
    meeting.do(check(active, true, 'kartu anggota'));
    expect(meeting.refusal(contest.verdict(a))).toBe('election.requirementOpen');
    meeting.do(check(solvent, false, 'putusan pengadilan', 'pailit tahun 2025'));
    expect(meeting.refusal(contest.verdict(a))).toBe('election.requirementNotMet');
    meeting.do(check(solvent, true, 'putusan dibatalkan banding'));
    expect(meeting.refusal(contest.verdict(a, false, ' '))).toBe('election.reasonMissing');
    meeting.do(contest.verdict(a));
    expect(contest.nominee(a).checks).toHaveLength(3);
  });

  it('[ELE-1] two terms in a row warn and want a recorded override', () => {
    const contest = new Contest(1);
    const { meeting, id } = contest;
    const a = contest.nominate('A', { termsServed: 2 });
    const b = contest.nominate('B', { termsServed: 1 });
    contest.sign(a);
    expect(meeting.refusal(contest.verdict(a))).toBe('election.termsNotOverridden');
    const override = (nomineeId: NomineeId, reason: string) =>
      ({ type: 'election.overrideTerms', id, nomineeId, reason }) as const;
    expect(meeting.refusal(override(a, ''))).toBe('election.reasonMissing');
    expect(meeting.refusal(override(b, 'keputusan pleno'))).toBe('election.notOverTerms');
    meeting.do(override(a, 'keputusan pleno IV'));
    meeting.do(contest.verdict(a));
    expect(contest.nominee(a).termsOverride).toMatchObject({ reason: 'keputusan pleno IV', by: 'Operator' });
  });

  it('[ELE-1] objections stay in the record; each nominee has a verdict before the list is fixed, and nothing is verified after', () => {
    const contest = new Contest(2);
    const { meeting, id } = contest;
    const [a, b] = [contest.nominate('A'), contest.nominate('B')];
    expect(meeting.refusal({ type: 'election.object', id, nomineeId: a, by: ' ', text: '' })).toBe(
      'election.objectorMissing',
    );
    meeting.do({ type: 'election.object', id, nomineeId: a, by: 'Utusan 3', text: 'masih pengurus partai' });
    contest.sign(a);
    meeting.do(contest.verdict(a));
    expect(params(contest, contest.act('election.fixList'))).toMatchObject({
      code: 'election.verdictsOpen',
      params: { name: 'B' },
    });
    expect(meeting.refusal(contest.act('election.startRound'))).toBe('election.listOpen');
    meeting.do(contest.verdict(b, false));
    meeting.do(contest.act('election.fixList'));
    expect(contest.next).toEqual({ kind: 'acclamation', candidates: [a] });
    expect(meeting.refusal(contest.verdict(b))).toBe('election.listFixed');
    expect(meeting.refusal(contest.support(a, 0))).toBe('election.listFixed');
    expect(meeting.refusal({ type: 'election.nominate', id, fields: { ...nobody, name: 'C' } })).toBe(
      'election.listFixed',
    );
    expect(contest.nominee(a).objections).toHaveLength(1);
  });
});

describe('the numbers', () => {
  function fixed(...names: readonly string[]) {
    const contest = new Contest(3);
    const ids = names.map((name) => contest.nominate(name));
    for (const id of ids) {
      contest.sign(id);
      contest.meeting.do(contest.verdict(id));
    }
    contest.meeting.do(contest.act('election.fixList'));
    return { contest, ids };
  }

  it('[ELE-1] drawn by hand they are a permutation, or it is said', () => {
    const { contest, ids } = fixed('A', 'B', 'C');
    const draw = (numbers: readonly number[], by = 'Ketua panitia') =>
      ({
        type: 'election.drawNumbers',
        id: contest.id,
        draw: {
          kind: 'hand',
          by,
          numbers: numbers.map((number, index) => ({ nomineeId: ids[index] ?? ('none-1' as NomineeId), number })),
        },
      }) as const;
    expect(contest.meeting.refusal(contest.act('election.startRound'))).toBe('election.numbersMissing');
    for (const wrong of [
      [1, 2],
      [1, 1, 2],
      [0, 1, 2],
      [1, 2, 4],
      [1, 2, 3, 4],
      [1.5, 2, 3],
    ])
      expect(contest.meeting.refusal(draw(wrong))).toBe('election.notAPermutation');
    expect(contest.meeting.refusal(draw([3, 1, 2], ' '))).toBe('election.drawerMissing');
    contest.meeting.do(draw([3, 1, 2]));
    expect(contest.next).toMatchObject({ kind: 'firstRound', ballot: { candidates: [ids[1], ids[2], ids[0]] } });
    expect(contest.meeting.refusal(draw([1, 2, 3]))).toBe('election.numbersDrawn');
  });

  it('[ELE-1] drawn from a seed said aloud, anybody draws the same with sha256sum', () => {
    const { contest, ids } = fixed('A', 'B', 'C');
    const draw = (seed: string) =>
      ({ type: 'election.drawNumbers', id: contest.id, draw: { kind: 'seed', by: 'Bupati', seed } }) as const;
    expect(contest.meeting.refusal(draw('  '))).toBe('election.seedMissing');
    contest.meeting.do(draw('  Palu   EMAS '));
    const told = contest.election.numbersDraw;
    if (told?.kind !== 'seed') throw new Error('not drawn from a seed');
    expect(told.seed).toBe('palu emas');
    const { digest } = contest.meeting.context;
    const again = ids
      .map((id, index) => ({ id, digest: digest(`palu emas:${String(index + 1)}`) }))
      .sort((a, b) => (a.digest < b.digest ? -1 : 1));
    expect(again.map(({ id }) => contest.nominee(id).number)).toEqual([1, 2, 3]);
    expect(told.lots.map((one) => one.digest)).toEqual(again.map((one) => one.digest));
  });

  it('[ELE-1] a sole candidate needs none; a list that was reopened is drawn for anew', () => {
    const { contest } = fixed('A');
    const draw = { type: 'election.drawNumbers', id: contest.id, draw: { kind: 'seed', by: 'B', seed: 's' } } as const;
    expect(contest.meeting.refusal(draw)).toBe('election.noLotNeeded');
    const reopen = { type: 'election.reopenList', id: contest.id, reason: 'calon menyusul' } as const;
    expect(contest.meeting.refusal({ ...reopen, reason: '' })).toBe('election.reasonMissing');
    contest.meeting.do(reopen);
    const second = contest.nominate('B');
    contest.sign(second);
    contest.meeting.do(contest.verdict(second));
    contest.meeting.do(contest.act('election.fixList'));
    contest.meeting.do(draw);
    expect(contest.election.nominees.map(({ number }) => number).sort()).toEqual([1, 2]);
  });
});

describe('the rounds', () => {
  it('[ELE-1] without a majority the first two come into a run-off, and the elected accepts', () => {
    const contest = new Contest(9);
    const [a, b, c] = contest.candidates('A', 'B', 'C') as [NomineeId, NomineeId, NomineeId];
    contest.vote([a, 4], [b, 3], [c, 2]);
    expect(contest.next).toMatchObject({ kind: 'runOff', ballot: { candidates: [a, b] } });
    contest.vote([a, 4], [b, 5]);
    expect(contest.next).toEqual({ kind: 'elected' });
    expect(electedOf(contest.election).map(({ name }) => name)).toEqual(['B']);
    expect(courseOf(contest.meeting.state, contest.election)).toEqual({ stage: 'acceptance', act: 'answer' });
    expect(contest.meeting.refusal(contest.answer(a))).toBe('election.notElected');
    contest.meeting.do(contest.answer(b));
    expect(contest.meeting.refusal(contest.answer(b, false))).toBe('election.answered');
    expect(courseOf(contest.meeting.state, contest.election).stage).toBe('formation');
  });

  it('[ELE-1] the paper of a round names the candidates by number, cooperative and seats', () => {
    const contest = new Contest(4, { seats: 2 }, 'supervisors');
    const [a] = contest.candidates('A', 'B', 'C') as [NomineeId];
    const [pollId] = contest.start();
    const poll = pollId === undefined ? undefined : contest.meeting.state.polls.get(pollId);
    expect(poll).toMatchObject({ kind: 'paper', marks: 2, state: { kind: 'draft' } });
    expect(poll?.options[0]).toMatchObject({ id: optionOf(a), number: 1, label: 'A' });
    expect(contest.meeting.refusal(contest.act('election.startRound'))).toBe('election.roundRuns');
    expect(contest.meeting.refusal(contest.act('election.concludeRound'))).toBe('election.resultOpen');
    expect(contest.meeting.refusal({ type: 'election.reopenList', id: contest.id, reason: 'lupa' })).toBe(
      'election.hasBegun',
    );
    expect(
      contest.meeting.refusal({
        type: 'election.correctNominee',
        id: contest.id,
        nomineeId: a,
        fields: { ...nobody, name: 'Lain' },
      }),
    ).toBe('election.roundRuns');
  });

  it('[ELE-1] a sole candidate is acclaimed where nobody objects', () => {
    const contest = new Contest(3);
    const [a] = contest.candidates('A') as [NomineeId];
    const [pollId = '' as PollId] = contest.start();
    contest.meeting.do({ type: 'poll.open', id: pollId });
    contest.meeting.do({ type: 'poll.close', id: pollId });
    contest.meeting.do({ type: 'poll.confirm', id: pollId, knocks: 1 });
    contest.meeting.do(contest.act('election.concludeRound'));
    expect(contest.election.standing?.elected).toEqual([a]);
  });

  it('[ELE-1] with an objection a sole candidate is voted on by yes and no, and the seat can stay vacant', () => {
    const contest = new Contest(3);
    const [a] = contest.candidates('A') as [NomineeId];
    const [pollId = '' as PollId] = contest.start();
    contest.meeting.do({ type: 'poll.open', id: pollId });
    contest.meeting.do({ type: 'poll.object', id: pollId, by: 'Utusan 2', text: '' });
    contest.meeting.do({ type: 'poll.close', id: pollId });
    contest.meeting.do({ type: 'poll.confirm', id: pollId, knocks: 1 });
    contest.meeting.do(contest.act('election.concludeRound'));
    expect(contest.next).toEqual({ kind: 'confirmation', candidates: [a] });
    const [second = '' as PollId] = contest.start();
    expect(contest.meeting.state.polls.get(second)).toMatchObject({ kind: 'paper', options: [] });
    contest.open(second);
    contest.issue(second, 3);
    const [yes, no] = ['answer-yes', 'answer-no'].map(
      (one) => ({ kind: 'valid', options: [one as OptionId] }) satisfies PaperMark,
    );
    if (yes === undefined || no === undefined) throw new Error('no answers');
    contest.count(second, [yes, no, no]);
    contest.meeting.do(contest.act('election.concludeRound'));
    expect(contest.next).toEqual({ kind: 'vacant', seats: 1, reason: 'notConfirmed' });
    expect(courseOf(contest.meeting.state, contest.election)).toEqual({ stage: 'done', act: 'none' });
  });

  it('[ELE-1] two ties in the run-off are decided by lot, with who drew and how', () => {
    const contest = new Contest(4);
    const [a, b] = contest.candidates('A', 'B') as [NomineeId, NomineeId];
    contest.vote([a, 2], [b, 2]);
    expect(contest.next).toMatchObject({ kind: 'repeat', reason: 'tie' });
    const decide = (decision: Extract<ElectionCommand, { readonly type: 'election.decideTie' }>['decision']) =>
      ({ type: 'election.decideTie', id: contest.id, decision }) as const;
    expect(contest.meeting.refusal(decide({ kind: 'hand', by: 'X', chosen: [a] }))).toBe('election.noTie');
    contest.vote([a, 2], [b, 2]);
    expect(contest.next).toMatchObject({ kind: 'lot', tied: [a, b] });
    expect(contest.meeting.refusal(contest.act('election.startRound'))).toBe('election.notToBeVoted');
    expect(contest.meeting.refusal(decide({ kind: 'hand', by: '', chosen: [a] }))).toBe('election.drawerMissing');
    for (const chosen of [[], [a, b], [a, a], ['none-1' as NomineeId]])
      expect(contest.meeting.refusal(decide({ kind: 'hand', by: 'X', chosen }))).toBe('election.wrongChoice');
    expect(contest.meeting.refusal(decide({ kind: 'levelAbove', by: 'Dekopinwil', letter: '12', chosen: [a] }))).toBe(
      'election.wrongResort',
    );
    contest.meeting.do(decide({ kind: 'hand', by: 'Sekretaris Daerah', chosen: [b] }));
    expect(contest.election.standing?.elected).toEqual([b]);
    expect(contest.election.course.at(-1)).toMatchObject({
      kind: 'tieDecided',
      draw: { kind: 'hand', by: 'Sekretaris Daerah' },
      chosen: [b],
    });
  });

  it('[ELE-1] where the rules say so the level above decides, by a letter', () => {
    const contest = new Contest(2, { lastResort: 'levelAbove' });
    const [a, b] = contest.candidates('A', 'B') as [NomineeId, NomineeId];
    contest.vote([a, 1], [b, 1]);
    contest.vote([a, 1], [b, 1]);
    const decide = (letter: string) =>
      ({
        type: 'election.decideTie',
        id: contest.id,
        decision: { kind: 'levelAbove', by: 'Dekopinwil', letter, chosen: [a] },
      }) as const;
    expect(contest.meeting.refusal(decide(' '))).toBe('election.letterMissing');
    contest.meeting.do(decide('Surat 7/DW/2026'));
    expect(contest.election.standing?.elected).toEqual([a]);
  });

  it('[ELE-1] nobody nominated and no valid vote leave the seat vacant with a word for it', () => {
    const empty = new Contest(1);
    empty.meeting.do(empty.act('election.fixList'));
    expect(empty.next).toEqual({ kind: 'vacant', seats: 1, reason: 'nobodyNominated' });
    const contest = new Contest(2);
    contest.candidates('A', 'B');
    for (const reason of ['noVotes', null]) {
      const [pollId = '' as PollId] = contest.start();
      contest.open(pollId);
      contest.issue(pollId, 2);
      contest.count(pollId, [{ kind: 'blank' }, { kind: 'invalid', reason: 'dua tanda' }]);
      contest.meeting.do(contest.act('election.concludeRound'));
      if (reason !== null) expect(contest.next).toMatchObject({ kind: 'repeat', reason });
    }
    expect(contest.next).toEqual({ kind: 'vacant', seats: 1, reason: 'noVotes' });
  });

  it('[ELE-1] a round whose poll was cancelled starts anew with the same number; it is not repeated past the election', () => {
    const contest = new Contest(3);
    contest.candidates('A', 'B');
    const [first = '' as PollId] = contest.start();
    contest.open(first);
    contest.meeting.do({ type: 'poll.cancel', id: first, reason: 'kotak suara jatuh' });
    expect(contest.meeting.refusal({ type: 'poll.repeat', id: first })).toBe('election.roundOfElection');
    expect(courseOf(contest.meeting.state, contest.election).act).toBe('startRound');
    const [second] = contest.start();
    expect(second).not.toBe(first);
    expect(contest.election.rounds.map(({ number }) => number)).toEqual([1, 1]);
  });
});

describe('leaving', () => {
  it('[ELE-1] whoever withdraws after printing makes the papers void, and the round starts anew without them', () => {
    const contest = new Contest(3);
    const [a, b, c] = contest.candidates('A', 'B', 'C') as [NomineeId, NomineeId, NomineeId];
    const [first = '' as PollId] = contest.start();
    contest.print(first);
    expect(contest.meeting.refusal(contest.leave(c, ' '))).toBe('election.reasonMissing');
    const events = contest.meeting.do(contest.leave(c, 'alasan kesehatan'));
    expect(events.map(({ type }) => type)).toEqual(['ballots.voided', 'poll.cancelled', 'election.nomineeLeft']);
    expect(paperSums(ballotsOf(contest.meeting.state, first))).toMatchObject({ printed: 0, voided: 5 });
    expect(contest.meeting.state.polls.get(first)?.state).toMatchObject({
      kind: 'cancelled',
      reason: 'alasan kesehatan',
    });
    expect(contest.meeting.refusal(contest.leave(c))).toBe('election.hasLeft');
    const [second = '' as PollId] = contest.start();
    expect(contest.meeting.state.polls.get(second)?.options.map(({ number }) => number)).toEqual([1, 2]);
    contest.open(second);
    // The serials go on: a paper of the old print is told from one of the new.
    const old = contest.hall[0]?.participant.id;
    if (old === undefined) throw new Error('nobody');
    expect(
      contest.meeting.refusal({ type: 'ballots.issue', pollId: second, participantId: old, serial: 1, table: '' }),
    ).toBe('ballots.serialOfOther');
    contest.issue(second, 3);
    const mark = (id: NomineeId): PaperMark => ({ kind: 'valid', options: [optionOf(id)] });
    contest.count(second, [mark(a), mark(a), mark(b)]);
    contest.meeting.do(contest.act('election.concludeRound'));
    expect(contest.election.standing?.elected).toEqual([a]);
  });

  it('[ELE-1] while papers are in the hands of voters nobody leaves; paused they are void, counted they count', () => {
    const contest = new Contest(3);
    const [a, b, c] = contest.candidates('A', 'B', 'C') as [NomineeId, NomineeId, NomineeId];
    const [first = '' as PollId] = contest.start();
    contest.open(first);
    contest.issue(first, 1);
    expect(contest.meeting.refusal(contest.leave(c))).toBe('election.pollOpen');
    contest.meeting.do({ type: 'poll.pause', id: first });
    contest.meeting.do(contest.leave(c, 'dicoret karena kampanye hitam', 'excluded'));
    const [second = '' as PollId] = contest.start();
    contest.open(second);
    contest.issue(second, 3);
    contest.meeting.do({ type: 'poll.close', id: second });
    expect(contest.meeting.refusal(contest.leave(b))).toBe('election.countFirst');
    contest.meeting.do({ type: 'ballots.countUnused', pollId: second, papers: 2 });
    contest.meeting.do({ type: 'ballots.countBox', pollId: second, papers: 3 });
    for (const board of [1, 2] as const)
      for (const [paper, id] of [b, b, a].entries())
        contest.meeting.do({
          type: 'board.mark',
          pollId: second,
          board,
          paper,
          mark: { kind: 'valid', options: [optionOf(id)] },
        });
    contest.meeting.do({ type: 'ballots.finishCount', pollId: second });
    expect(contest.meeting.refusal(contest.leave(b))).toBe('election.concludeFirst');
    contest.meeting.do({ type: 'poll.confirm', id: second, knocks: 3 });
    contest.meeting.do(contest.act('election.concludeRound'));
    expect(contest.election.standing?.elected).toEqual([b]);
  });

  it('[ELE-1] whoever was elected and refuses makes the seat open again', () => {
    const contest = new Contest(3);
    const [a, b] = contest.candidates('A', 'B') as [NomineeId, NomineeId];
    contest.vote([a, 1], [b, 2]);
    contest.meeting.do(contest.answer(b, false));
    expect(contest.next).toEqual({ kind: 'acclamation', candidates: [a] });
    expect(contest.election.standing?.elected).toEqual([]);
    expect(contest.election.course.at(-1)).toMatchObject({ kind: 'refused', nomineeId: b });
  });

  it('[ELE-1] who was elected, withdrew or was excluded stands on no later ballot of that office', () => {
    const contest = new Contest(3, { seats: 1 }, 'supervisors');
    const [a, b] = contest.hall.map(({ participant }) => participant.id) as [ParticipantId, ParticipantId];
    const elected = contest.nominate('', { participantId: a });
    contest.sign(elected);
    contest.meeting.do(contest.verdict(elected));
    const gone = contest.nominate('', { participantId: b });
    contest.meeting.do(contest.leave(gone));
    contest.meeting.do(contest.act('election.fixList'));
    const [pollId = '' as PollId] = contest.start();
    contest.meeting.do({ type: 'poll.open', id: pollId });
    contest.meeting.do({ type: 'poll.close', id: pollId });
    contest.meeting.do({ type: 'poll.confirm', id: pollId, knocks: 1 });
    contest.meeting.do(contest.act('election.concludeRound'));
    expect(electedOffices(contest.meeting.state.elections).get(a)?.[0]?.title).toBe('Ketua Dekopinda');
    const later = new Contest(0, {}, 'supervisors', contest.meeting);
    const nominate = (participantId: ParticipantId) =>
      contest.meeting.refusal({
        type: 'election.nominate',
        id: later.id,
        fields: { ...nobody, participantId },
      });
    expect(nominate(a)).toBe('election.alreadyElected');
    expect(nominate(b)).toBe('election.leftBefore');
    const other = new Contest(0, {}, 'advisers', contest.meeting);
    expect(
      contest.meeting.refusal({ type: 'election.nominate', id: other.id, fields: { ...nobody, participantId: a } }),
    ).toBeNull();
  });

  it('[ELE-1] a cancelled election takes its papers with it and lets nothing more happen', () => {
    const contest = new Contest(2);
    const [a] = contest.candidates('A', 'B') as [NomineeId];
    const [pollId = '' as PollId] = contest.start();
    contest.open(pollId);
    const cancel = { type: 'election.cancel', id: contest.id, reason: 'ditunda pleno' } as const;
    expect(contest.meeting.refusal(cancel)).toBe('election.pollOpen');
    contest.meeting.do({ type: 'poll.pause', id: pollId });
    expect(contest.meeting.refusal({ ...cancel, reason: '' })).toBe('election.reasonMissing');
    contest.meeting.do(cancel);
    expect(contest.meeting.state.polls.get(pollId)?.state.kind).toBe('cancelled');
    for (const command of [contest.leave(a), contest.act('election.startRound'), cancel])
      expect(contest.meeting.refusal(command)).toBe('election.cancelled');
    expect(contest.meeting.refusal({ ...cancel, id: 'election-x' as ElectionId })).toBe('election.unknown');
  });
});

describe('the formation team', () => {
  function chaired() {
    const contest = new Contest(3);
    const [a] = contest.candidates('A') as [NomineeId];
    const form = { type: 'formation.form', id: contest.id, size: 5, days: 7 } as const;
    expect(contest.meeting.refusal(form)).toBe('formation.chairOpen');
    const [pollId = '' as PollId] = contest.start();
    contest.meeting.do({ type: 'poll.open', id: pollId });
    contest.meeting.do({ type: 'poll.close', id: pollId });
    contest.meeting.do({ type: 'poll.confirm', id: pollId, knocks: 1 });
    contest.meeting.do(contest.act('election.concludeRound'));
    expect(contest.meeting.refusal(form)).toBe('formation.chairOpen');
    contest.meeting.do(contest.answer(a));
    return { contest, form, chair: a };
  }

  function appoint(contest: Contest, name: string, participantId: ParticipantId | null = null) {
    return { type: 'formation.appoint', id: contest.id, participantId, name, origin: 'Koperasi X' } as const;
  }

  it('[ELE-1] it is odd, headed by the chair, and has a deadline', () => {
    const { contest, form } = chaired();
    const { meeting } = contest;
    for (const size of [4, 1, 0, -5, 5.5, 17]) expect(meeting.refusal({ ...form, size })).toBe('formation.sizeInvalid');
    for (const days of [0, -1, 1.5, 366]) expect(meeting.refusal({ ...form, days })).toBe('formation.daysInvalid');
    expect(meeting.refusal(appoint(contest, 'B'))).toBe('formation.missing');
    meeting.do(form);
    expect(contest.election.formation?.deadline).toBe('2026-12-03');
    expect(meeting.refusal(form)).toBe('formation.formed');
    expect(teamOf(meeting.state, contest.election)).toMatchObject([{ name: 'A', how: 'head' }]);
  });

  it('[ELE-1] the rest is elected or appointed, and composes the bodies once it is complete', () => {
    const { contest, form } = chaired();
    const { meeting } = contest;
    meeting.do(form);
    const members = new Contest(0, { seats: 2 }, 'formationMembers', meeting);
    const [b, c] = members.candidates('B', 'C') as [NomineeId, NomineeId];
    const [pollId = '' as PollId] = members.start();
    meeting.do({ type: 'poll.open', id: pollId });
    meeting.do({ type: 'poll.close', id: pollId });
    meeting.do({ type: 'poll.confirm', id: pollId, knocks: 1 });
    meeting.do(members.act('election.concludeRound'));
    expect(members.names([b, c])).toEqual(['B', 'C']);
    expect(
      meeting.refusal({
        type: 'election.nominate',
        id: members.id,
        fields: { ...nobody, name: 'A' },
      }),
    ).toBe('election.listFixed');
    meeting.do(appoint(contest, 'D'));
    expect(meeting.refusal(appoint(contest, 'd'))).toBe('formation.memberTwice');
    expect(meeting.refusal(appoint(contest, ''))).toBe('election.nameMissing');
    const seats = [{ position: 'Ketua', name: 'A', origin: '' }];
    const compose = { type: 'formation.compose', id: contest.id, body: 'board', seats } as const;
    expect(meeting.refusal(compose)).toBe('formation.incomplete');
    const person = contest.hall[1]?.participant.id ?? null;
    meeting.do(appoint(contest, '', person));
    expect(meeting.refusal(appoint(contest, 'F'))).toBe('formation.full');
    expect(meeting.refusal({ ...compose, seats: [{ position: '', name: 'A', origin: '' }] })).toBe(
      'formation.seatIncomplete',
    );
    meeting.do(compose);
    expect(contest.election.formation?.composition.board).toMatchObject(seats);
    expect(courseOf(meeting.state, contest.election)).toEqual({ stage: 'done', act: 'none' });
    const [appointed] = contest.election.formation?.appointed ?? [];
    if (appointed === undefined) throw new Error('nobody appointed');
    meeting.do({ type: 'formation.dismiss', id: contest.id, memberId: appointed.id, reason: 'pindah domisili' });
    expect(teamOf(meeting.state, contest.election)).toHaveLength(4);
  });

  it('[ELE-1] the elected chair is not elected to the team, too', () => {
    const { contest, form } = chaired();
    contest.meeting.do(form);
    const members = new Contest(0, { seats: 2 }, 'formationMembers', contest.meeting);
    expect(
      contest.meeting.refusal({ type: 'election.nominate', id: members.id, fields: { ...nobody, name: 'A' } }),
    ).toBe('election.headsTeam');
  });
});

describe('the record', () => {
  it('[DAT-1] an election read from the disk is the one that was written', () => {
    const contest = new Contest(4);
    const [a, b] = contest.candidates('A', 'B <script>alert(1)</script> ‮') as [NomineeId, NomineeId];
    contest.vote([a, 2], [b, 2]);
    contest.vote([a, 2], [b, 2]);
    expect(toJson(contest.meeting.roundTrip)).toEqual(toJson(contest.meeting.state));
  });
});
