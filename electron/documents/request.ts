/** Names of the templates in `templates/`, one per kind of document. */
export const templateNames = [
  'attendanceList',
  'agenda',
  'pollRecord',
  'decree',
  'minutes',
  'quorumRecord',
  'badges',
] as const;
export type TemplateName = (typeof templateNames)[number];

/** A document to typeset: the template, the words that go into it, and a template text that a user has edited, if any. */
export interface DocumentRequest {
  readonly template: TemplateName;
  readonly templateSource: string | null;
  readonly view: unknown;
  /** Seconds since 1970, kept in the file: the same request makes the same bytes. */
  readonly createdAtSeconds: number;
}

export type WorkerTask =
  | { readonly id: number; readonly kind: 'pdf' | 'svg'; readonly request: DocumentRequest }
  | { readonly id: number; readonly kind: 'fonts' };

export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly pdf?: Uint8Array; readonly pages?: readonly string[] }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: 'document.templateBroken' | 'document.failed';
      readonly detail: string;
    };

export interface WorkerSettings {
  readonly templatesFolder: string;
  readonly fontsFolder: string;
}
