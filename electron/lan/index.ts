export * from './join-codes';
export * from './server';
export * from './shared-wall';
