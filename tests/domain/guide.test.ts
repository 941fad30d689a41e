import { describe, expect, it } from 'vitest';
import { guidedActs } from '../../shared/domain';
import type { GuidedCode } from '../../shared/domain';
import { Meeting, plenarySession } from './meeting';

const codes = (meeting: Meeting) => guidedActs(meeting.state).map(({ code }) => code);

/** Does what is offered first, as the operator with one key. */
function follow(meeting: Meeting): GuidedCode {
  const [first] = guidedActs(meeting.state);
  if (first?.command == null) throw new Error(`nothing to do at once: ${first?.code ?? 'nothing'}`);
  meeting.do(first.command);
  return first.code;
}

function planned(meeting: Meeting, ...kinds: readonly ('quorumCheck' | 'decision' | 'election')[]): Meeting {
  const session = plenarySession('Pleno I', ...kinds);
  const items = session.items.map((item, index) => ({ ...item, kind: kinds[index] ?? item.kind }));
  meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions: [{ ...session, items }] });
  return meeting;
}

describe('the guided mode', () => {
  it('[AGD-3] leads through a sitting: start, quorum, three knocks, finish, next, close', () => {
    const meeting = new Meeting();
    meeting.hall(3);
    expect(codes(meeting)).toEqual(['planAgenda']);
    planned(meeting, 'quorumCheck', 'decision');
    const done = Array.from({ length: 7 }, () => {
      meeting.later(1);
      return follow(meeting);
    });
    expect(done).toEqual([
      'startItem',
      'checkQuorum',
      'openSitting',
      'finishItem',
      'startItem',
      'finishItem',
      'closeSitting',
    ]);
    expect(codes(meeting)).toEqual(['finishPapers']);
    expect(meeting.state.gavel.map(({ knocks, meaning }) => [knocks, meaning])).toEqual([
      [3, 'open'],
      [3, 'close'],
    ]);
  });

  it('[CHK-6] without a quorum it offers the suspension of the rules and the recheck before anything else', () => {
    const meeting = planned(new Meeting({ mayDeemValid: true, maySuspendTimes: 1 }), 'quorumCheck');
    meeting.hall(1);
    meeting.cooperative();
    meeting.cooperative();
    follow(meeting);
    follow(meeting);
    expect(codes(meeting)).toEqual(['suspendForQuorum', 'recheckQuorum']);
    expect(follow(meeting)).toBe('suspendForQuorum');
    expect(codes(meeting)).toEqual(['recheckQuorum']);
    meeting.later(31);
    follow(meeting);
    expect(codes(meeting)).toEqual(['recheckQuorum', 'deemValid']);
  });

  it('[SPK-1] calls, starts and ends who speaks, and puts an interruption first', () => {
    const meeting = planned(new Meeting(), 'decision');
    const [delegation] = meeting.hall(1);
    follow(meeting);
    follow(meeting);
    const [item] = meeting.state.agenda.items;
    if (item === undefined || delegation === undefined) throw new Error('no item');
    const itemId = item.id;
    const participantId = delegation.participant.id;
    meeting.do({ type: 'speakers.open', itemId });
    meeting.do({ type: 'speaker.add', itemId, participantId, stance: 'pro', note: '', overrideReason: '' });
    expect([follow(meeting), follow(meeting), follow(meeting)]).toEqual(['callSpeaker', 'startSpeech', 'finishSpeech']);
    meeting.do({ type: 'interruption.raise', itemId, participantId, kind: 'order', text: '', overrideReason: '' });
    expect(codes(meeting)[0]).toBe('ruleInterruption');
  });

  it('[VOT-3] a poll is counted and confirmed before the item ends', () => {
    const meeting = planned(new Meeting(), 'decision');
    meeting.hall(2);
    follow(meeting);
    const [event] = meeting.do({
      type: 'poll.draft',
      kind: 'acclamation',
      question: 'Setuju?',
      majority: { kind: 'absolute', base: 'valid', isStrict: true },
      sectors: [],
      itemId: null,
    });
    if (event?.type !== 'poll.drafted') throw new Error('not drafted');
    meeting.do({ type: 'poll.open', id: event.poll.id });
    expect(codes(meeting)[0]).toBe('countPoll');
    meeting.do({ type: 'poll.close', id: event.poll.id });
    expect(follow(meeting)).toBe('confirmPoll');
  });

  it('[VOT-3] after a vote on paper the guide leads to the board until every paper was read', () => {
    const meeting = planned(new Meeting(), 'decision');
    meeting.hall(2);
    follow(meeting);
    const [event] = meeting.do({
      type: 'poll.draft',
      kind: 'paper',
      question: 'Setuju?',
      majority: { kind: 'absolute', base: 'valid', isStrict: true },
      sectors: [],
      itemId: null,
    });
    if (event?.type !== 'poll.drafted') throw new Error('not drafted');
    const { id } = event.poll;
    meeting.do({ type: 'ballots.print', pollId: id, count: 3, perSheet: 1 });
    meeting.do({ type: 'poll.ready', id });
    meeting.do({ type: 'poll.open', id });
    meeting.do({ type: 'poll.close', id });
    expect(codes(meeting)[0]).toBe('readPapers');
    meeting.do({ type: 'ballots.countUnused', pollId: id, papers: 3 });
    meeting.do({ type: 'ballots.countBox', pollId: id, papers: 0 });
    meeting.do({ type: 'ballots.finishCount', pollId: id });
    expect(follow(meeting)).toBe('confirmPoll');
  });

  it('[DAT-8] a check of the quorum counts for the item that it was made in, also after the clock was set back', () => {
    const meeting = planned(new Meeting(), 'quorumCheck');
    meeting.hall(2);
    follow(meeting);
    meeting.later(-90);
    expect(follow(meeting)).toBe('checkQuorum');
    expect(codes(meeting)).not.toContain('checkQuorum');
  });

  it('[AGD-3] an item that is to end in a decision leads to its proposal, or to the decision itself', () => {
    const meeting = new Meeting();
    const session = plenarySession('Pleno I', 'Program kerja');
    const items = session.items.map((item) => ({ ...item, expectedDecision: 'Menetapkan' }));
    meeting.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions: [{ ...session, items }] });
    const [first] = meeting.state.agenda.items;
    if (first === undefined) throw new Error('no item');
    meeting.do({ type: 'agenda.startItem', id: first.id });
    expect(codes(meeting)).toContain('recordDecision');
    meeting.do({
      type: 'proposal.submit',
      fields: {
        kind: 'recommendation',
        title: 'Program kerja',
        proposer: { kind: 'floor', name: 'Siti Rahayu', participantId: null, sessionId: null },
        supporters: [],
        itemId: first.id,
        paragraphs: [{ id: null, text: 'Menetapkan program kerja.' }],
      },
    });
    expect(codes(meeting)).toContain('decideProposal');
    expect(codes(meeting)).not.toContain('recordDecision');
  });

  it('[AGD-3] an election asks for a check of its own, a suspension to be lifted, a pause to end', () => {
    const meeting = planned(new Meeting(), 'quorumCheck', 'election');
    meeting.hall(2);
    for (let step = 0; step < 5; step++) follow(meeting.later(1));
    expect(codes(meeting)[0]).toBe('checkQuorum');
    follow(meeting);
    meeting.do({ type: 'meeting.suspend', reason: 'lobi', knocks: 2 });
    expect(codes(meeting)).toEqual(['resume']);
    follow(meeting.later(5));
    const item = meeting.state.agenda.items[1];
    if (item === undefined) throw new Error('no item');
    meeting.do({ type: 'agenda.pauseItem', id: item.id });
    expect(codes(meeting)).toEqual(['continueItem']);
  });
});
