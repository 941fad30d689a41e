export * from './DataTable';
export * from './feedback';
export * from './act';
export * from './Page';
export * from './files';
export * from './theme';
