import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cooperativesFile, exampleCooperatives, participantsFile } from '../../electron/demo/given-files';
import { DemoCaller } from '../../electron/demo/caller';
import { DayClock, fixedSources } from '../../electron/demo/fixed-sources';
import { admit, importFile } from '../../electron/demo/registration';
import { Sittings } from '../../electron/demo/sittings';
import { exampleProfile, startPalu } from '../../electron/host';
import {
  activeMandateOf,
  attachmentsOnWall,
  defaultRules,
  evolveCommit,
  fromJson,
  optionOf,
  presentVotingCooperatives,
  projectorView,
  slidePreview,
  toJson,
  usualRules,
  delegateView,
  hallPapers,
} from '../../shared/domain';
import type {
  AssemblyEvent,
  AssemblyState,
  DocumentId,
  NomineeId,
  NumberedDocument,
  ParticipantId,
  ProjectorView,
  Slide,
  SlideView,
  StoredCommit,
} from '../../shared/domain';
import { programFolder } from './running-host';

/*
 * A whole musda is played; at every moment of it each text of the record – of every table, whatever its field – is replaced by a secret
 * word, and each kind of slide is made out of that. Only texts whose place stands here may be seen by the hall.
 */
const forTheHall = [
  'agenda.items.*.title',
  'agenda.sessions.*.title',
  'amendments.*.basedOn',
  'amendments.*.proposer.name',
  'amendments.*.text',
  'cooperatives.*.name',
  'elections.*.nominees.*.name',
  'elections.*.nominees.*.origin',
  'elections.*.nominees.*.vision',
  'elections.*.numbersDraw.by',
  'elections.*.numbersDraw.lots.*.digest',
  'elections.*.numbersDraw.seed',
  'elections.*.title',
  'facts.profile.council.name',
  'facts.profile.place',
  'facts.profile.theme',
  'facts.profile.title',
  'participants.*.name',
  'polls.*.options.*.label',
  'polls.*.options.*.note',
  'polls.*.question',
  'projection.frozen.title',
  'projection.slide.text',
  'projection.slide.title',
  // The wording that an accepted amendment changed: it stood there before it.
  'proposals.*.earlier.*.paragraphs.*.text',
  'proposals.*.paragraphs.*.text',
  'proposals.*.title',
  'suspensions.*.reason',
];

/** What the program itself reads: states, kinds and offices from fixed lists, times, ids and colours. */
const fixedWord =
  /(^|\.)(kind|state|type|category|status|membership|level|sex|stance|verdict|outcome|act|mediaType|meaning|base|channel|timeZone|paperSize|step|stage|fills|lastResort|electionMethod|committee)$|^projection\.(theme|accent)$|presidium\.\*\.office$|interruptionOrder\.\*$|waived\.\*$|^facts\.rules/;
const fixedShape = /^(\d{4}-\d\d-\d\d(T.*Z)?|\d\d:\d\d|#[0-9a-f]{6})$/;
const idShape = /^[0-9a-f]{32}$/;

/** Each kind of picture that there is, but the empty one. */
const slideKinds: readonly Exclude<SlideView['kind'], 'black'>[] = [
  'welcome',
  'agenda',
  'item',
  'commissions',
  'speakers',
  'quorum',
  'poll',
  'board',
  'result',
  'candidates',
  'numbers',
  'round',
  'elected',
  'proposal',
  'suspended',
  'countdown',
  'file',
  'message',
];

interface Poisoned {
  readonly state: AssemblyState;
  /** Where each secret stands, by its number: the pattern, and the row of its table. */
  readonly places: readonly { readonly pattern: string; readonly row: string }[];
  readonly ids: ReadonlySet<string>;
}

function poisoned(state: AssemblyState): Poisoned {
  const places: { pattern: string; row: string }[] = [];
  const ids = new Set<string>();
  function walk(value: unknown, pattern: string, row: string): unknown {
    if (typeof value === 'string') {
      if (idShape.test(value)) ids.add(value);
      if (idShape.test(value) || fixedShape.test(value) || fixedWord.test(pattern)) return value;
      places.push({ pattern, row });
      return `rahasia${String(places.length - 1)}q`;
    }
    if (Array.isArray(value)) return value.map((one) => walk(one, `${pattern}.*`, row));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        const isRow = idShape.test(key) || /^[0-9A-Z]{16,}$/.test(key);
        if (isRow) ids.add(key);
        const next = pattern === '' ? key : `${pattern}.${isRow ? '*' : key}`;
        return [key, walk(one, next, isRow ? key : row)];
      }),
    );
  }
  return { state: fromJson(walk(toJson(state), '', '') as ReturnType<typeof toJson>), places, ids };
}

/** Every slide that could be on the wall at this moment, of each kind that there is. */
function slidesOf(state: AssemblyState): readonly Slide[] {
  const all: { readonly [Kind in Slide['kind']]: readonly Extract<Slide, { kind: Kind }>[] } = {
    follow: [{ kind: 'follow' }],
    welcome: [{ kind: 'welcome' }],
    agenda: [{ kind: 'agenda' }],
    item: [{ kind: 'item' }],
    speakers: [{ kind: 'speakers' }],
    quorum: [{ kind: 'quorum' }],
    poll: [...state.polls.keys()].map((pollId) => ({ kind: 'poll', pollId })),
    result: [...state.polls.keys()].map((pollId) => ({ kind: 'result', pollId })),
    proposal: [
      ...[...state.proposals.keys()].map(
        (proposalId) => ({ kind: 'proposal', proposalId, amendmentId: null, page: 0 }) as const,
      ),
      ...[...state.amendments.values()].map(
        ({ id, proposalId }) => ({ kind: 'proposal', proposalId, amendmentId: id, page: 0 }) as const,
      ),
    ],
    candidates: [...state.elections.keys()].map((electionId) => ({ kind: 'candidates', electionId, page: 0 })),
    numbers: [...state.elections.keys()].map((electionId) => ({ kind: 'numbers', electionId })),
    round: [...state.elections.keys()].map((electionId) => ({ kind: 'round', electionId })),
    file: [...state.attachments.keys()].map((attachmentId) => ({ kind: 'file', attachmentId, page: 0 })),
    countdown: [{ kind: 'countdown', title: 'Mulai', time: { until: '2026-11-26T02:00:00.000Z' } }],
    message: [{ kind: 'message', text: 'Makan siang' }],
  };
  return Object.values(all).flat();
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** Who has the floor, waits for it, or interrupts: the only people whose names the hall reads. */
function heard(state: AssemblyState): ReadonlySet<ParticipantId> {
  return new Set([
    ...[...state.speakers.values()].flatMap(({ entries }) => entries.map(({ participantId }) => participantId)),
    ...state.interruptions.filter(({ ruling }) => ruling === null).map(({ participantId }) => participantId),
  ]);
}

const fields = {
  kind: 'decree',
  title: 'Iuran',
  proposer: { kind: 'floor', name: 'Siti Rahayu', participantId: null, sessionId: null },
  supporters: [],
  itemId: null,
  paragraphs: [{ id: null, text: 'Iuran ditetapkan sebesar Rp50.000.' }],
} as const;
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** An election to its end: drawn from a seed, one paper in the box, whoever lost withdraws afterwards. */
async function elect(palu: DemoCaller): Promise<void> {
  const [announced] = await palu.act({
    type: 'election.announce',
    kind: 'other',
    title: 'Ketua Sidang Contoh',
    rules: usualRules(palu.state, 'other'),
    itemId: null,
  });
  if (announced?.type !== 'election.announced') throw new Error('not announced');
  const { id } = announced.election;
  const ids: NomineeId[] = [];
  for (const name of ['Wiratama', 'Sukmadi']) {
    const [nominated] = await palu.act({
      type: 'election.nominate',
      id,
      fields: {
        participantId: null,
        name,
        cooperativeId: null,
        origin: `Kota ${name}`,
        photoId: null,
        vision: `Terbuka bersama ${name}`,
        termsServed: 0,
      },
    });
    if (nominated?.type !== 'election.nominated') throw new Error('not nominated');
    const nomineeId = nominated.nominee.id;
    ids.push(nomineeId);
    await palu.act({ type: 'election.signWillingness', id, nomineeId, evidence: 'surat', scanId: null });
    await palu.act({ type: 'election.giveVerdict', id, nomineeId, isAccepted: true, reason: '' });
  }
  await palu.act({ type: 'election.fixList', id });
  await palu.act({ type: 'election.drawNumbers', id, draw: { kind: 'seed', by: 'Sekda', seed: 'palu emas' } });
  await palu.act({ type: 'election.startRound', id });
  const pollId = palu.state.elections.get(id)?.rounds[0]?.polls[0]?.pollId;
  const [winner, loser] = ids;
  const [voter] = presentVotingCooperatives(palu.state);
  const participantId = voter === undefined ? undefined : activeMandateOf(palu.state, voter)?.participantId;
  if (pollId === undefined || winner === undefined || loser === undefined || participantId === undefined)
    throw new Error('no round');
  await palu.act({ type: 'ballots.print', pollId, count: 2, perSheet: 2 });
  await palu.act({ type: 'poll.ready', id: pollId });
  await palu.act({ type: 'poll.open', id: pollId });
  const serial = palu.state.ballots.get(pollId)?.runs[0]?.from ?? 1;
  await palu.act({ type: 'ballots.issue', pollId, participantId, serial, table: 'Meja 1' });
  await palu.act({ type: 'poll.close', id: pollId });
  await palu.act({ type: 'ballots.countUnused', pollId, papers: 1 });
  await palu.act({ type: 'ballots.countBox', pollId, papers: 1 });
  for (const board of [1, 2] as const)
    await palu.act({
      type: 'board.mark',
      pollId,
      board,
      paper: 0,
      mark: { kind: 'valid', options: [optionOf(winner)] },
    });
  await palu.act({ type: 'ballots.finishCount', pollId });
  await palu.act({ type: 'poll.confirm', id: pollId, knocks: 3 });
  await palu.act({ type: 'election.concludeRound', id });
  await palu.act({ type: 'election.leave', id, nomineeId: loser, kind: 'withdrew', reason: 'pulang lebih awal' });
}

/** What the day of the demonstration does not come to: letters, files, proposals, interruptions that wait. */
async function more(palu: DemoCaller): Promise<void> {
  const cooperative = palu.state.cooperatives.first();
  if (cooperative === undefined) throw new Error('no cooperative');
  await palu.act({ type: 'invitation.mark', ids: [cooperative.id], channel: 'letter', on: '2026-11-10' });
  await palu.act({
    type: 'eligibility.object',
    id: cooperative.id,
    objector: 'Rina Kusuma',
    reason: 'belum rapat anggota',
  });
  for (const fileName of ['surat mandat.pdf', 'paparan.pdf']) {
    const commandId = palu.newCommandId();
    const { attachment } = await palu.call('attachments.put', { fileName, bytes: pdf, commandId });
    if (fileName === 'paparan.pdf') await palu.act({ type: 'projection.addFile', attachmentId: attachment.id });
  }
  const [submitted] = await palu.act({ type: 'proposal.submit', fields });
  if (submitted?.type !== 'proposal.submitted') throw new Error('not submitted');
  const { id: proposalId, paragraphs } = submitted.proposal;
  const [paragraph] = paragraphs;
  if (paragraph === undefined) throw new Error('no paragraph');
  await palu.act({
    type: 'amendment.submit',
    proposalId,
    target: { kind: 'replace', paragraphId: paragraph.id },
    text: 'Iuran ditetapkan sebesar Rp60.000.',
    proposer: { kind: 'floor', name: 'Budi Saputra', participantId: null, sessionId: null },
  });
  await elect(palu);
  await palu.act({ type: 'projection.show', slide: { kind: 'message', text: 'Makan siang' } });
  await palu.act({ type: 'projection.show', slide: { kind: 'countdown', title: 'Mulai lagi', time: { minutes: 5 } } });
  await palu.act({ type: 'projection.setFrozen', isFrozen: true });
  await palu.act({ type: 'projection.show', slide: { kind: 'follow' } });
}

/** A vote on paper up to the middle of its count, with everything at the table and on both boards that is no concern of the hall. */
async function onPaper(palu: DemoCaller): Promise<void> {
  const [drafted] = await palu.act({
    type: 'poll.draft',
    kind: 'paper',
    question: 'Apakah anggaran diterima?',
    majority: { kind: 'simple', base: 'valid', isStrict: true },
    sectors: [],
    itemId: null,
  });
  if (drafted?.type !== 'poll.drafted') throw new Error('not drafted');
  const { id: pollId } = drafted.poll;
  await palu.act({ type: 'ballots.print', pollId, count: 20, perSheet: 4 });
  await palu.act({ type: 'poll.ready', id: pollId });
  await palu.act({ type: 'poll.open', id: pollId });
  const voter = presentVotingCooperatives(palu.state)
    .map((id) => activeMandateOf(palu.state, id)?.participantId)
    .find((id) => id !== undefined);
  if (voter === undefined) throw new Error('nobody may vote');
  const serial = palu.state.ballots.get(pollId)?.runs[0]?.from ?? 1;
  await palu.act({ type: 'ballots.issue', pollId, participantId: voter, serial, table: 'Meja dekat pintu' });
  await palu.act({ type: 'ballots.help', pollId, serial, helper: 'Rina Putri' });
  await palu.act({
    type: 'ballots.exchange',
    pollId,
    serial,
    newSerial: serial + 1,
    reason: 'salah coblos',
    table: 'Meja dekat jendela',
  });
  await palu.act({ type: 'poll.close', id: pollId });
  await palu.act({ type: 'ballots.countUnused', pollId, papers: 17 });
  await palu.act({ type: 'ballots.countBox', pollId, papers: 2 });
  await palu.act({ type: 'ballots.explain', pollId, difference: 'box', text: 'satu lembar tertinggal' });
  const mark = { kind: 'invalid', reason: 'ada tulisan nama' } as const;
  await palu.act({ type: 'board.mark', pollId, board: 1, paper: 0, mark });
  await palu.act({ type: 'board.mark', pollId, board: 2, paper: 0, mark: { kind: 'blank' } });
  await palu.act({
    type: 'ballots.sign',
    pollId,
    name: 'Budi Saksi',
    role: 'witness',
    refusedBecause: 'kotak terbuka',
  });
}

let commits: readonly StoredCommit<AssemblyEvent>[] = [];

beforeAll(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'palu-wall-'));
  const clock = new DayClock();
  clock.goTo('06:30');
  const sources = fixedSources(clock);
  const surroundings = { version: '0.0.0', runtime: 'test', openProjector: null, hasWindows: false };
  const palu = await startPalu({ dataFolder, programFolder, sources, surroundings });
  const demo = new DemoCaller(palu, sources);
  const cooperatives = exampleCooperatives(120);
  await demo.call('assemblies.create', { profile: exampleProfile, rules: defaultRules });
  await importFile(demo, 'cooperatives', await cooperativesFile(cooperatives));
  await importFile(demo, 'participants', participantsFile(cooperatives, 90));
  await admit(demo, clock);
  await new Sittings(demo, clock).hold();
  await onPaper(demo);
  await more(demo);
  commits = (await palu.program.host?.since(0)) ?? [];
  await palu.close();
  await rm(dataFolder, { recursive: true, force: true });
}, 60_000);

describe('the wall over a whole musda', () => {
  it('[PRJ-3] shows no text of the record but those that are meant for the hall, and no id but that of its own file', () => {
    const seen = new Set<string>();
    const leaks = new Set<string>();
    const kinds = new Set<string>();
    let state: AssemblyState | null = null;
    for (const commit of commits) {
      state = evolveCommit(state, commit);
      const { state: secret, places, ids } = poisoned(state);
      const mayBeNamed = heard(state);
      const views: readonly ProjectorView[] = [
        projectorView(secret),
        ...slidesOf(secret).map((slide) => slidePreview(secret, slide)),
      ];
      for (const view of views) {
        kinds.add(view.slide.kind);
        const own = new Set<string>(attachmentsOnWall(view));
        for (const text of textsOf(view)) {
          if (!own.has(text) && ids.has(text)) leaks.add(`${view.slide.kind}: an id`);
          for (const [, number] of text.matchAll(/rahasia(\d+)q/g)) {
            const place = places[Number(number)];
            if (place === undefined) throw new Error('a secret without a place');
            seen.add(place.pattern);
            if (!forTheHall.includes(place.pattern)) leaks.add(`${view.slide.kind}: ${place.pattern}`);
            if (place.pattern === 'participants.*.name' && !mayBeNamed.has(place.row as ParticipantId)) {
              leaks.add(`${view.slide.kind}: somebody who is not on a list`);
            }
          }
        }
      }
    }
    expect([...leaks]).toEqual([]);
    // The list holds nothing that the meeting did not bring to the wall: it cannot grow stale.
    expect([...seen].sort()).toEqual(forTheHall);
    expect([...kinds].sort()).toEqual([...slideKinds].sort());
    expect(commits.length).toBeGreaterThan(150);
  }, 60_000);
});

/** Of the same texts, those that the phones of the hall show (LAN-4). */
const forThePhones = [
  'agenda.items.*.title',
  'agenda.sessions.*.title',
  'cooperatives.*.name',
  'decisions.*.title',
  'documents.*.number',
  'facts.profile.council.name',
  'facts.profile.place',
  'facts.profile.title',
  'participants.*.name',
  'polls.*.question',
  'suspensions.*.reason',
];

describe('the phones over a whole musda', () => {
  it('[LAN-4] show no text of the record but those that were said in the hall, and no id but those of its papers', () => {
    const seen = new Set<string>();
    const leaks = new Set<string>();
    let state: AssemblyState | null = null;
    for (const commit of commits) {
      state = evolveCommit(state, commit);
      const { state: secret, places, ids } = poisoned(withPapers(state));
      const mayBeNamed = heard(state);
      const view = delegateView(secret);
      const own = new Set<string>(view.papers.map(({ id }) => id));
      for (const text of textsOf(view)) {
        if (!own.has(text) && ids.has(text)) leaks.add('an id');
        for (const [, number] of text.matchAll(/rahasia(\d+)q/g)) {
          const place = places[Number(number)];
          if (place === undefined) throw new Error('a secret without a place');
          seen.add(place.pattern);
          if (!forThePhones.includes(place.pattern)) leaks.add(place.pattern);
          if (place.pattern === 'participants.*.name' && !mayBeNamed.has(place.row as ParticipantId)) {
            leaks.add('somebody who does not speak');
          }
        }
      }
    }
    expect([...leaks]).toEqual([]);
    expect([...seen].sort()).toEqual(forThePhones);
  }, 60_000);

  it('[LAN-4] of the papers only decrees and recommendations that stand are theirs', () => {
    const state = commits.reduce<AssemblyState | null>(evolveCommit, null);
    if (state === null) throw new Error('nothing happened');
    const kinds = ['decree', 'recommendations', 'attendanceList', 'minutes', 'pollRecord', 'badges'] as const;
    const [decision] = state.decisions.keys();
    const documents = kinds.flatMap((kind) =>
      [null, { at: '2026-11-26T01:00:00.000Z', reason: 'salah' }].map((voided) => ({
        ...paper(kind, decision ?? ''),
        voided,
      })),
    );
    expect(hallPapers({ ...state, documents }).map(({ kind }) => kind)).toEqual(['decree', 'recommendations']);
    const unkept = documents.map((document) => ({ ...document, kept: null }));
    expect(hallPapers({ ...state, documents: unkept })).toEqual([]);
  });
});

function paper(kind: string, decisionId: string): NumberedDocument {
  return {
    id: 'd'.repeat(32) as DocumentId,
    subject: { kind, decisionId } as unknown as NumberedDocument['subject'],
    letters: 'KEP',
    sequence: 1,
    number: '01/KEP',
    signedOn: '2026-11-26',
    issuedAt: '2026-11-26T01:00:00.000Z',
    voided: null,
    kept: { sha256: 'x', bytes: 1 },
  };
}

/** As if the first decision had its paper by then. */
function withPapers(state: AssemblyState): AssemblyState {
  const [decision] = state.decisions.keys();
  return decision === undefined ? state : { ...state, documents: [paper('decree', decision)] };
}
