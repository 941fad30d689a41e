export { templateNames } from './request';
export type { DocumentRequest, TemplateFault, TemplateName } from './request';
export * from './engine';
export * from './views';
export * from './docx';
