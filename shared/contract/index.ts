export * from './commands';
export * from './dispatcher';
export * from './methods';
export * from './push';
export * from './refusals';
export { profileSchema, rulesSchema } from './schemas/assembly';
export { cooperativeFields, participantFields } from './schemas/registry';
export { agendaTemplate } from './schemas/sessions';
export * from './method-names';
