export * from './read-file';
export * from './engine';
