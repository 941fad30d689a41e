export * from './model';
export * from './commands';
export * from './decide';
export * from './evolve';
export * from './select';
export * from './gavel';
export * from './sentences';
