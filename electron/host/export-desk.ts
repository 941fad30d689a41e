import { join } from 'node:path';
import { archiveGroupOf, archiveGroups, archivePapers, isNumberedKind, issuedDocumentOf } from '../../shared/domain';
import type { ArchiveGroup, AssemblyState, DocumentSubject, NumberedDocument, Refusal } from '../../shared/domain';
import type { Caller, ExportState, RefusalCode, Reply, TableCell } from '../../shared/contract';
import { dateOf, fileSlug, formatDate, formatTime } from '../../shared/text';
import { documentFileName, documentView, loadTables } from '../documents';
import type { CombinedPart, DocumentRequest } from '../documents';
import { isDiskError, replaceFile, sha256Hex, StorageError, writeError } from '../storage';
import type { AssemblyHost } from './assembly-host';
import { AttachmentDesk } from './attachment-desk';
import type { DocumentDesk } from './document-desk';
import { freeFolder } from './free-folder';
import type { PaperDesk } from './paper-desk';
import type { Program } from './program';

const groupTitles: Readonly<Record<ArchiveGroup, string>> = {
  decrees: 'Keputusan',
  records: 'Berita acara',
  minutes: 'Notulen dan catatan sidang',
  outcomes: 'Hasil sidang',
  registration: 'Peserta dan undangan',
  lists: 'Acara dan tata tertib',
};

const combinedName = 'arsip-lengkap.pdf';
const listName = 'DAFTAR.xlsx';
const sumsName = 'SHA256SUMS';

type Listener = (state: ExportState) => void;

/** A paper that will lie in the folder. */
interface PlannedPaper {
  readonly subject: DocumentSubject;
  readonly group: ArchiveGroup;
  readonly document: NumberedDocument | null;
  readonly fileName: string;
  readonly title: string;
}

interface FinishedPaper extends PlannedPaper {
  readonly bytes: Uint8Array;
  /** What it is set from in the archive's one file; null where only the paper is left. */
  readonly request: DocumentRequest | null;
}

/** One line of the list: a file of the folder. */
interface Line {
  readonly fileName: string;
  readonly title: string;
  readonly paper: PlannedPaper | null;
  readonly bytes: Uint8Array;
}

class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

function stateWord({ document, subject }: PlannedPaper): string {
  if (document === null) return isNumberedKind(subject.kind) ? 'rancangan' : 'tanpa nomor';
  return document.voided === null ? 'terbit' : 'batal';
}

/** A name that no file of the folder has yet. */
function freeName(taken: Set<string>, base: string, ending: string): string {
  for (let attempt = 1; ; attempt++) {
    const name = `${base}${attempt === 1 ? '' : `-${String(attempt)}`}.${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** What tells a paper from others of its kind: its title, with what was voted on or how many it is of its kind. */
function titleOf(state: AssemblyState, subject: DocumentSubject, base: string): string {
  const title = documentView(state, subject)?.header.title ?? base;
  if (subject.kind === 'pollRecord') return `${title}: ${state.polls.get(subject.pollId)?.question ?? ''}`;
  if (subject.kind !== 'quorumRecord') return title;
  return `${title} ${String(state.quorumChecks.findIndex(({ id }) => id === subject.quorumCheckId) + 1)}`;
}

/** Every paper of the archive with its file name, then what bears a number and is not among them: voided ones and those of things that are gone. */
function plannedPapers(state: AssemblyState): readonly PlannedPaper[] {
  const taken = new Set<string>();
  const planned = archivePapers(state).flatMap((subject): PlannedPaper[] => {
    if (documentView(state, subject) === null) return [];
    const base = documentFileName(state, subject);
    return [
      {
        subject,
        group: archiveGroupOf(subject),
        document: issuedDocumentOf(state, subject) ?? null,
        fileName: freeName(taken, base, 'pdf'),
        title: titleOf(state, subject, base),
      },
    ];
  });
  const among = new Set(planned.map(({ document }) => document?.id));
  const others = state.documents
    .filter(({ id }) => !among.has(id))
    .map((document): PlannedPaper => {
      const { subject, letters, sequence, voided } = document;
      const base = `${voided === null ? '' : 'BATAL-'}${letters}-${String(sequence).padStart(2, '0')}`;
      return {
        subject,
        group: archiveGroupOf(subject),
        document,
        fileName: freeName(taken, base, 'pdf'),
        title: titleOf(state, subject, base),
      };
    });
  return archiveGroups.flatMap((group) => [...planned, ...others].filter((paper) => paper.group === group));
}

/**
 * "Ekspor semua" (DOC-6): every paper of the archive into one folder, with a list, checksums and one file of everything. The folder has its
 * name only once it is whole; what was set before a cancel is not set again.
 */
export class ExportDesk {
  private present: ExportState = { kind: 'idle' };
  private running: AbortController | null = null;
  private readonly listeners = new Set<Listener>();
  /** Papers of a run that was cancelled, by everything that they say. */
  private readonly setBefore = new Map<string, Uint8Array>();
  private readonly attachments: AttachmentDesk;

  constructor(
    private readonly program: Program,
    private readonly documents: DocumentDesk,
    private readonly papers: PaperDesk,
  ) {
    this.attachments = new AttachmentDesk(program.options.fs);
  }

  get state(): ExportState {
    return this.present;
  }

  onChange(listener: Listener): void {
    this.listeners.add(listener);
  }

  get isRunning(): boolean {
    return this.running !== null;
  }

  /**
   * Begins; the answer comes at once, what becomes of it through `onChange`.
   * @param parent where the folder comes to lie: a place that the host knows, never one that a client gave.
   * @param laid told of the folder once it is whole.
   */
  start(host: AssemblyHost, parent: string, caller: Caller, laid: (folder: string) => void): Reply<null> {
    if (this.running !== null) return { ok: false, refusal: { code: 'export.running', params: {} } };
    const abort = new AbortController();
    this.running = abort;
    this.tell({ kind: 'running', done: 0, total: 0, title: '' });
    void this.run(host, parent, caller, abort.signal)
      .then((outcome) => {
        if (outcome.kind === 'done') laid(outcome.folder);
        return outcome;
      })
      .catch((error: unknown): ExportState => this.outcomeOf(error, abort.signal))
      .then((outcome) => {
        if (this.running !== abort) return;
        this.running = null;
        this.tell(outcome);
      });
    return { ok: true, value: null };
  }

  /** Stops what runs: nothing of it is left where it was going to. */
  cancel(): void {
    this.running?.abort();
  }

  /** Another assembly, or none, is open. */
  forget(): void {
    this.cancel();
    this.running = null;
    this.setBefore.clear();
    this.tell({ kind: 'idle' });
  }

  private outcomeOf(error: unknown, signal: AbortSignal): ExportState {
    if (error instanceof Cancelled || signal.aborted) return { kind: 'cancelled' };
    const known = isDiskError(error) ? writeError(error) : error;
    if (known instanceof StorageError) {
      return { kind: 'failed', refusal: { code: known.code, params: known.params } };
    }
    this.program.options.reportBug('documents.exportAll', error);
    return { kind: 'failed', refusal: { code: 'contract.failed', params: { method: 'documents.exportAll' } } };
  }

  private tell(state: ExportState): void {
    this.present = state;
    for (const listener of this.listeners) listener(state);
  }

  private async run(host: AssemblyHost, parent: string, caller: Caller, signal: AbortSignal): Promise<ExportState> {
    const { fs, sources } = this.program.options;
    const { state } = host;
    const { title, timeZone } = state.facts.profile;
    const day = dateOf(sources.now(), timeZone);
    const planned = plannedPapers(state);
    const total = planned.length + 1;
    const finished: FinishedPaper[] = [];
    const missing: { title: string; refusal: Refusal<RefusalCode> }[] = [];
    // A stick that was pulled out is not made anew as a folder of this disk.
    if (!(await fs.exists(parent)))
      return { kind: 'failed', refusal: { code: 'export.placeMissing', params: { folder: parent } } };
    const folder = await freeFolder(fs, parent, `arsip-${fileSlug(title)}-${day}`);
    // One host at a time has the assembly: what lies there under this name is of a run that a power cut ended.
    const unfinished = join(parent, `.palu-ekspor-${state.facts.id}`);
    await fs.remove(unfinished);
    try {
      await fs.makeFolder(unfinished);
      for (const [index, paper] of planned.entries()) {
        if (signal.aborted) throw new Cancelled();
        this.tell({ kind: 'running', done: index, total, title: paper.title });
        const made = await this.make(host, state, paper, caller, signal);
        if (made.ok) {
          await replaceFile(fs, join(unfinished, paper.fileName), made.value.bytes);
          finished.push(made.value);
        } else missing.push({ title: paper.title, refusal: made.refusal });
      }
      const lines: Line[] = finished.map(({ bytes, ...paper }) => ({
        fileName: paper.fileName,
        title: paper.title,
        paper,
        bytes,
      }));
      lines.push(...(await this.originals(host, state, finished)));
      if (signal.aborted) throw new Cancelled();
      this.tell({ kind: 'running', done: planned.length, total, title: combinedName });
      const combined = await this.combined(state, finished, signal);
      if (combined.ok)
        lines.push({ fileName: combinedName, title: 'Arsip lengkap', paper: null, bytes: combined.value });
      else missing.push({ title: combinedName, refusal: combined.refusal });
      const list = await this.list(lines);
      const files = [...lines, { fileName: listName, bytes: list }];
      for (const { fileName, bytes } of files.slice(finished.length))
        await replaceFile(fs, join(unfinished, fileName), bytes);
      const sums = files.map(({ fileName, bytes }) => `${sha256Hex(bytes)}  ${fileName}\n`).join('');
      await replaceFile(fs, join(unfinished, sumsName), Buffer.from(sums, 'utf8'));
      if (signal.aborted) throw new Cancelled();
      await fs.rename(unfinished, folder);
      this.setBefore.clear();
      const drafts = finished.filter((paper) => stateWord(paper) === 'rancangan').length;
      return { kind: 'done', folder, files: files.length + 1, papers: finished.length, drafts, missing };
    } catch (error) {
      await fs.remove(unfinished).catch(() => undefined);
      throw error;
    }
  }

  private async make(
    host: AssemblyHost,
    state: AssemblyState,
    paper: PlannedPaper,
    caller: Caller,
    signal: AbortSignal,
  ): Promise<Reply<FinishedPaper>> {
    return paper.document === null
      ? this.draft(host, state, paper, signal)
      : this.issued(host, paper, paper.document, caller);
  }

  private async draft(
    host: AssemblyHost,
    state: AssemblyState,
    paper: PlannedPaper,
    signal: AbortSignal,
  ): Promise<Reply<FinishedPaper>> {
    const key = sha256Hex(Buffer.from(this.documents.words(state, paper.subject), 'utf8'));
    const request = await this.documents.request(state, paper.subject, null, this.attachments.reader(host));
    if (request === null) return { ok: false, refusal: { code: 'document.subjectMissing', params: {} } };
    const known = this.setBefore.get(key);
    if (known !== undefined) return { ok: true, value: { ...paper, bytes: known, request } };
    const set = await this.documents.set(request, signal);
    if (signal.aborted) throw new Cancelled();
    if (!set.ok) return set;
    this.setBefore.set(key, set.value.bytes);
    return { ok: true, value: { ...paper, bytes: set.value.bytes, request } };
  }

  private async issued(
    host: AssemblyHost,
    paper: PlannedPaper,
    { id }: NumberedDocument,
    caller: Caller,
  ): Promise<Reply<FinishedPaper>> {
    try {
      const kept = await this.papers.paper(host, id, caller);
      if (!kept.ok) return kept;
      const document = host.state.documents.find((one) => one.id === id) ?? null;
      const source = document?.kept == null ? null : await this.papers.sourceOf(host, document.kept);
      const isVoided = document !== null && document.voided !== null;
      const request =
        source === null ? null : { ...source, view: { ...source.view, header: { ...source.view.header, isVoided } } };
      return { ok: true, value: { ...paper, document, bytes: kept.value.bytes, request } };
    } catch (error) {
      // One paper that is gone from the disk does not take the others with it: it is named.
      if (!(error instanceof StorageError)) throw error;
      return { ok: false, refusal: { code: error.code, params: error.params } };
    }
  }

  /** The signed originals beside the papers that they are of. */
  private async originals(
    host: AssemblyHost,
    state: AssemblyState,
    finished: readonly FinishedPaper[],
  ): Promise<readonly Line[]> {
    const read = this.attachments.reader(host);
    const lines: Line[] = [];
    for (const { document, fileName, title } of finished) {
      const attachment = document?.originalId === undefined ? undefined : state.attachments.get(document.originalId);
      const bytes = attachment === undefined ? null : await read(attachment);
      if (attachment === undefined || bytes === null) continue;
      const ending = attachment.mediaType === 'application/pdf' ? 'pdf' : attachment.mediaType.replace('image/', '');
      const base = fileName.replace(/\.pdf$/, '');
      lines.push({ fileName: `${base}.asli.${ending}`, title: `${title} (naskah asli)`, paper: null, bytes });
    }
    return lines;
  }

  private combined(
    state: AssemblyState,
    finished: readonly FinishedPaper[],
    signal: AbortSignal,
  ): Promise<Reply<Uint8Array>> {
    const { profile } = state.facts;
    const now = this.program.options.sources.now();
    const made = `${formatDate(dateOf(now, profile.timeZone))} pukul ${formatTime(now, profile.timeZone)}`;
    const groups = archiveGroups.flatMap((group) => {
      const parts = finished.flatMap((paper): CombinedPart[] => {
        const { request, document, fileName, bytes, title } = paper;
        if (paper.group !== group || request === null) return [];
        const number = document?.number ?? '';
        const issued = document === null ? null : { fileName, bytes };
        return [{ request, title, number, state: stateWord(paper), issued }];
      });
      return parts.length === 0 ? [] : [{ title: groupTitles[group], parts }];
    });
    const left = finished.filter(({ request }) => request === null);
    return this.documents.combined(
      {
        title: 'Arsip naskah',
        organisation: profile.letterhead.organisation,
        lines: [profile.title, `${profile.place}, disusun ${made}`],
        notes: [
          'Naskah terbit juga terlampir di dalam berkas ini, bita demi bita seperti saat diterbitkan.',
          ...(left.length === 0
            ? []
            : [`Hanya terlampir sebagai berkas tersendiri: ${left.map(({ fileName }) => fileName).join(', ')}.`]),
        ],
        groups,
        createdAtSeconds: Math.floor(Date.parse(now) / 1000),
      },
      signal,
    );
  }

  private async list(lines: readonly Line[]): Promise<Uint8Array> {
    const { tableXlsx } = await loadTables();
    const rows = lines.map(({ fileName, title, paper, bytes }, index): TableCell[] => {
      const document = paper?.document ?? null;
      return [
        index + 1,
        paper === null ? '' : groupTitles[paper.group],
        title,
        document?.number ?? '',
        document === null ? null : { date: document.signedOn },
        paper === null ? '' : stateWord(paper),
        fileName,
        bytes.length,
        sha256Hex(bytes),
      ];
    });
    const headers = ['No', 'Bagian', 'Naskah', 'Nomor', 'Tanggal', 'Keadaan', 'Berkas', 'Ukuran (bita)', 'SHA-256'];
    return tableXlsx({ headers, rows });
  }
}
