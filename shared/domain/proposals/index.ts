export * from './model';
export * from './commands';
export * from './difference';
export * from './decide';
export * from './evolve';
export * from './select';
export * from './facts';
export * from './commission-results';
