import type { DocumentView } from './views/types';

/** Names of the templates in `templates/`, one per kind of document. */
export const templateNames = [
  'attendanceList',
  'agenda',
  'pollRecord',
  'decree',
  'minutes',
  'quorumRecord',
  'rulesOfProcedure',
  'followUps',
  'recommendations',
  'commissionReport',
  'badges',
  'mandateRegister',
  'verificationReport',
  'mandateForm',
  'gavelLog',
  'speakerList',
  'participantRecap',
  'invitations',
] as const;
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

/** Where a template broke, for a person who edits templates. Lines and columns count from 1; 0 where the place is unknown. */
export interface TemplateFault {
  readonly template: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What the typesetter says, in its own words (English). */
  readonly message: string;
}

export interface WorkerTask {
  readonly id: number;
  readonly kind: 'pdf' | 'svg';
  readonly request: DocumentRequest;
}

export type WorkerAnswer =
  | {
      readonly id: number;
      readonly ok: true;
      readonly result:
        | { readonly kind: 'pdf'; readonly pdf: Uint8Array }
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
