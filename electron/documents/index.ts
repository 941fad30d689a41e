export * from './request';
export * from './engine';
