import { activeMandates, isPresent, registeredParticipants, stances } from '../../shared/domain';
import type {
  AgendaItemId,
  AssemblyCommand,
  AssemblyEvent,
  CommandId,
  CooperativeFields,
  MandateLetterId,
  ParticipantCategory,
  ParticipantFields,
  PollId,
} from '../../shared/domain';
import type { Caller } from '../../shared/contract';
import { exampleProposals } from './example-proposals';
import type { AssemblyHost } from './assembly-host';
import { musdaTemplate } from '../../shared/domain';

const districts = [
  'Tarumajaya',
  'Babelan',
  'Sukawangi',
  'Tambelang',
  'Tambun Utara',
  'Tambun Selatan',
  'Cibitung',
  'Cikarang Barat',
  'Cikarang Utara',
  'Karangbahagia',
  'Cikarang Timur',
  'Kedungwaringin',
  'Pebayuran',
  'Sukakarya',
  'Sukatani',
  'Cabangbungin',
  'Muaragembong',
  'Setu',
  'Cikarang Selatan',
  'Cikarang Pusat',
  'Serang Baru',
  'Cibarusah',
  'Bojongmangu',
];
const first = ['Mekar', 'Sumber', 'Bina', 'Karya', 'Tunas', 'Cahaya', 'Mitra', 'Surya', 'Harapan', 'Rukun'];
const second = ['Sejahtera', 'Makmur', 'Mandiri', 'Abadi', 'Jaya', 'Bersama', 'Lestari', 'Utama', 'Sentosa', 'Maju'];
const givenNames = [
  'Ahmad',
  'Siti',
  'Budi',
  'Dewi',
  'Eko',
  'Fitri',
  'Gilang',
  'Hani',
  'Indra',
  'Joko',
  'Kartika',
  'Lukman',
  'Maya',
];
const familyNames = [
  'Permana',
  'Lestari',
  'Saputra',
  'Hidayat',
  'Maulana',
  'Rahayu',
  'Gunawan',
  'Nuraini',
  'Firmansyah',
  'Kusuma',
  'Wahyuni',
];
const kinds = ['savingsLoan', 'consumer', 'producer', 'service', 'marketing'] as const;
const kindWords = ['Simpan Pinjam', 'Konsumen', 'Produsen', 'Jasa', 'Pemasaran'];

function pick<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

/** Fictional cooperatives: always the same for the same number. */
export function exampleCooperatives(count: number): CooperativeFields[] {
  return Array.from({ length: count }, (_unused, index) => {
    const isRedWhiteCoop = index % 6 === 5;
    const district = pick(districts, index * 7);
    const name = isRedWhiteCoop
      ? `Koperasi Desa Merah Putih ${pick(first, index)}${pick(second, index * 3).toLowerCase()} ${String(index + 1)}`
      : `Koperasi ${pick(kindWords, index)} ${pick(first, Math.floor(index / 10))} ${pick(second, index)} ${String(index + 1)}`;
    return {
      name,
      membership: 'ordinary',
      coopRegNo: `3216${String(100_000_000 + index * 7919).slice(0, 9)}`,
      legalEntityNo: `AHU-${String(1000000 + index * 37)}.AH.01.26.TAHUN 20${String(10 + (index % 15))}`,
      legalEntityDate: '',
      kind: pick(kinds, index),
      level: 'primary',
      isSharia: index % 11 === 0,
      isRedWhiteCoop,
      status: index % 8 === 7 ? 'inactive' : 'active',
      lastRatYear: isRedWhiteCoop ? null : 2023 + (index % 3),
      duesPaidThrough: 2024 + (index % 3),
      memberCount: 20 + ((index * 53) % 900),
      address: `Jl. ${pick(second, index * 5)} No. ${String((index % 90) + 1)}`,
      district,
      village: '',
      chair: `${pick(givenNames, index * 3)} ${pick(familyNames, index * 5)}`,
      phone: `+62812${String(10_000_000 + index * 7_331).slice(0, 8)}`,
      email: '',
      voteWeight: 1,
    };
  });
}

/** A fictional participant without a cooperative yet. */
export function exampleParticipant(index: number, category: ParticipantCategory): ParticipantFields {
  const title = index % 9 === 0 ? 'Drs. H. ' : index % 7 === 0 ? 'Hj. ' : '';
  const degree = index % 4 === 0 ? ', S.E.' : index % 5 === 0 ? ', M.M.' : '';
  return {
    name: `${title}${pick(givenNames, index)} ${pick(familyNames, Math.floor(index / 13) + index)}${degree}`,
    sex: index % 3 === 0 ? 'female' : 'male',
    birthYear: 1955 + ((index * 7) % 45),
    position: pick(['Ketua', 'Sekretaris', 'Bendahara', 'Manajer', 'Anggota'], index),
    cooperativeId: null,
    category,
    phone: `+62813${String(10_000_000 + index * 5_113).slice(0, 8)}`,
    email: '',
    nationalId: '',
  };
}

/** Gives commands one after the other as one person; a refusal of the script is a bug and stops it. */
export class Script {
  constructor(
    private readonly host: AssemblyHost,
    private readonly caller: Caller,
    private readonly newId: () => string,
  ) {}

  async do(command: AssemblyCommand): Promise<readonly AssemblyEvent[]> {
    const reply = await this.host.execute(command, this.newId() as CommandId, this.caller);
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.refusal.code}`);
    return reply.value.events;
  }

  get state() {
    return this.host.state;
  }

  /** Id of the poll drafted by these events. */
  static pollOf(events: readonly AssemblyEvent[]): PollId {
    const drafted = events.find((event) => event.type === 'poll.drafted');
    if (drafted?.type !== 'poll.drafted') throw new Error('no poll was drafted');
    return drafted.poll.id;
  }
}

/** Plays the first half of a fictional day: registry, delegates, check-in, quorum, Pleno I with one poll and its decree. */
export async function exampleDay(host: AssemblyHost, caller: Caller, newId: () => string): Promise<void> {
  const script = new Script(host, caller, newId);
  const shared = { type: 'registry.applyImport', fileSha256: '', mapping: {}, rejectedRows: 0 } as const;
  await script.do({
    ...shared,
    kind: 'cooperatives',
    fileName: 'contoh-koperasi.xlsx',
    cooperatives: exampleCooperatives(120).map((fields) => ({ existing: null, fields })),
    participants: [],
  });
  const active = host.state.cooperatives
    .valueSeq()
    .filter((one) => one.status === 'active')
    .sortBy((one) => one.number)
    .toArray();
  const delegates = active.slice(0, 90).map((cooperative, index) => ({
    fields: { ...exampleParticipant(index, 'votingDelegate'), cooperativeId: cooperative.id },
    letterNo: `${String(index + 1).padStart(3, '0')}/SM/XI/2026`,
  }));
  const others = Array.from({ length: 30 }, (_unused, index) => ({
    fields: exampleParticipant(200 + index, pick(['observer', 'guest', 'committee'] as const, index)),
    letterNo: '',
  }));
  await script.do({
    ...shared,
    kind: 'participants',
    fileName: 'contoh-peserta.csv',
    cooperatives: [],
    participants: [...delegates, ...others],
  });
  const letters = activeMandates(host.state);
  const mandates: MandateLetterId[] = registeredParticipants(host.state)
    .flatMap(({ id }) => letters.get(id)?.id ?? [])
    .slice(0, 80);
  await script.do({ type: 'mandate.decide', ids: mandates, state: 'verified', reason: '' });
  const verified = new Set(
    [...activeMandates(host.state).values()].filter((one) => one.state === 'verified').map((one) => one.participantId),
  );
  for (const participant of registeredParticipants(host.state)) {
    const mayEnter = participant.category !== 'votingDelegate' || verified.has(participant.id);
    if (mayEnter && participant.number % 13 !== 0) {
      await script.do({
        type: 'checkin.enter',
        participantId: participant.id,
        desk: `Meja ${String((participant.number % 3) + 1)}`,
      });
    }
  }
  await script.do({ type: 'agenda.useTemplate', startsAt: '08:00', sessions: musdaTemplate });
  const [registration, opening, quorumItem, rulesItem] = host.state.agenda.items;
  for (const item of [registration, opening]) {
    if (item === undefined) continue;
    await script.do({ type: 'agenda.startItem', id: item.id });
    await script.do({ type: 'agenda.finishItem', id: item.id });
  }
  if (quorumItem === undefined || rulesItem === undefined) return;
  await script.do({ type: 'agenda.startItem', id: quorumItem.id });
  await script.do({ type: 'gavel.knock', knocks: 3, meaning: 'open' });
  await script.do({ type: 'quorum.check', occasion: 'pembukaan Sidang Pleno I', deemsValid: false });
  await script.do({ type: 'agenda.finishItem', id: quorumItem.id });
  await script.do({ type: 'agenda.startItem', id: rulesItem.id });
  const drafted = await script.do({
    type: 'poll.draft',
    kind: 'acclamation',
    question: 'Apakah jadwal acara dan tata tertib dapat disahkan?',
    majority: host.state.facts.rules.motionMajority,
    sectors: [],
    itemId: null,
  });
  const pollId = Script.pollOf(drafted);
  await script.do({ type: 'poll.open', id: pollId });
  await script.do({ type: 'poll.close', id: pollId });
  await script.do({ type: 'poll.confirm', id: pollId, knocks: 3 });
  await script.do({
    type: 'decision.record',
    method: 'acclamation',
    pollId,
    quorumCheckId: null,
    itemId: rulesItem.id,
    knocks: 3,
    text: {
      title: 'Jadwal Acara dan Tata Tertib Musyawarah Daerah',
      recitals: {
        considering: [
          'bahwa untuk kelancaran Musyawarah Daerah perlu ditetapkan jadwal acara dan tata tertib;',
          'bahwa untuk itu perlu ditetapkan dengan keputusan Musyawarah Daerah.',
        ],
        citing: ['Undang-Undang tentang Perkoperasian;', 'Anggaran Dasar Dewan Koperasi Indonesia.'],
        noting: ['hasil Sidang Pleno I.'],
      },
      operativeClauses: [
        'Menetapkan jadwal acara dan tata tertib Musyawarah Daerah sebagaimana terlampir.',
        'Keputusan ini berlaku sejak tanggal ditetapkan.',
      ],
    },
  });
  await exampleProposals(script);
  await exampleSpeakers(script, rulesItem.id);
}

/** A list of speakers to the item that runs: one has spoken, one speaks, the others wait, and one interrupts. */
async function exampleSpeakers(script: Script, itemId: AgendaItemId): Promise<void> {
  const delegates = registeredParticipants(script.state)
    .filter(({ id, category }) => category === 'votingDelegate' && isPresent(script.state, id))
    .slice(0, 6);
  await script.do({ type: 'speakers.open', itemId });
  for (const [index, { id: participantId }] of delegates.entries()) {
    const stance = stances[index % stances.length] ?? 'neutral';
    await script.do({ type: 'speaker.add', itemId, participantId, stance, note: '', overrideReason: '' });
  }
  await script.do({ type: 'speaker.start', itemId, id: null });
  await script.do({ type: 'speaker.finish', itemId });
  await script.do({ type: 'speaker.start', itemId, id: null });
  const interrupting = delegates.at(-1);
  if (interrupting === undefined) return;
  await script.do({
    type: 'interruption.raise',
    itemId,
    participantId: interrupting.id,
    kind: 'clarification',
    text: 'mohon penjelasan tentang waktu bicara',
    overrideReason: '',
  });
}
