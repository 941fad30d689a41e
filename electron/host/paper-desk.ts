import { join } from 'node:path';
import { diffArrays } from 'diff';
import { hasRivals, issuedDocumentOf, paperFindings, predecessorOf, textsNow } from '../../shared/domain';
import type {
  AssemblyState,
  CalendarDate,
  CommandId,
  DocumentCommand,
  DocumentId,
  DocumentSubject,
  KeptPaper,
  NumberedDocument,
  PaperFinding,
  Signatory,
} from '../../shared/domain';
import type {
  Caller,
  ExecuteOutcome,
  IssuedPaper,
  PaperChange,
  PaperCheck,
  PaperVerdict,
  Reply,
} from '../../shared/contract';
import { dateOf } from '../../shared/text';
import { leavesOf, qrView, signedAt } from '../documents';
import type { DocumentRequest } from '../documents';
import { replaceFile, sha256Hex, StorageError } from '../storage';
import type { AssemblyHost } from './assembly-host';
import { AttachmentDesk } from './attachment-desk';
import type { DocumentDesk } from './document-desk';
import type { Program } from './program';

type NumberCommand = Extract<DocumentCommand, { readonly type: 'document.number' }>;

/** The record changes under an office's hands, but not for ever. */
const mostAttempts = 8;
/** Differences beyond these are not read by anybody. */
const mostChanges = 60;

/** The file of a paper that is kept as it was issued, by the SHA-256 of its bytes. */
export function keptFileName(sha256: string): string {
  return `${sha256}.pdf`;
}

/** The file of what such a paper was made of. */
function sourceFileName(sha256: string): string {
  return `${sha256}.json`;
}

/** The files of a kept paper. */
export function keptFiles({ sha256, source }: KeptPaper): readonly string[] {
  return [keptFileName(sha256), ...(source === undefined ? [] : [sourceFileName(source)])];
}

/** A paper with everything that it was made of, ready to be laid beside the journal. */
interface MadePaper {
  readonly bytes: Uint8Array;
  readonly source: Uint8Array;
  readonly paper: KeptPaper;
  readonly findings: readonly PaperFinding[];
  readonly signatories: readonly Signatory[];
}

function signatoriesOf({ view }: DocumentRequest): readonly Signatory[] {
  const blocks = [
    'signatures' in view ? view.signatures : null,
    'tellers' in view ? view.tellers : null,
    'witnesses' in view ? view.witnesses : null,
  ] as readonly ({ readonly signers: readonly Signatory[] } | null)[];
  return blocks.flatMap((block) => (block?.signers ?? []).map(({ title, name }) => ({ title, name })));
}

/** Whether a subject is that of the number, and not some of its letters. */
function isWhole(document: NumberedDocument, subject: DocumentSubject): boolean {
  return subject.kind !== 'invitations' || JSON.stringify(document.subject) === JSON.stringify(subject);
}

/** Everything that a reader could see, without what is added to an issued paper. */
function contentOf({ template, templateSource = null, view, pictures = {} }: DocumentRequest): string {
  const header = { ...view.header, seal: null, isVoided: false };
  const names = Object.entries(pictures).map(([name, bytes]) => [name, sha256Hex(bytes)]);
  return JSON.stringify({ template, templateSource, view: { ...view, header }, pictures: names });
}

function sealed(request: DocumentRequest, { number, signedOn }: NumberedDocument): DocumentRequest {
  const [code] = [
    sha256Hex(Buffer.from(contentOf(request), 'utf8'))
      .slice(0, 12)
      .toUpperCase(),
  ].map((hash) => (hash.match(/.{4}/g) ?? []).join('-'));
  const seal = { code: code ?? '', qr: qrView(`PALU|${number}|${signedOn}|${code ?? ''}`) };
  return { ...request, view: { ...request.view, header: { ...request.view.header, seal } } };
}

function encodeSource(request: DocumentRequest): Uint8Array {
  const pictures = Object.entries(request.pictures ?? {}).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString('base64'),
  ]);
  const text = JSON.stringify({ format: 'palu-paper', ...request, pictures: Object.fromEntries(pictures) });
  return Buffer.from(text, 'utf8');
}

function decodeSource(bytes: Uint8Array): DocumentRequest {
  const {
    format: _format,
    pictures,
    ...request
  } = JSON.parse(Buffer.from(bytes).toString('utf8')) as {
    readonly format: string;
    readonly pictures: Readonly<Record<string, string>>;
  } & Omit<DocumentRequest, 'pictures'>;
  const read = Object.entries(pictures).map(([name, text]) => [name, new Uint8Array(Buffer.from(text, 'base64'))]);
  return { ...request, pictures: Object.fromEntries(read) as Record<string, Uint8Array> };
}

/** What became another text, in reading order. */
function changesBetween(frozen: DocumentRequest, present: DocumentRequest): readonly PaperChange[] {
  const changes: { before: string; after: string }[] = [];
  let isOpen = false;
  for (const { value, added, removed } of diffArrays([...leavesOf(frozen.view)], [...leavesOf(present.view)])) {
    const last = changes.at(-1);
    if (removed) changes.push({ before: value.join(' '), after: '' });
    else if (added && isOpen && last !== undefined) last.after = value.join(' ');
    else if (added) changes.push({ before: '', after: value.join(' ') });
    isOpen = removed;
  }
  return changes.slice(0, mostChanges);
}

/**
 * Papers with a number: made, looked over and laid beside the journal before the number is given, and from then on the same bytes,
 * whatever becomes of the record (DOC-7).
 */
export class PaperDesk {
  private readonly attachments: AttachmentDesk;

  constructor(
    private readonly program: Program,
    private readonly documents: DocumentDesk,
  ) {
    this.attachments = new AttachmentDesk(program.options.fs);
  }

  /** What the paper would be if it were issued on that day. */
  async check(
    host: AssemblyHost,
    subject: DocumentSubject,
    signedOn: CalendarDate,
    caller: Caller,
  ): Promise<Reply<PaperCheck>> {
    const planned = host.planned({ type: 'document.number', subject, signedOn, reason: '' }, caller);
    if (!planned.ok) return planned;
    const made = await this.make(host, planned.value, subject);
    if (!made.ok) return made;
    const { findings, signatories } = made.value;
    const number = issuedDocumentOf(planned.value, subject)?.number ?? '';
    const replaces = predecessorOf(host.state, subject)?.number ?? null;
    return { ok: true, value: { number, findings, signatories, replaces } };
  }

  /** Freezes a paper and gives it its number: both or neither. */
  async issue(
    host: AssemblyHost,
    command: NumberCommand,
    commandId: CommandId,
    caller: Caller,
  ): Promise<Reply<ExecuteOutcome>> {
    const { subject, signedOn, reason } = command;
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const done = await host.outcomeOf(commandId);
      if (done !== null) return done;
      const planned = host.planned(command, caller);
      if (!planned.ok) return planned;
      const made = await this.make(host, planned.value, subject);
      if (!made.ok) return made;
      const { findings, paper, signatories } = made.value;
      const errors = findings.filter(({ isError }) => isError).length;
      if (errors > 0) return { ok: false, refusal: { code: 'document.notReady', params: { count: errors } } };
      if (findings.length > 0 && reason.trim() === '')
        return { ok: false, refusal: { code: 'document.reasonMissing', params: {} } };
      await this.lay(host, made.value);
      const again = host.planned(command, caller);
      if (!again.ok) return again;
      // From here to the number nothing waits: what was frozen is what the record says at that moment.
      if (!this.isSame(again.value, planned.value, subject)) continue;
      const number = issuedDocumentOf(again.value, subject)?.number ?? '';
      const accepted =
        findings.length === 0 ? null : { findings: findings.map(({ code }) => code), reason: reason.trim() };
      return host.execute(
        { type: 'document.issue', subject, signedOn, number, paper, signatories, accepted },
        commandId,
        caller,
      );
    }
    return { ok: false, refusal: { code: 'document.changing', params: {} } };
  }

  /** Whether two records make the same paper of a subject, letter for letter. */
  private isSame(a: AssemblyState, b: AssemblyState, subject: DocumentSubject): boolean {
    const [one, other] = [a, b].map((state) => this.documents.words(state, subject));
    return one === other;
  }

  private requestFor(
    host: AssemblyHost,
    state: AssemblyState,
    subject: DocumentSubject,
  ): Promise<DocumentRequest | null> {
    return this.documents.request(state, subject, null, this.attachments.reader(host));
  }

  /** The paper of a subject that bears a number in this record. */
  private async make(host: AssemblyHost, state: AssemblyState, subject: DocumentSubject): Promise<Reply<MadePaper>> {
    const document = issuedDocumentOf(state, subject);
    const request = document === undefined ? null : await this.requestFor(host, state, subject);
    if (document === undefined || request === null)
      return { ok: false, refusal: { code: 'document.subjectMissing', params: {} } };
    const withSeal = sealed(request, document);
    const set = await this.documents.set(withSeal);
    if (!set.ok) return set;
    const { bytes, unprintable } = set.value;
    const source = encodeSource(withSeal);
    const signatories = signatoriesOf(withSeal);
    const { signedOn } = document;
    const texts = [...leavesOf(request.view)];
    const now = this.program.options.sources.now();
    const { seal } = withSeal.view.header;
    const isUndecided = subject.kind === 'minutes' && textsNow(state).some(({ body }) => hasRivals(body));
    const hasAnnex = 'annexes' in request.view && request.view.annexes.length > 0;
    return {
      ok: true,
      value: {
        bytes,
        source,
        signatories,
        findings: paperFindings(
          state,
          { subject, signedOn, texts, signatories, hasAnnex, isUndecided, unprintable },
          now,
        ),
        paper: {
          sha256: sha256Hex(bytes),
          bytes: bytes.length,
          source: sha256Hex(source),
          ...(seal === null ? {} : { seal: seal.code }),
        },
      },
    };
  }

  private async lay(host: AssemblyHost, { bytes, source, paper }: MadePaper): Promise<void> {
    const { fs } = this.program.options;
    const folder = join(host.folder, 'documents');
    await fs.makeFolder(folder);
    await replaceFile(fs, join(folder, keptFileName(paper.sha256)), bytes);
    if (paper.source !== undefined) await replaceFile(fs, join(folder, sourceFileName(paper.source)), source);
  }

  /** Lays the paper of an earlier program's number beside the journal as it is now, so that it stays what it is. */
  async keep(host: AssemblyHost, document: NumberedDocument, caller: Caller): Promise<Reply<null>> {
    const made = await this.make(host, host.state, document.subject);
    if (!made.ok) return made;
    await this.lay(host, made.value);
    const command = { type: 'document.keep', id: document.id, paper: made.value.paper } as const;
    const reply = await host.execute(command, this.program.options.sources.newId() as CommandId, caller);
    return reply.ok ? { ok: true, value: null } : reply;
  }

  /** The numbered document of a subject with its paper, which is laid down now where an earlier program did not; null for a draft. */
  async issuedOf(
    host: AssemblyHost,
    subject: DocumentSubject,
    caller: Caller,
  ): Promise<Reply<NumberedDocument | null>> {
    const found = issuedDocumentOf(host.state, subject);
    // A letter of a batch alone is no paper of its own: it is made of the record, under the number of the batch.
    if (found === undefined || !isWhole(found, subject)) return { ok: true, value: null };
    if (found.kept === null) {
      const kept = await this.keep(host, found, caller);
      if (!kept.ok) return kept;
    }
    return { ok: true, value: issuedDocumentOf(host.state, subject) ?? null };
  }

  /**
   * The bytes of a numbered paper as it was issued; a voided one stamped, where what it was made of is still there.
   * @throws StorageError where it is gone or changed.
   */
  async bytesOf(host: AssemblyHost, { kept, voided }: NumberedDocument): Promise<Reply<Uint8Array>> {
    if (kept === null) return { ok: false, refusal: { code: 'document.subjectMissing', params: {} } };
    const bytes = await this.read(host, keptFileName(kept.sha256), kept.sha256);
    if (voided === null) return { ok: true, value: bytes };
    const source = await this.sourceOf(host, kept);
    if (source === null) return { ok: true, value: bytes };
    const header = { ...source.view.header, isVoided: true };
    const stamped = await this.documents.set({ ...source, view: { ...source.view, header } });
    return stamped.ok ? { ok: true, value: stamped.value.bytes } : stamped;
  }

  /** What a kept paper was made of; null where only the paper is left. */
  async sourceOf(host: AssemblyHost, { source }: KeptPaper): Promise<DocumentRequest | null> {
    if (source === undefined) return null;
    const file = sourceFileName(source);
    if (!(await this.program.options.fs.exists(join(host.folder, 'documents', file)))) return null;
    return decodeSource(await this.read(host, file, source));
  }

  private async read(host: AssemblyHost, file: string, sha256: string): Promise<Uint8Array> {
    const { fs } = this.program.options;
    const path = join(host.folder, 'documents', file);
    if (!(await fs.exists(path))) throw new StorageError('storage.attachmentMissing', { file });
    const bytes = await fs.readFile(path);
    if (sha256Hex(bytes) !== sha256) throw new StorageError('storage.attachmentChanged', { file });
    return bytes;
  }

  /** A numbered paper by its place in the register, voided ones too. */
  async paper(host: AssemblyHost, id: DocumentId, caller: Caller): Promise<Reply<IssuedPaper>> {
    const unknown: Reply<never> = { ok: false, refusal: { code: 'document.unknown', params: {} } };
    const found = host.state.documents.find((one) => one.id === id);
    if (found === undefined) return unknown;
    if (found.kept === null && found.voided === null) {
      const kept = await this.keep(host, found, caller);
      if (!kept.ok) return kept;
    }
    const document = host.state.documents.find((one) => one.id === id);
    if (document === undefined) return unknown;
    const bytes = await this.bytesOf(host, document);
    return bytes.ok ? { ok: true, value: { bytes: bytes.value } } : bytes;
  }

  /** A copy of an issued paper as an office hands it out, made of what the paper itself was made of (DOC-8). */
  async copyOf(
    host: AssemblyHost,
    id: DocumentId,
    { title, name }: { readonly title: string; readonly name: string },
    caller: Caller,
  ): Promise<Reply<Uint8Array>> {
    const paper = await this.paper(host, id, caller);
    if (!paper.ok) return paper;
    const document = host.state.documents.find((one) => one.id === id);
    if (document === undefined) return { ok: false, refusal: { code: 'document.unknown', params: {} } };
    if (document.voided !== null) return { ok: false, refusal: { code: 'document.alreadyVoided', params: {} } };
    const source = document.kept === null ? null : await this.sourceOf(host, document.kept);
    if (source === null) return { ok: false, refusal: { code: 'document.paperOnly', params: {} } };
    const today = dateOf(this.program.options.sources.now(), host.state.facts.profile.timeZone);
    const refused = (document.signatures ?? []).filter(({ state }) => state === 'refused').map((one) => one.name);
    const copy = { place: signedAt(host.state, today), title, name, refused };
    const set = await this.documents.set({
      ...source,
      view: { ...source.view, header: { ...source.view.header, copy } },
    });
    return set.ok ? { ok: true, value: set.value.bytes } : set;
  }

  /** How the record has moved away from an issued paper; null where that cannot be said: of a voided one, and where only the paper is left. */
  async drift(host: AssemblyHost, id: DocumentId): Promise<readonly PaperChange[] | null> {
    const document = host.state.documents.find((one) => one.id === id);
    if (document?.voided !== null || document.kept === null) return null;
    const frozen = await this.sourceOf(host, document.kept);
    if (frozen === null) return null;
    const present = await this.requestFor(host, host.state, document.subject);
    if (present === null || contentOf(present) === contentOf(frozen)) return [];
    const changes = changesBetween(frozen, present);
    // What no words tell is told without any: another template, another logo.
    return changes.length > 0 ? changes : [{ before: '', after: '' }];
  }

  /** Which paper a file or the code in its foot is of (DOC-7). */
  verify(host: AssemblyHost, asked: { readonly bytes: Uint8Array | null; readonly code: string }): PaperVerdict {
    const { documents } = host.state;
    const sha256 = asked.bytes === null ? null : sha256Hex(asked.bytes);
    const code = asked.code
      .trim()
      .toUpperCase()
      .replace(/^PALU\|.*\|/, '');
    const found = documents.find(({ kept }) =>
      kept === null ? false : sha256 === null ? code !== '' && kept.seal === code : kept.sha256 === sha256,
    );
    return { documentId: found?.id ?? null };
  }
}
