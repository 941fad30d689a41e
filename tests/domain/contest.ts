import { ballotsOf, liveRound, nextPaper, optionOf, paperSums, usualRules, validRuns } from '../../shared/domain';
import type {
  Election,
  ElectionId,
  EnteredRules,
  Nominee,
  NomineeFields,
  NomineeId,
  PaperMark,
  PollId,
} from '../../shared/domain';
import { Meeting } from './meeting';

/** Somebody of whom nothing is known. */
export const nobody: NomineeFields = {
  participantId: null,
  name: '',
  cooperativeId: null,
  origin: '',
  photoId: null,
  vision: '',
  termsServed: 0,
};

/** An election in a hall of so many, with what is done in it again and again. */
export class Contest {
  readonly meeting: Meeting;
  readonly hall: ReturnType<Meeting['hall']>;
  readonly id: ElectionId;

  constructor(voters: number, rules: Partial<EnteredRules> = {}, kind: Election['kind'] = 'chair', meeting?: Meeting) {
    this.meeting = meeting ?? new Meeting();
    this.hall = this.meeting.hall(voters);
    const [event] = this.meeting.do({
      type: 'election.announce',
      kind,
      title: 'Ketua Dekopinda',
      rules: { ...usualRules(this.meeting.state, kind), ...rules },
      itemId: null,
    });
    if (event?.type !== 'election.announced') throw new Error('not announced');
    this.id = event.election.id;
  }

  get election(): Election {
    const election = this.meeting.state.elections.get(this.id);
    if (election === undefined) throw new Error('no election');
    return election;
  }

  get next() {
    return this.election.standing?.next;
  }

  nominee(id: NomineeId): Nominee {
    const found = this.election.nominees.find((one) => one.id === id);
    if (found === undefined) throw new Error('no nominee');
    return found;
  }

  nominate(name: string, fields: Partial<NomineeFields> = {}): NomineeId {
    const [event] = this.meeting.do({
      type: 'election.nominate',
      id: this.id,
      fields: { ...nobody, name, ...fields },
    });
    if (event?.type !== 'election.nominated') throw new Error('not nominated');
    return event.nominee.id;
  }

  support(nomineeId: NomineeId, from: number, letterNo = 'D/1') {
    const cooperativeId = this.hall[from]?.cooperative.id;
    if (cooperativeId === undefined) throw new Error('no such cooperative');
    return { type: 'election.support', id: this.id, nomineeId, cooperativeId, letterNo, scanId: null } as const;
  }

  sign(nomineeId: NomineeId): void {
    this.meeting.do({
      type: 'election.signWillingness',
      id: this.id,
      nomineeId,
      evidence: 'surat pernyataan bermeterai',
      scanId: null,
    });
  }

  verdict(nomineeId: NomineeId, isAccepted = true, reason = isAccepted ? '' : 'syarat tidak terpenuhi') {
    return { type: 'election.giveVerdict', id: this.id, nomineeId, isAccepted, reason } as const;
  }

  act(type: 'election.fixList' | 'election.startRound' | 'election.concludeRound') {
    return { type, id: this.id } as const;
  }

  /** Nominates, accepts, fixes the list and draws the numbers in the order of nomination. */
  candidates(...names: readonly string[]): readonly NomineeId[] {
    const ids = names.map((name) => this.nominate(name));
    for (const id of ids) {
      this.sign(id);
      this.meeting.do(this.verdict(id));
    }
    this.meeting.do(this.act('election.fixList'));
    if (this.next !== undefined && 'ballot' in this.next)
      this.meeting.do({
        type: 'election.drawNumbers',
        id: this.id,
        draw: {
          kind: 'hand',
          by: 'Pimpinan sidang',
          numbers: ids.map((nomineeId, index) => ({ nomineeId, number: index + 1 })),
        },
      });
    return ids;
  }

  leave(nomineeId: NomineeId, reason = 'mengundurkan diri', kind: 'withdrew' | 'excluded' = 'withdrew') {
    return { type: 'election.leave', id: this.id, nomineeId, kind, reason } as const;
  }

  answer(nomineeId: NomineeId, isAccepted = true) {
    return { type: 'election.answer', id: this.id, nomineeId, isAccepted, reason: '' } as const;
  }

  /** Starts the next round and answers with its polls. */
  start(): readonly PollId[] {
    this.meeting.do(this.act('election.startRound'));
    return liveRound(this.meeting.state, this.election)?.polls.map(({ pollId }) => pollId) ?? [];
  }

  get poll(): PollId {
    const [poll] = liveRound(this.meeting.state, this.election)?.polls ?? [];
    if (poll === undefined) throw new Error('no round');
    return poll.pollId;
  }

  print(pollId: PollId = this.poll, count = this.hall.length + 2): void {
    this.meeting.do({ type: 'ballots.print', pollId, count, perSheet: 4 });
  }

  /** Papers printed, looked over, and the vote open. */
  open(pollId: PollId = this.poll): void {
    this.print(pollId);
    this.meeting.do({ type: 'poll.ready', id: pollId });
    this.meeting.do({ type: 'poll.open', id: pollId });
  }

  /** Hands a paper to each of so many. */
  issue(pollId: PollId, voters: number): void {
    const first = validRuns(ballotsOf(this.meeting.state, pollId))[0]?.from ?? 1;
    for (const [index, { participant }] of this.hall.slice(0, voters).entries())
      this.meeting.do({
        type: 'ballots.issue',
        pollId,
        participantId: participant.id,
        serial: first + index,
        table: 'Meja 1',
      });
  }

  /** Ends the vote and reads these papers on both boards. */
  count(pollId: PollId, papers: readonly PaperMark[]): void {
    const { meeting } = this;
    meeting.do({ type: 'poll.close', id: pollId });
    const { printed } = paperSums(ballotsOf(meeting.state, pollId));
    meeting.do({ type: 'ballots.countUnused', pollId, papers: printed - papers.length });
    meeting.do({ type: 'ballots.countBox', pollId, papers: papers.length });
    for (const board of [1, 2] as const)
      for (const mark of papers) {
        const read = ballotsOf(meeting.state, pollId).boards[board - 1] ?? [];
        meeting.do({ type: 'board.mark', pollId, board, paper: nextPaper(read, papers.length), mark });
      }
    meeting.do({ type: 'ballots.finishCount', pollId });
    meeting.do({ type: 'poll.confirm', id: pollId, knocks: 3 });
  }

  /** A whole round on paper: so many votes each, in the order of the paper. */
  vote(...votes: readonly (readonly [NomineeId, number])[]): void {
    const [pollId] = this.start();
    if (pollId === undefined) throw new Error('no poll');
    this.open(pollId);
    const papers = votes.flatMap(([id, count]) =>
      Array.from({ length: count }, (): PaperMark => ({ kind: 'valid', options: [optionOf(id)] })),
    );
    this.issue(pollId, papers.length);
    this.count(pollId, papers);
    this.meeting.do(this.act('election.concludeRound'));
  }

  names(ids: readonly NomineeId[]): readonly string[] {
    return ids.map((id) => this.nominee(id).name);
  }
}
