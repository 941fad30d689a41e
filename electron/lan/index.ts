export * from './join-codes';
export * from './server';
