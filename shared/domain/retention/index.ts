export * from './model';
export * from './events';
export * from './evolve';
export * from './select';
