export * from './model';
export * from './slide-view';
export * from './commands';
export * from './events';
export * from './decide';
export * from './evolve';
export * from './view';
export * from './delegate-view';
