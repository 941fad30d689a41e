export * from './model';
export * from './commands';
export * from './decide';
export * from './evolve';
export * from './rules-fields';
export * from './rules-text';
export * from './standard-rules-text';
