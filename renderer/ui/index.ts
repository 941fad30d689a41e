export { DataTable } from './table/DataTable';
export type { Selection } from './table/DataTable';
export type { Column } from './table/view';
export * from './feedback';
export * from './act';
export * from './Page';
export * from './files';
export * from './theme';
export * from './location';
