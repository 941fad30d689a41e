import {
  activeMandates,
  ballotsOf,
  electionDecree,
  electionDecreesOf,
  isPresent,
  liveRound,
  nextPaper,
  optionOf,
  paperSums,
  registeredParticipants,
  usualRules,
  validRuns,
} from '../../shared/domain';
import type {
  AgendaItemId,
  Election,
  ElectionId,
  EnteredRules,
  NomineeId,
  PaperMark,
  Participant,
  PollId,
} from '../../shared/domain';
import { DemoStopped } from './caller';
import type { DemoCaller } from './caller';
import type { DayClock } from './fixed-sources';
import { issueRecords } from './papers';
import { boardSeats, requirements, visions } from './texts';

/**
 * The election of the chair, from the first nominee to the handover: four are nominated and one of them rejected, the numbers are drawn,
 * two rounds are voted on paper, the winner accepts, and a team of five composes the board (voting.md, domain.md §3).
 */
export class Contest {
  private id: ElectionId | null = null;

  constructor(
    private readonly palu: DemoCaller,
    private readonly clock: DayClock,
  ) {}

  private get election(): Election {
    const election = this.id === null ? undefined : this.palu.state.elections.get(this.id);
    if (election === undefined) throw new DemoStopped('no election');
    return election;
  }

  /** Delegates with a right to vote who are in the hall, in the order of their numbers. */
  private voters(): readonly Participant[] {
    const { state } = this.palu;
    const letters = activeMandates(state);
    return registeredParticipants(state).filter(
      ({ id, category }) =>
        category === 'votingDelegate' && isPresent(state, id) && letters.get(id)?.state === 'verified',
    );
  }

  /** Everything up to the answer of the elected; `itemId` is what runs meanwhile. */
  async hold(itemId: AgendaItemId | null): Promise<void> {
    const { palu } = this;
    const { termFrom, termTo } = palu.state.facts.profile;
    const rules: EnteredRules = {
      ...usualRules(palu.state, 'chair'),
      requirements: [...requirements],
      supportNeeded: 2,
    };
    const events = await palu.act({
      type: 'election.announce',
      kind: 'chair',
      title: `Ketua Dekopinda Kabupaten Bekasi masa bakti ${String(termFrom)}–${String(termTo)}`,
      rules,
      itemId,
    });
    const announced = events.find((event) => event.type === 'election.announced');
    if (announced?.type !== 'election.announced') throw new DemoStopped('no election was announced');
    this.id = announced.election.id;
    const nominees = await this.nominate();
    await palu.act({ type: 'election.fixList', id: this.id });
    this.clock.goTo('15:00');
    const draw = { kind: 'seed', by: 'Pimpinan sidang', seed: 'koperasi berdaya, daerah sejahtera' } as const;
    await palu.act({ type: 'election.drawNumbers', id: this.id, draw });
    const [one, two, three] = nominees;
    if (one === undefined || two === undefined || three === undefined) throw new DemoStopped('too few candidates');
    const voters = this.voters().length;
    const [third, half] = [Math.floor(voters / 5), Math.floor(voters / 3)];
    // Nobody has more than half in the first round: the two first go on.
    await this.round(
      [
        [one, half + 2],
        [two, voters - half - 2 - third - 1],
        [three, third],
      ],
      1,
    );
    await this.round(
      [
        [one, voters - half - 1],
        [two, half],
      ],
      1,
    );
    const [winner] = this.election.standing?.elected ?? [];
    if (winner === undefined) throw new DemoStopped('nobody was elected');
    await palu.act({ type: 'election.answer', id: this.id, nomineeId: winner, isAccepted: true, reason: '' });
    await issueRecords(palu);
    await this.decree('elected');
  }

  /** @returns who became a candidate, in the order of nomination. */
  private async nominate(): Promise<readonly NomineeId[]> {
    const { palu } = this;
    const { id, rules } = this.election;
    const voters = this.voters();
    const accepted: NomineeId[] = [];
    for (const [index, person] of voters.slice(0, 4).entries()) {
      const fields = {
        participantId: person.id,
        name: person.name,
        cooperativeId: person.cooperativeId,
        origin: '',
        photoId: null,
        vision: visions[index] ?? '',
        termsServed: 0,
      };
      const events = await palu.act({ type: 'election.nominate', id, fields });
      const nominated = events.find((event) => event.type === 'election.nominated');
      if (nominated?.type !== 'election.nominated') throw new DemoStopped('nobody was nominated');
      const nomineeId = nominated.nominee.id;
      for (const [place, { cooperativeId }] of voters.slice(10 + index * 2, 12 + index * 2).entries()) {
        if (cooperativeId === null) continue;
        const letterNo = `${String(place + 1)}/DK-${String(index + 1)}/XI/2026`;
        await palu.act({ type: 'election.support', id, nomineeId, cooperativeId, letterNo, scanId: null });
      }
      const evidence = 'surat pernyataan bermeterai';
      await palu.act({ type: 'election.signWillingness', id, nomineeId, evidence, scanId: null });
      const isRejected = index === 3;
      for (const [place, { id: requirementId }] of rules.requirements.entries()) {
        const isMet = !(isRejected && place === 0);
        const [proof, reason] = isMet
          ? ['surat keterangan koperasi', '']
          : ['kartu anggota tahun 2024', 'baru dua tahun menjadi anggota'];
        await palu.act({
          type: 'election.checkRequirement',
          id,
          nomineeId,
          requirementId,
          isMet,
          evidence: proof ?? '',
          reason: reason ?? '',
        });
      }
      const reason = isRejected ? 'belum lima tahun menjadi anggota koperasi' : '';
      await palu.act({ type: 'election.giveVerdict', id, nomineeId, isAccepted: !isRejected, reason });
      if (!isRejected) accepted.push(nomineeId);
    }
    return accepted;
  }

  /** A round on paper: so many papers for each, and so many that are not valid. */
  private async round(votes: readonly (readonly [NomineeId, number])[], invalid: number): Promise<void> {
    const { palu } = this;
    const { id } = this.election;
    await palu.act({ type: 'election.startRound', id });
    const [poll] = liveRound(palu.state, this.election)?.polls ?? [];
    if (poll === undefined) throw new DemoStopped('no round was started');
    const { pollId } = poll;
    const marks: readonly PaperMark[] = [
      ...votes.flatMap(([nominee, count]) =>
        Array.from({ length: count }, (): PaperMark => ({ kind: 'valid', options: [optionOf(nominee)] })),
      ),
      ...Array.from({ length: invalid }, (): PaperMark => ({ kind: 'invalid', reason: 'lebih dari satu pilihan' })),
    ];
    const voters = this.voters().slice(0, marks.length);
    await palu.act({ type: 'ballots.print', pollId, count: voters.length + 8, perSheet: 4 });
    await palu.act({ type: 'poll.ready', id: pollId });
    await palu.act({ type: 'poll.open', id: pollId });
    const first = validRuns(ballotsOf(palu.state, pollId))[0]?.from ?? 1;
    for (const [index, { id: participantId }] of voters.entries()) {
      const table = `Meja Surat Suara ${String((index % 2) + 1)}`;
      await palu.act({ type: 'ballots.issue', pollId, participantId, serial: first + index, table });
    }
    await this.count(pollId, marks);
    await palu.act({ type: 'election.concludeRound', id });
  }

  /** Both boards read every paper; what they read agrees. */
  private async count(pollId: PollId, marks: readonly PaperMark[]): Promise<void> {
    const { palu } = this;
    await palu.act({ type: 'poll.close', id: pollId });
    const { printed } = paperSums(ballotsOf(palu.state, pollId));
    await palu.act({ type: 'ballots.countUnused', pollId, papers: printed - marks.length });
    await palu.act({ type: 'ballots.countBox', pollId, papers: marks.length });
    for (const board of [1, 2] as const)
      for (const mark of marks) {
        const read = ballotsOf(palu.state, pollId).boards[board - 1] ?? [];
        await palu.act({ type: 'board.mark', pollId, board, paper: nextPaper(read, marks.length), mark }, 'teller');
      }
    await palu.act({ type: 'ballots.finishCount', pollId });
    await palu.act({ type: 'poll.confirm', id: pollId, knocks: 3 });
  }

  /** The team forms, composes the board, and both are decreed. */
  async form(): Promise<void> {
    const { palu } = this;
    const { id } = this.election;
    await palu.act({ type: 'formation.form', id, size: 5, days: 7 });
    const voters = this.voters().slice(20, 24);
    for (const { id: participantId, name, cooperativeId } of voters) {
      const origin = cooperativeId === null ? '' : (palu.state.cooperatives.get(cooperativeId)?.name ?? '');
      await palu.act({ type: 'formation.appoint', id, participantId, name, origin });
    }
    await this.decree('formation');
    const [chair] = this.election.standing?.elected ?? [];
    const elected = this.election.nominees.find((one) => one.id === chair);
    const people = [elected, ...this.voters().slice(24)];
    const seats = boardSeats.map((position, index) => {
      const { name = '', cooperativeId = null } = people[index] ?? {};
      const origin = cooperativeId === null ? '' : (palu.state.cooperatives.get(cooperativeId)?.name ?? '');
      return { position, name, origin };
    });
    await palu.act({ type: 'formation.compose', id, body: 'board', seats });
    await this.decree('composition');
  }

  private async decree(kind: 'elected' | 'formation' | 'composition'): Promise<void> {
    const { palu, election } = this;
    if (!electionDecreesOf(election).includes(kind)) throw new DemoStopped(`no decree yet: ${kind}`);
    const text = electionDecree(palu.state, election, kind);
    const knocks = palu.state.facts.rules.gavel.decision;
    await palu.act({ type: 'decision.fromElection', electionId: election.id, kind, knocks, text });
  }
}
