import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentView } from '../../electron/documents';
import type { BallotPapersView, DocumentEngine, VoteSheetView } from '../../electron/documents';
import { electionDecree, electionDecreesOf, nextPaper, optionsOf } from '../../shared/domain';
import type { AssemblyEvent, DocumentSubject, OptionId, PaperMark, PapersPerSheet, PollId } from '../../shared/domain';
import { Contest } from '../domain/contest';
import { Meeting } from '../domain/meeting';
import { pdfInfo, pdfText, scannedCodes } from './pdf-tools';
import { buildEngine, requestOf } from './real-engine';
import type { EngineFolder } from './real-engine';

let folder: EngineFolder;
let engine: DocumentEngine;
beforeAll(async () => {
  folder = await buildEngine();
  engine = folder.open();
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

const simple = { kind: 'simple', base: 'valid', isStrict: true } as const;

function pollOf(events: readonly AssemblyEvent[]): PollId {
  const [first] = events;
  if (first?.type !== 'poll.drafted') throw new Error('no poll');
  return first.poll.id;
}

/** A vote on the papers of which these stand; several marks where so many may be chosen. */
function voteOn(labels: readonly string[], perSheet: PapersPerSheet, marks = 1) {
  const meeting = new Meeting();
  const hall = meeting.hall(6);
  const options = labels.map((label, index) => ({
    id: `candidate-${String(index + 1)}` as OptionId,
    number: index + 1,
    label,
    note: `Koperasi Contoh ${String(index + 1)}`,
    photoId: null,
  }));
  const id = 'poll-of-papers' as PollId;
  meeting.happen([
    {
      type: 'poll.drafted',
      poll: {
        id,
        number: 1,
        kind: 'paper',
        question: labels.length === 0 ? 'Apakah laporan diterima?' : 'Ketua Dekopinda Kabupaten Contoh – Putaran I',
        majority: simple,
        itemId: null,
        sectors: [],
        options,
        marks,
        series: null,
        repeats: null,
      },
    },
  ]);
  const [printed] = meeting.do({ type: 'ballots.print', pollId: id, count: 10, perSheet });
  if (printed?.type !== 'ballots.printed') throw new Error('nothing was printed');
  return { meeting, hall, id, runId: printed.run.id };
}

async function render(meeting: Meeting, subject: DocumentSubject, name: string): Promise<Uint8Array> {
  const view = documentView(meeting.state, subject);
  if (view === null) throw new Error('there is no such paper');
  const pdf = await engine.renderPdf(requestOf(subject.kind, view));
  const pictures = join(import.meta.dirname, '../../test-results/papers');
  await mkdir(pictures, { recursive: true });
  await writeFile(join(pictures, `${name}.pdf`), pdf);
  return pdf;
}

const names = [
  'Drs. H. Maman Permana, S.E., M.M.',
  'Hj. Siti Nuraini',
  'Prof. Dr. Ir. Hj. Kartika Rahayu Kusumaningtyas, S.E., M.M., Ak., CA',
  'Eko',
];
const hostile = [
  '#panic("x")',
  '<b>Tebal</b> & "kutip" \\ $x$',
  `${'Panjangsekalitanpaspasi'.repeat(6)}`,
  "Ma'ruf @ui *_~",
];

describe('ballot papers', () => {
  it.each([1, 2, 4, 8] as const)('[ELE-2] %i on a sheet, each with its serial on the stub alone', async (perSheet) => {
    const { meeting, id, runId } = voteOn(names, perSheet);
    const pdf = await render(meeting, { kind: 'ballotPapers', pollId: id, runId }, `ballot-${String(perSheet)}`);
    expect(Number(pdfInfo(pdf).get('Pages'))).toBe(Math.ceil(10 / perSheet));
    const text = pdfText(pdf);
    expect(text.match(/No\. seri/g)).toHaveLength(10);
    for (let serial = 1; serial <= 10; serial++) expect(text).toContain(String(serial).padStart(6, '0'));
    const codes = new Set(text.match(/Kode periksa \w+/g));
    expect(codes.size).toBe(1);
    expect(text).not.toContain('tanpa nomor seri');
  });

  it('[ELE-2] specimens have no serial and say CONTOH', async () => {
    const { meeting, id } = voteOn(names, 2);
    const view = documentView(meeting.state, { kind: 'ballotPapers', pollId: id }) as BallotPapersView;
    expect(view.stubs).toEqual([]);
    const pdf = await render(meeting, { kind: 'ballotPapers', pollId: id }, 'ballot-specimen');
    expect(pdfText(pdf)).not.toMatch(/No\. seri/);
    expect(pdfText(pdf)).toContain('tanpa nomor seri');
  });

  it('[ELE-2] a motion has yes and no; twelve candidates and hostile names stay on their paper', async () => {
    const motion = voteOn([], 8);
    const motionPdf = await render(
      motion.meeting,
      { kind: 'ballotPapers', pollId: motion.id, runId: motion.runId },
      'ballot-motion',
    );
    expect(pdfText(motionPdf).match(/Tidak setuju/g)).toHaveLength(10);
    const many = voteOn([...names, ...hostile, ...names], 4, 3);
    const pdf = await render(
      many.meeting,
      { kind: 'ballotPapers', pollId: many.id, runId: many.runId },
      'ballot-twelve',
    );
    expect(Number(pdfInfo(pdf).get('Pages'))).toBe(3);
    expect(pdfText(pdf)).toContain('#panic("x")');
    expect(pdfText(pdf).replace(/\s+/g, ' ')).toContain('PALING BANYAK 3 (TIGA)');
  });

  it('[ELE-2] the code of a stub is that of its serial, as the table reads it', async () => {
    const { meeting, id, runId } = voteOn(names, 1);
    expect(scannedCodes(await render(meeting, { kind: 'ballotPapers', pollId: id, runId }, 'ballot-code'))).toEqual([
      'SERI-1',
    ]);
  });

  it('[ELE-2] a void run and a paper that looks otherwise now are not printed anew', () => {
    const { meeting, id, runId } = voteOn(names, 4);
    const subject = { kind: 'ballotPapers', pollId: id, runId } as const;
    expect(documentView(meeting.state, subject)).not.toBeNull();
    meeting.do({ type: 'poll.cancel', id, reason: 'calon mundur' });
    expect(documentView(meeting.state, subject)).toBeNull();
  });
});

describe('sheets of a vote', () => {
  it('[ELE-2] [ELE-3] voters, reconciliation and bundles tell what the tables and boards had', async () => {
    const { meeting, hall, id } = voteOn(names, 4);
    meeting.do({ type: 'poll.ready', id });
    meeting.do({ type: 'poll.open', id });
    hall.forEach(({ participant }, index) =>
      meeting.do({
        type: 'ballots.issue',
        pollId: id,
        participantId: participant.id,
        serial: index + 1,
        table: 'Meja 1',
      }),
    );
    meeting.do({ type: 'ballots.exchange', pollId: id, serial: 1, newSerial: 7, reason: 'sobek', table: 'Meja 1' });
    meeting.do({ type: 'poll.close', id });
    meeting.do({ type: 'ballots.countUnused', pollId: id, papers: 3 });
    meeting.do({ type: 'ballots.countBox', pollId: id, papers: 5 });
    const poll = meeting.state.polls.get(id);
    const [first] = poll === undefined ? [] : optionsOf(poll);
    if (first === undefined) throw new Error('no option');
    const marks: readonly PaperMark[] = [
      { kind: 'valid', options: [first.id] },
      { kind: 'valid', options: [first.id] },
      { kind: 'blank' },
      { kind: 'invalid', reason: 'dua tanda' },
      { kind: 'valid', options: [first.id] },
    ];
    for (const board of [1, 2] as const)
      for (const mark of marks) {
        const paper = nextPaper(meeting.state.ballots.get(id)?.boards[board - 1] ?? [], 5);
        meeting.do({ type: 'board.mark', pollId: id, board, paper, mark });
      }
    meeting.do({ type: 'ballots.explain', pollId: id, difference: 'box', text: 'satu dibawa pulang' });
    meeting.do({ type: 'ballots.sign', pollId: id, name: 'Saksi Satu', role: 'witness', refusedBecause: 'keberatan' });

    const sheet = (kind: 'ballotReconciliation' | 'bundleSheets' | 'voterList') =>
      documentView(meeting.state, { kind, pollId: id }) as VoteSheetView;
    expect(sheet('voterList').tables[0]?.rows).toHaveLength(6);
    const [sums] = sheet('ballotReconciliation').tables;
    expect(sums?.rows.map(([, figure]) => figure)).toEqual(['10', '0', '0', '7', '1', '0', '3', '5', '3', '1', '1']);
    expect(sums?.below).toEqual(['Selisih −1 – Di dalam kotak terhadap diserahkan: satu dibawa pulang.']);
    expect(sheet('bundleSheets').tables[0]?.rows).toEqual([
      ['1', 'I', '3', '0', '0', '0', '1', '1', '5', 'sama'],
      ['1', 'II', '3', '0', '0', '0', '1', '1', '5', 'sama'],
    ]);
    for (const kind of ['voterList', 'ballotReconciliation', 'bundleSheets'] as const) {
      const pdf = await render(meeting, { kind, pollId: id }, kind);
      expect(pdfInfo(pdf).get('Tagged')).toBe('yes');
    }
    expect(pdfText(await render(meeting, { kind: 'ballotReconciliation', pollId: id }, 'reconciliation'))).toContain(
      'menolak menandatangani: keberatan',
    );
  });

  it('[VOT-5] the roll call shows each answer, what was answered before, and who did not answer', async () => {
    const meeting = new Meeting();
    const hall = meeting.hall(3);
    const id = pollOf(
      meeting.do({ type: 'poll.draft', kind: 'rollCall', question: 'A?', majority: simple, sectors: [], itemId: null }),
    );
    expect(documentView(meeting.state, { kind: 'rollCallList', pollId: id })).toBeNull();
    meeting.do({ type: 'poll.open', id });
    const [one, two] = hall;
    if (one === undefined || two === undefined) throw new Error('nobody there');
    for (const answer of ['no', 'yes'] as const)
      meeting.do({ type: 'poll.answer', id, cooperativeId: one.cooperative.id, answer });
    meeting.do({ type: 'poll.answer', id, cooperativeId: two.cooperative.id, answer: 'abstain' });
    const view = documentView(meeting.state, { kind: 'rollCallList', pollId: id }) as VoteSheetView;
    expect(view.tables[0]?.rows.map((row) => [row[3], row[5]])).toEqual([
      ['Setuju', 'semula Tidak setuju'],
      ['Abstain', ''],
      ['tidak menjawab', ''],
    ]);
    await render(meeting, { kind: 'rollCallList', pollId: id }, 'rollcall');
  });
});

describe('records of an election', () => {
  it('[ELE-1] verification, lot and result say what was found, drawn and decided, each under a number of its own', async () => {
    const contest = new Contest(5, { requirements: ['Anggota koperasi paling sedikit lima tahun'] });
    const { meeting, id: electionId } = contest;
    expect(documentView(meeting.state, { kind: 'nomineeRecord', electionId })).toBeNull();
    const [first, second, third] = names
      .slice(0, 3)
      .map((name) => contest.nominate(name, { origin: 'Kabupaten Contoh' }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('nobody nominated');
    const [requirement] = contest.election.rules.requirements;
    if (requirement === undefined) throw new Error('nothing is required');
    for (const nomineeId of [first, second]) {
      contest.sign(nomineeId);
      meeting.do({
        type: 'election.checkRequirement',
        id: electionId,
        nomineeId,
        requirementId: requirement.id,
        isMet: true,
        evidence: 'kartu anggota',
        reason: '',
      });
      meeting.do(contest.verdict(nomineeId));
    }
    meeting.do({ type: 'election.object', id: electionId, nomineeId: third, by: 'Utusan A', text: 'belum lima tahun' });
    meeting.do(contest.verdict(third, false, 'belum lima tahun menjadi anggota'));
    meeting.do(contest.act('election.fixList'));
    meeting.do({
      type: 'election.drawNumbers',
      id: electionId,
      draw: { kind: 'seed', by: 'Pimpinan sidang', seed: 'palu emas' },
    });
    const texts = new Map<string, string>();
    for (const kind of ['nomineeRecord', 'lotRecord'] as const) {
      const pdf = await render(meeting, { kind, electionId }, kind);
      expect(pdfInfo(pdf).get('Tagged')).toBe('yes');
      texts.set(kind, pdfText(pdf).replace(/\s+/g, ' '));
    }
    expect(texts.get('nomineeRecord')).toContain('TIDAK DITERIMA: belum lima tahun menjadi anggota.');
    expect(texts.get('nomineeRecord')).toContain('Keberatan Utusan A: belum lima tahun.');
    expect(texts.get('lotRecord')).toContain('palu emas');
    expect(documentView(meeting.state, { kind: 'electionRecord', electionId })).toBeNull();
    meeting.do({
      type: 'document.number',
      subject: { kind: 'nomineeRecord', electionId },
      signedOn: '2026-11-26',
      reason: '',
    });
    expect(
      meeting.refusal({
        type: 'document.number',
        subject: { kind: 'electionRecord', electionId },
        signedOn: '2026-11-26',
        reason: '',
      }),
    ).toBe('document.subjectMissing');
    contest.vote([first, 3], [second, 1]);
    meeting.do(contest.answer(first));
    const result = pdfText(await render(meeting, { kind: 'electionRecord', electionId }, 'electionRecord')).replace(
      /\s+/g,
      ' ',
    );
    expect(result).toContain(`Terpilih sebagai Ketua Dekopinda: ${names[0] ?? ''}`);
    expect(result).toContain('menerima');
    // A name may end with the point of a title; a sentence has one.
    expect(result.replace(/\.{5,}/g, '')).not.toMatch(/\.\.(?!\.)/);
    meeting.do({ type: 'formation.form', id: electionId, size: 5, days: 7 });
    for (const name of ['Anggota A', 'Anggota B', 'Anggota C', 'Anggota D'])
      meeting.do({ type: 'formation.appoint', id: electionId, participantId: null, name, origin: 'KSU Contoh' });
    meeting.do({
      type: 'formation.compose',
      id: electionId,
      body: 'board',
      seats: [
        { position: 'Ketua', name: names[0] ?? '', origin: 'Kabupaten Contoh' },
        { position: 'Bendahara', name: 'Eko', origin: 'KSU Contoh' },
      ],
    });
    const board = { kind: 'boardComposition', electionId, body: 'board' } as const;
    expect(pdfText(await render(meeting, board, 'composition'))).toContain('Bendahara');
    expect(documentView(meeting.state, { ...board, body: 'advisers' })).toBeNull();

    // What it ends in: decrees whose words and names are those of the record, the board in an annex of its own.
    const election = contest.election;
    expect(electionDecreesOf(election)).toEqual(['elected', 'formation', 'composition']);
    const decrees = new Map<string, string>();
    for (const kind of electionDecreesOf(election)) {
      const text = electionDecree(meeting.state, election, kind);
      const [event] = meeting.do({ type: 'decision.fromElection', electionId, kind, knocks: 3, text });
      if (event?.type !== 'decision.recorded') throw new Error('nothing was recorded');
      const again = { type: 'decision.fromElection', electionId, kind, knocks: 3, text } as const;
      expect(meeting.refusal(again)).toBe('decision.electionDecreed');
      const decree = { kind: 'decree', decisionId: event.decision.id } as const;
      decrees.set(kind, pdfText(await render(meeting, decree, `decree-${kind}`)).replace(/\s+/g, ' '));
    }
    expect(decrees.get('elected')).toContain(`${names[0] ?? ''} dari Kabupaten Contoh sebagai Ketua Dekopinda.`);
    expect((decrees.get('elected') ?? '').replace(/ /g, '')).toContain(
      'beritaacaraverifikasibakalcalonNomor01/BA/MUSDA-DEKOPINDA/XI/2026',
    );
    expect(decrees.get('formation')).toContain('beranggotakan 5 (lima) orang');
    for (const part of ['LAMPIRAN', 'Bendahara', 'KSU Contoh']) expect(decrees.get('composition')).toContain(part);
    const handover = { kind: 'handoverRecord', electionId } as const;
    expect(pdfText(await render(meeting, handover, 'handover')).replace(/\s+/g, ' ')).toContain(
      `: ${names[0] ?? ''}, Ketua Dekopinda`,
    );
  });
});
