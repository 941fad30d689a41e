export * from './ids';
export * from './commit';
export * from './refusal';
export * from './context';
export * from './area';
export * from './memo';
