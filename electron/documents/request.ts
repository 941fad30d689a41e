import { documentKinds } from '../../shared/domain';
import type { DocumentView } from './views/types';

/** Each kind of document has a template of its name in `templates/`. */
export const templateNames = documentKinds;
export type TemplateName = (typeof templateNames)[number];

/** A document to typeset: the template, the words that go into it, and a template text that a user has edited, if any. */
export interface DocumentRequest {
  readonly template: TemplateName;
  readonly templateSource?: string | null;
  readonly view: DocumentView;
  /** Seconds since 1970, kept in the file: the same request makes the same bytes. */
  readonly createdAtSeconds: number;
  /** Pictures that the view names (`letterhead.logo`), by file name such as `logo.png`: letters, digits, hyphens and one ending. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
}

/** One paper of the archive's file. */
export interface CombinedPart {
  readonly request: DocumentRequest;
  readonly title: string;
  readonly number: string;
  /** `terbit`, `batal`, `rancangan`. */
  readonly state: string;
  /** The paper as it was issued, byte for byte; null for a draft. */
  readonly issued: { readonly fileName: string; readonly bytes: Uint8Array } | null;
}

/** Many papers as one file with a list of them, bookmarks, and the issued ones attached (DOC-6). */
export interface CombinedRequest {
  readonly title: string;
  readonly organisation: string;
  /** What stands under the title. */
  readonly lines: readonly string[];
  /** What stands under the list. */
  readonly notes: readonly string[];
  readonly groups: readonly { readonly title: string; readonly parts: readonly CombinedPart[] }[];
  readonly createdAtSeconds: number;
}

/** Where a template broke, for a person who edits templates. Lines and columns count from 1; 0 where the place is unknown. */
export interface TemplateFault {
  readonly template: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What the typesetter says, in its own words (English). */
  readonly message: string;
}

export type WorkerTask =
  | { readonly id: number; readonly kind: 'pdf' | 'svg'; readonly request: DocumentRequest }
  | { readonly id: number; readonly kind: 'combined'; readonly request: CombinedRequest };

export type WorkerAnswer =
  | {
      readonly id: number;
      readonly ok: true;
      readonly result:
        | { readonly kind: 'pdf' | 'combined'; readonly pdf: Uint8Array }
        | { readonly kind: 'svg'; readonly pages: readonly string[] };
      /** Characters that no shipped font can show; a box stands in their place. */
      readonly substituted: readonly string[];
    }
  | { readonly id: number; readonly ok: false; readonly code: 'document.templateBroken'; readonly fault: TemplateFault }
  | { readonly id: number; readonly ok: false; readonly code: 'document.failed'; readonly detail: string };

export interface WorkerSettings {
  readonly templatesFolder: string;
  readonly fontsFolder: string;
}
