import { createHash } from 'node:crypto';
import { decide, defaultRules, evolveCommit, fromJson, openEvents, sealEvent, toJson } from '../../shared/domain';
import type {
  AgendaItemFields,
  AssemblyCommand,
  AssemblyEvent,
  AssemblyId,
  AssemblyProfile,
  AssemblyState,
  CommandId,
  Cooperative,
  CooperativeFields,
  DecisionContext,
  DeviceId,
  MandateLetter,
  Participant,
  ParticipantFields,
  RulesOfProcedure,
  TemplateSession,
  SessionFields,
} from '../../shared/domain';

export const profile: AssemblyProfile = {
  council: {
    name: 'Dewan Koperasi Indonesia Daerah Kabupaten Contoh',
    shortName: 'Dekopinda',
    level: 'regency',
    region: 'Kabupaten Contoh',
  },
  title: 'Musyawarah Daerah Dekopinda Kabupaten Contoh',
  theme: '',
  place: 'Aula Contoh',
  city: 'Kota Contoh',
  startsOn: '2026-11-26',
  endsOn: '2026-11-26',
  timeZone: 'WIB',
  termFrom: 2026,
  termTo: 2031,
  presidium: [{ office: 'chair', name: 'Drs. H. Wirya Santoso, M.M.' }],
  committee: [],
  letterhead: { organisation: 'Dekopinda Kabupaten Contoh', address: '', contact: '' },
  numberingCode: 'MUSDA-DEKOPINDA',
  paperSize: 'A4',
};

export const cooperativeFields: CooperativeFields = {
  name: 'Koperasi Contoh',
  membership: 'ordinary',
  coopRegNo: '',
  legalEntityNo: 'AHU-1',
  legalEntityDate: '',
  kind: 'consumer',
  level: 'primary',
  isSharia: false,
  isRedWhiteCoop: false,
  status: 'active',
  lastRatYear: 2025,
  duesPaidThrough: 2026,
  memberCount: null,
  address: '',
  district: 'Setu',
  village: '',
  chair: '',
  phone: '',
  email: '',
  voteWeight: 1,
};

export const participantFields: ParticipantFields = {
  name: 'Siti Rahayu',
  sex: 'female',
  birthYear: 1980,
  position: 'Ketua',
  cooperativeId: null,
  category: 'votingDelegate',
  phone: '',
  email: '',
  nationalId: '',
};

export const itemFields: AgendaItemFields = {
  title: 'Acara',
  durationMinutes: 30,
  personInCharge: '',
  fixedTime: null,
  kind: 'other',
  expectedDecision: '',
  note: '',
};

export const sessionFields: SessionFields = {
  title: 'Sidang Pleno',
  kind: 'plenary',
  chairedBy: '',
  day: 1,
  commission: '',
};

/** A session of the plenary with items of half an hour. */
export function plenarySession(title: string, ...items: readonly string[]): TemplateSession {
  return {
    title,
    kind: 'plenary',
    chairedBy: '',
    day: 1,
    commission: '',
    items: items.map((one) => ({
      title: one,
      durationMinutes: 30,
      personInCharge: '',
      fixedTime: null,
      kind: 'debate',
      expectedDecision: '',
      note: '',
    })),
  };
}

/** An assembly without disk or clock: commands go through `decide` and `evolve`, time moves only when it is told to. */
export class Meeting {
  state: AssemblyState;
  now = Date.parse('2026-11-26T01:00:00.000Z');
  readonly events: AssemblyEvent[] = [];
  private ids = 0;

  constructor(rules: Partial<RulesOfProcedure> = {}) {
    this.state = evolveCommit(
      null,
      this.commit([
        { type: 'assembly.created', id: 'assembly-1' as AssemblyId, profile, rules: { ...defaultRules, ...rules } },
      ]),
    );
  }

  private get at(): string {
    return new Date(this.now).toISOString();
  }

  get context(): DecisionContext {
    return {
      now: this.at,
      actor: { role: 'operator', name: 'Operator' },
      device: 'device-1' as DeviceId,
      newId: <Id extends string>() => `id-${String((this.ids += 1))}` as Id,
      newToken: () => `T0KEN${String((this.ids += 1)).padStart(11, '0')}`,
      digest: (text) => createHash('sha256').update(text).digest('hex'),
    };
  }

  private commit(events: readonly AssemblyEvent[]) {
    const { context } = this;
    return { commandId: 'c' as CommandId, at: context.now, actor: context.actor, device: context.device, events };
  }

  later(minutes: number): this {
    this.now += minutes * 60_000;
    return this;
  }

  /** The answer without any effect. */
  ask(command: AssemblyCommand) {
    return decide(this.state, command, this.context);
  }

  /** Lets a command happen, by way of the disk: what could not be written or read again is a fault. @throws where it is refused. */
  do(command: AssemblyCommand): readonly AssemblyEvent[] {
    const answer = this.ask(command);
    if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
    const written = JSON.stringify(answer.value.flatMap(sealEvent));
    return this.happen(openEvents(JSON.parse(written) as readonly Record<string, unknown>[]));
  }

  /** Lets events happen that nobody asked for: those of an earlier program. */
  happen(events: readonly AssemblyEvent[]): readonly AssemblyEvent[] {
    if (events.length > 0) this.state = evolveCommit(this.state, this.commit(events));
    this.events.push(...events);
    return events;
  }

  /** The code of a refusal, after seeing that it changed nothing; null where the command was accepted. */
  refusal(command: AssemblyCommand): string | null {
    const before = JSON.stringify(toJson(this.state));
    const answer = this.ask(command);
    if (JSON.stringify(toJson(this.state)) !== before)
      throw new Error(`${command.type} changed the state it was asked about`);
    return answer.ok ? null : answer.refusal.code;
  }

  cooperative(fields: Partial<CooperativeFields> = {}): Cooperative {
    const name = fields.name ?? `Koperasi Contoh ${String(this.state.nextCooperativeNumber)}`;
    const [event] = this.do({ type: 'cooperative.add', fields: { ...cooperativeFields, ...fields, name } });
    if (event?.type !== 'cooperative.registered') throw new Error('not registered');
    return this.state.cooperatives.get(event.cooperative.id) as Cooperative;
  }

  participant(fields: Partial<ParticipantFields> = {}): { participant: Participant; mandate: MandateLetter | null } {
    const [registered, received] = this.do({
      type: 'participant.add',
      fields: { ...participantFields, ...fields },
      letterNo: '001/SM/2026',
    });
    if (registered?.type !== 'participant.registered') throw new Error('not registered');
    const participant = this.state.participants.get(registered.participant.id) as Participant;
    if (received?.type !== 'mandate.received') return { participant, mandate: null };
    return { participant, mandate: this.state.mandates.get(received.letter.id) as MandateLetter };
  }

  /** A cooperative whose delegate has a verified mandate. */
  delegation(fields: Partial<CooperativeFields> = {}) {
    const cooperative = this.cooperative(fields);
    const { participant, mandate } = this.participant({ cooperativeId: cooperative.id });
    if (mandate === null) throw new Error('a delegate without a mandate');
    this.do({ type: 'mandate.decide', ids: [mandate.id], state: 'verified', reason: '' });
    return { cooperative, participant, mandate };
  }

  enter(participant: Participant, desk = 'Meja 1'): void {
    this.do({ type: 'checkin.enter', participantId: participant.id, desk });
  }

  /** So many delegations, all inside. */
  hall(count: number, fields: (index: number) => Partial<CooperativeFields> = () => ({})) {
    return Array.from({ length: count }, (_unused, index) => {
      const delegation = this.delegation(fields(index));
      this.enter(delegation.participant);
      return delegation;
    });
  }

  /** Whether the record survives being written and read. */
  get roundTrip(): AssemblyState {
    return fromJson(JSON.parse(JSON.stringify(toJson(this.state))) as ReturnType<typeof toJson>);
  }
}
