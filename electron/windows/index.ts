export * from './registry';
export * from './windows';
