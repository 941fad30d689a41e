import { activeMandates, isPresent, musdaTemplate, registeredParticipants, stances } from '../../shared/domain';
import type { AgendaItemId, MandateLetterId } from '../../shared/domain';
import { exampleCooperatives, exampleParticipant, pick } from './example-data';
import { exampleProposals } from './example-proposals';
import { Script } from './example-script';

/** The story of the example in minutes before now: the plan and what happened run side by side. */
export const exampleMinutes = { registration: 160, opening: 100, quorum: 25, rules: 15 } as const;

/** Plays the first half of a fictional day: registry, delegates, check-in, quorum, Pleno I with one poll and its decree. */
export async function exampleDay(script: Script, startsAt: string): Promise<void> {
  const { clock } = script;
  clock.ago(exampleMinutes.registration + 5);
  const shared = { type: 'registry.applyImport', fileSha256: '', mapping: {}, rejectedRows: 0 } as const;
  await script.do({
    ...shared,
    kind: 'cooperatives',
    fileName: 'contoh-koperasi.xlsx',
    cooperatives: exampleCooperatives(120).map((fields) => ({ existing: null, fields })),
    participants: [],
  });
  const active = script.state.cooperatives
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
  const letters = activeMandates(script.state);
  const mandates: MandateLetterId[] = registeredParticipants(script.state)
    .flatMap(({ id }) => letters.get(id)?.id ?? [])
    .slice(0, 80);
  await script.do({ type: 'mandate.decide', ids: mandates, state: 'verified', reason: '' });
  const verified = new Set(
    [...activeMandates(script.state).values()]
      .filter((one) => one.state === 'verified')
      .map((one) => one.participantId),
  );
  await script.do({ type: 'agenda.useTemplate', startsAt, sessions: musdaTemplate });
  const [registration, opening, quorumItem, rulesItem] = script.state.agenda.items;
  if (registration === undefined || opening === undefined || quorumItem === undefined || rulesItem === undefined)
    return;
  clock.ago(exampleMinutes.registration);
  await script.do({ type: 'agenda.startItem', id: registration.id });
  const everybody = registeredParticipants(script.state);
  for (const [index, participant] of everybody.entries()) {
    // Most come in the first half hour, the last just before the opening.
    const share = (index + 1) / everybody.length;
    clock.ago(exampleMinutes.registration - 55 * share ** 1.6);
    const mayEnter = participant.category !== 'votingDelegate' || verified.has(participant.id);
    if (mayEnter && participant.number % 13 !== 0) {
      await script.do({
        type: 'checkin.enter',
        participantId: participant.id,
        desk: `Meja ${String((participant.number % 3) + 1)}`,
      });
    }
  }
  clock.ago(exampleMinutes.opening);
  await script.do({ type: 'agenda.finishItem', id: registration.id });
  await script.do({ type: 'agenda.startItem', id: opening.id });
  clock.ago(exampleMinutes.quorum);
  await script.do({ type: 'agenda.finishItem', id: opening.id });
  await script.do({ type: 'agenda.startItem', id: quorumItem.id });
  await script.do({ type: 'gavel.knock', knocks: 3, meaning: 'open' });
  await script.do({ type: 'quorum.check', occasion: 'pembukaan Sidang Pleno I', deemsValid: false });
  clock.ago(exampleMinutes.rules);
  await script.do({ type: 'agenda.finishItem', id: quorumItem.id });
  await script.do({ type: 'agenda.startItem', id: rulesItem.id });
  clock.ago(8);
  const drafted = await script.do({
    type: 'poll.draft',
    kind: 'acclamation',
    question: 'Apakah jadwal acara dan tata tertib dapat disahkan?',
    majority: script.state.facts.rules.motionMajority,
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
          'bahwa untuk kelancaran Musyawarah Daerah perlu ditetapkan jadwal acara dan tata tertib',
          'bahwa rancangan jadwal acara dan tata tertib telah dibacakan dan disetujui peserta',
        ],
        citing: ['Undang-Undang tentang Perkoperasian', 'Anggaran Dasar Dewan Koperasi Indonesia'],
        noting: ['hasil Sidang Pleno I'],
        isGathered: true,
      },
      operativeClauses: [
        'Menetapkan jadwal acara dan tata tertib Musyawarah Daerah sebagaimana tercantum dalam lampiran keputusan ini.',
        'Keputusan ini berlaku sejak tanggal ditetapkan.',
      ],
      annexes: ['agenda', 'rulesOfProcedure'],
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
  script.clock.ago(4);
  await script.do({ type: 'speaker.start', itemId, id: null });
  script.clock.ago(1.5);
  await script.do({ type: 'speaker.finish', itemId });
  script.clock.ago(0.5);
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
