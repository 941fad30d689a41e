export * from './majority';
export * from './quorum';
export * from './motion';
