export * from './model';
export * from './elapsed';
export * from './commands';
export * from './decide';
export * from './evolve';
export * from './select';
export * from './times';
export * from './template';
