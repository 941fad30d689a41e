export * from './request';
export * from './engine';
export * from './views';
export * from './docx';
