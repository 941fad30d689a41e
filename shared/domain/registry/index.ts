export * from './model';
export * from './commands';
export * from './events';
export * from './names';
export * from './decide';
export * from './evolve';
export * from './select';
export { cooperativeFieldsOf } from './cooperatives';
