export * from './model';
export * from './commands';
export * from './events';
export * from './decide';
export * from './evolve';
export * from './select';
export * from './checks';
export * from './election-decree';
