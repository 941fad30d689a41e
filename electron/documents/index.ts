export { templateNames } from './request';
export type { CombinedPart, CombinedRequest, DocumentRequest, TemplateFault, TemplateName } from './request';
export * from './engine';
export * from './views';
export type { Table } from './tables';

/** The writer of DOCX, fetched when the first one is made: it is large, and the program's start does not wait for it. */
export const loadDocx = () => import('./docx');

/** The writer of calendars, fetched with the first export. */
export const loadCalendar = () => import('./calendar');

/** The writers of tables, fetched with the first export. */
export const loadTables = () => import('./tables');
