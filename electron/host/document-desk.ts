import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { issuedDocumentOf } from '../../shared/domain';
import type { AssemblyState, Attachment, DocumentSubject } from '../../shared/domain';
import type { DocumentPreview, Reply } from '../../shared/contract';
import {
  badgePhotos,
  badgesView,
  ballotPapersView,
  ballotPhotos,
  DocumentEngine,
  DocumentError,
  documentFileName,
  documentView,
  loadDocx,
  withLogo,
} from '../documents';
import type {
  CombinedRequest,
  DecisionsSummaryView,
  DecreeView,
  DocumentRequest,
  EngineOptions,
  MinutesView,
} from '../documents';

/** The bytes of an attached picture, or null where it cannot be had: a document then comes out without it. */
type ReadPicture = (attachment: Attachment) => Promise<Uint8Array | null>;

interface TypesetPaper {
  readonly bytes: Uint8Array;
  readonly unprintable: readonly string[];
}

/** Characters of a view that become some thirty pages. */
const longestDrawn = 150_000;

const noPictures: ReadPicture = () => Promise.resolve(null);

/** Turns the record into documents: the same view and the same template for the preview and the file. */
export class DocumentDesk {
  private readonly engine: DocumentEngine;

  constructor(private readonly options: EngineOptions) {
    this.engine = new DocumentEngine(options);
  }

  /** Everything that a document says, and by which template, in one line: two records of one line make one paper. */
  words(state: AssemblyState, subject: DocumentSubject): string {
    const { logoId = null } = state.facts.profile.letterhead;
    return JSON.stringify([documentView(state, subject), state.templates[subject.kind] ?? null, logoId]);
  }

  /** What a document is made of; null where the record does not hold its subject. */
  async request(
    state: AssemblyState,
    subject: DocumentSubject,
    templateSource: string | null,
    readPicture: ReadPicture,
  ): Promise<DocumentRequest | null> {
    const pictures: Record<string, Uint8Array> = {};
    if (subject.kind === 'badges' || subject.kind === 'ballotPapers') {
      const photos = subject.kind === 'badges' ? badgePhotos(state, subject) : ballotPhotos(state, subject);
      for (const [name, attachment] of photos) {
        const bytes = await readPicture(attachment);
        if (bytes !== null) pictures[name] = bytes;
      }
    }
    const view =
      subject.kind === 'badges'
        ? badgesView(state, subject, true, new Set(Object.keys(pictures)))
        : subject.kind === 'ballotPapers'
          ? ballotPapersView(state, subject, new Set(Object.keys(pictures)))
          : documentView(state, subject);
    if (view === null) return null;
    const logo = await logoOf(state, readPicture);
    if (logo !== null) pictures[logo.name] = logo.bytes;
    // An issued document keeps the time of its issue, so that it has the same bytes each time it is made.
    const issued = issuedDocumentOf(state, subject);
    const at = issued?.issuedAt ?? state.facts.createdAt;
    return {
      template: subject.kind,
      templateSource: templateSource ?? state.templates[subject.kind] ?? null,
      view: logo === null ? view : withLogo(view, logo.name),
      createdAtSeconds: Math.floor(Date.parse(at) / 1000),
      pictures,
    };
  }

  async preview(
    state: AssemblyState,
    subject: DocumentSubject,
    templateSource: string | null,
    readPicture: ReadPicture = noPictures,
  ): Promise<Reply<DocumentPreview>> {
    const request = await this.request(state, subject, templateSource, readPicture);
    if (request === null) return missing();
    // Pages as drawings are there at once, and weigh half a megabyte each: hundreds go as the file itself, drawn where they are seen.
    if (JSON.stringify(request.view).length > longestDrawn) {
      const set = await this.set(request);
      return set.ok ? { ok: true, value: { pages: [], ...set.value } } : set;
    }
    return this.attempt(async () => {
      let unprintable: readonly string[] = [];
      const pages = await this.engine.renderSvgPages(request, {
        onProgress: (progress) => {
          if (progress.phase === 'substituted') unprintable = progress.characters;
        },
      });
      return { pages, bytes: null, unprintable };
    });
  }

  /** The paper of a request, and the characters of it that no shipped font can show. */
  set(request: DocumentRequest, signal?: AbortSignal): Promise<Reply<TypesetPaper>> {
    return this.attempt(async () => {
      let unprintable: readonly string[] = [];
      const bytes = await this.engine.renderPdf(request, {
        ...(signal === undefined ? {} : { signal }),
        onProgress: (progress) => {
          if (progress.phase === 'substituted') unprintable = progress.characters;
        },
      });
      return { bytes, unprintable };
    });
  }

  /** Many papers as one file. */
  combined(request: CombinedRequest, signal: AbortSignal): Promise<Reply<Uint8Array>> {
    return this.attempt(() => this.engine.renderCombined(request, { signal }));
  }

  async make(
    state: AssemblyState,
    subject: DocumentSubject,
    format: 'pdf' | 'docx',
    readPicture: ReadPicture = noPictures,
  ): Promise<Reply<{ readonly fileName: string; readonly bytes: Uint8Array }>> {
    const fileName = `${documentFileName(state, subject)}.${format}`;
    const request = await this.request(state, subject, null, readPicture);
    if (request === null) return missing();
    if (format === 'docx') return this.docx(request, fileName);
    return this.attempt(async () => ({ fileName, bytes: await this.engine.renderPdf(request) }));
  }

  /** The same words and figures for a word processor; only decrees, minutes and the summary of decisions are. */
  async docx(
    { template, view, pictures = {} }: DocumentRequest,
    fileName: string,
  ): Promise<Reply<{ readonly fileName: string; readonly bytes: Uint8Array }>> {
    const logo = view.header.letterhead.logo === null ? null : (pictures[view.header.letterhead.logo] ?? null);
    const { decisionsDocx, decreeDocx, minutesDocx } = await loadDocx();
    if (template === 'decisionsSummary')
      return { ok: true, value: { fileName, bytes: await decisionsDocx(view as DecisionsSummaryView, logo) } };
    if (template === 'minutes')
      return { ok: true, value: { fileName, bytes: await minutesDocx(view as MinutesView, logo) } };
    if (template === 'decree')
      return { ok: true, value: { fileName, bytes: await decreeDocx(view as DecreeView, logo) } };
    return missing();
  }

  async template(
    state: AssemblyState,
    subject: DocumentSubject,
  ): Promise<{ readonly source: string; readonly isEdited: boolean }> {
    const edited = state.templates[subject.kind];
    if (edited !== undefined) return { source: edited, isEdited: true };
    return {
      source: await readFile(join(this.options.templatesFolder, `${subject.kind}.typ`), 'utf8'),
      isEdited: false,
    };
  }

  private async attempt<Value>(render: () => Promise<Value>): Promise<Reply<Value>> {
    try {
      return { ok: true, value: await render() };
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      return { ok: false, refusal: { code: error.code, params: { detail: error.detail } } };
    }
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}

/** The council's logo as a picture of a document; null where there is none, or where it cannot be had. */
async function logoOf(
  state: AssemblyState,
  readPicture: ReadPicture,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const logoId = state.facts.profile.letterhead.logoId ?? null;
  const attachment = logoId === null ? undefined : state.attachments.get(logoId);
  if (attachment === undefined) return null;
  const bytes = await readPicture(attachment);
  return bytes === null ? null : { name: attachment.mediaType === 'image/png' ? 'logo.png' : 'logo.jpg', bytes };
}

function missing(): Reply<never> {
  return { ok: false, refusal: { code: 'document.subjectMissing', params: {} } };
}
