import { isPresent, liveQuorum, musdaTemplate, registeredParticipants } from '../../shared/domain';
import type {
  AgendaItem,
  AgendaItemId,
  DecisionMethod,
  DecisionText,
  Participant,
  ParticipantId,
  PollId,
  QuorumCheckId,
  RichTextNode,
} from '../../shared/domain';
import { DemoStopped } from './caller';
import type { DemoCaller } from './caller';
import { Contest } from './contest';
import type { DayClock } from './fixed-sources';
import { adoptResults, bringResults, followUp } from './outcomes';
import * as texts from './texts';

/** The day from the first gavel to the last, item by item of the usual order (domain.md §2). */
export class Sittings {
  constructor(
    private readonly palu: DemoCaller,
    private readonly clock: DayClock,
  ) {}

  async hold(): Promise<void> {
    const { palu } = this;
    const contest = new Contest(palu, this.clock);
    await palu.act({ type: 'agenda.useTemplate', startsAt: '07:00', sessions: musdaTemplate });
    await this.item('07:00', 'Registrasi peserta', () => Promise.resolve());
    await this.item('08:00', 'Lagu kebangsaan', () => this.note(texts.openingNote));
    await this.item('09:15', 'Pemeriksaan kuorum', async () => {
      await palu.act({ type: 'gavel.knock', knocks: 3, meaning: 'open' });
      await this.quorum('pembukaan Sidang Pleno I');
    });
    await this.item('09:25', 'Pengesahan jadwal acara', async () => {
      const poll = await this.acclaim('Apakah jadwal acara dan tata tertib dapat disahkan?');
      await this.decide('acclamation', poll, texts.rules);
    });
    await this.item('09:45', 'Pemilihan pimpinan sidang', async () => {
      const poll = await this.acclaim('Apakah susunan pimpinan sidang dapat diterima?');
      await this.decide('acclamation', poll, texts.presidium);
      const chair = palu.state.facts.profile.presidium.find(({ office }) => office === 'chair');
      await palu.act({ type: 'meeting.handOver', name: chair?.name ?? '', office: 'Ketua Sidang', sessionId: null });
    });
    await this.item('10:00', 'Laporan pertanggungjawaban', () => this.note(texts.reportNote));
    await this.item('10:30', 'Pandangan umum', async () => {
      await this.note(texts.viewsNote);
      await this.debate();
      await palu.act({ type: 'meeting.suspend', reason: 'lobi antarutusan', knocks: 2 });
      this.clock.goTo('11:10');
      await palu.act({ type: 'meeting.resume', knocks: 2 });
    });
    await this.item('11:15', 'Penerimaan LPJ', async () => {
      await this.contested('Apakah laporan pertanggungjawaban pengurus dapat diterima secara aklamasi?');
      const poll = await this.handsUp('Apakah laporan pertanggungjawaban pengurus masa bakti 2021–2026 diterima?');
      await this.decide('poll', poll, texts.report);
    });
    await this.commissions();
    await this.item('14:00', 'Pengesahan hasil sidang komisi', async () => {
      await adoptResults(palu);
      await followUp(palu, this.find('Komisi C').sessionId);
    });
    await this.item('14:45', 'Pencalonan', async () => {
      await this.quorum('pemilihan ketua');
      await this.note(texts.electionNote);
      await contest.hold(this.running?.id ?? null);
    });
    await this.item('15:45', 'Pembentukan formatur', () => contest.form());
    await this.item('16:15', 'Serah terima', async () => {
      await palu.act({ type: 'gavel.knock', knocks: 3, meaning: 'close' });
    });
    await this.note(texts.generalNote, null);
  }

  /** Pro and contra in turn, each for some minutes, and a point of order on the way. */
  private async debate(): Promise<void> {
    const { palu, clock } = this;
    const itemId = this.running?.id;
    if (itemId === undefined) return;
    const speakers = this.delegatesInside().slice(0, 4);
    await palu.act({ type: 'speakers.open', itemId });
    const order = { firstSpeakersFirst: true, alternates: true };
    await palu.act({ type: 'speakers.setOrder', itemId, order });
    for (const [index, { id: participantId }] of speakers.entries()) {
      const stance = index < 2 ? 'pro' : 'contra';
      await palu.act({ type: 'speaker.add', itemId, participantId, stance, note: '', overrideReason: '' });
    }
    const [interrupter] = speakers;
    for (const index of speakers.keys()) {
      await palu.act({ type: 'speaker.start', itemId, id: null });
      clock.goTo(`10:${String(33 + index * 3)}`);
      if (index === 1 && interrupter !== undefined) await this.interrupt(itemId, interrupter.id);
      await palu.act({ type: 'speaker.finish', itemId });
    }
  }

  private async interrupt(itemId: AgendaItemId, participantId: ParticipantId): Promise<void> {
    const events = await this.palu.act({
      type: 'interruption.raise',
      itemId,
      participantId,
      kind: 'order',
      text: 'pembicara melewati waktu',
      overrideReason: '',
    });
    const raised = events.find((event) => event.type === 'interruption.raised');
    if (raised?.type !== 'interruption.raised') throw new DemoStopped('no interruption was raised');
    const { id } = raised.interruption;
    await this.palu.act({ type: 'interruption.rule', id, verdict: 'accepted', text: '' });
    // Said in a word; whoever was interrupted goes on.
    await this.palu.act({ type: 'speaker.finish', itemId });
  }

  /** Three commissions side by side, whose results come to the plenary. */
  private async commissions(): Promise<void> {
    const { palu, clock } = this;
    const items = ['Komisi A', 'Komisi B', 'Komisi C'].map((title) => this.find(title));
    clock.goTo('13:00');
    const inside = this.delegatesInside();
    for (const [index, { id, sessionId }] of items.entries()) {
      await palu.act({ type: 'agenda.startItem', id });
      const members = inside.slice(index * 12, index * 12 + 12);
      for (const { id: participantId } of members) {
        await palu.act({ type: 'commission.enter', sessionId, participantId });
      }
      const office = `Ketua Komisi ${'ABC'[index] ?? ''}`;
      await palu.act({ type: 'meeting.handOver', name: members[0]?.name ?? '', office, sessionId });
    }
    await this.note(texts.commissionsNote, items[0]?.id);
    for (const [index, { id, sessionId }] of items.entries()) {
      clock.goTo(`13:${String(50 + index * 3)}`);
      await bringResults(palu, sessionId, index, this.find('Pengesahan hasil sidang komisi').id);
      await palu.act({ type: 'agenda.finishItem', id });
    }
  }

  private delegatesInside(): readonly Participant[] {
    const { state } = this.palu;
    return registeredParticipants(state).filter(
      ({ id, category }) => category === 'votingDelegate' && isPresent(state, id),
    );
  }

  private async item(time: string, title: string, hold: () => Promise<void>): Promise<void> {
    const item = this.find(title);
    this.clock.goTo(time);
    await this.palu.act({ type: 'agenda.startItem', id: item.id });
    await hold();
    await this.palu.act({ type: 'agenda.finishItem', id: item.id });
  }

  private find(title: string): AgendaItem {
    const item = this.palu.state.agenda.items.find((one) => one.title.startsWith(title));
    if (item === undefined) throw new DemoStopped(`no such item on the agenda: ${title}`);
    return item;
  }

  private get running(): AgendaItem | null {
    return this.palu.state.agenda.items.find((item) => item.state.kind === 'running') ?? null;
  }

  /** The minute taker writes to the item that runs now. */
  private async note(body: RichTextNode, itemId = this.running?.id ?? null): Promise<void> {
    await this.palu.act({ type: 'minutes.save', itemId, revision: 0, body }, 'minuteTaker');
  }

  private async quorum(occasion: string): Promise<void> {
    await this.palu.act({ type: 'quorum.check', occasion, deemsValid: false });
  }

  private get lastQuorum(): QuorumCheckId | null {
    return this.palu.state.quorumChecks.at(-1)?.id ?? null;
  }

  private async draft(
    question: string,
    kind: 'acclamation' | 'showOfHands',
    sectors: readonly number[],
  ): Promise<PollId> {
    const events = await this.palu.act({
      type: 'poll.draft',
      kind,
      question,
      majority: this.palu.state.facts.rules.motionMajority,
      sectors: sectors.map((present, index) => ({ name: `Sektor ${'ABCDEF'[index] ?? ''}`, present })),
      itemId: null,
    });
    const drafted = events.find((event) => event.type === 'poll.drafted');
    if (drafted?.type !== 'poll.drafted') throw new DemoStopped(`no poll was drafted: ${question}`);
    await this.palu.act({ type: 'poll.open', id: drafted.poll.id });
    return drafted.poll.id;
  }

  private async finish(id: PollId, knocks = 3): Promise<PollId> {
    await this.palu.act({ type: 'poll.close', id });
    await this.palu.act({ type: 'poll.confirm', id, knocks });
    return id;
  }

  private async acclaim(question: string): Promise<PollId> {
    return this.finish(await this.draft(question, 'acclamation', []));
  }

  /** An acclamation that somebody objects to: it does not come about, and the record says why. */
  private async contested(question: string): Promise<void> {
    const id = await this.draft(question, 'acclamation', []);
    await this.palu.act({
      type: 'poll.object',
      id,
      by: 'Fitri Maulana (Koperasi Konsumen Mekar Makmur 2)',
      text: 'meminta penghitungan suara karena lampiran neraca belum lengkap',
    });
    await this.finish(id, 1);
  }

  /** Three sectors, each counted by two tellers; nobody's hand is counted twice. */
  private async handsUp(question: string): Promise<PollId> {
    const { present } = liveQuorum(this.palu.state);
    const third = Math.floor(present / 3);
    const sectors = [third, third, present - 2 * third];
    const id = await this.draft(question, 'showOfHands', sectors);
    for (const [sector, heads] of sectors.entries()) {
      const no = 2 + sector;
      const abstain = sector === 1 ? 0 : 1;
      for (const teller of [1, 2] as const) {
        await this.palu.act(
          { type: 'poll.enterCount', id, sector, teller, yes: heads - no - abstain, no, abstain },
          'teller',
        );
      }
    }
    return this.finish(id);
  }

  private async decide(method: DecisionMethod, pollId: PollId | null, text: DecisionText): Promise<void> {
    await this.palu.act({
      type: 'decision.record',
      method,
      pollId,
      quorumCheckId: this.lastQuorum,
      itemId: this.running?.id ?? null,
      knocks: this.palu.state.facts.rules.gavel.decision,
      text,
    });
  }
}
