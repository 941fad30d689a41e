export * from './dispatcher';
export * from './methods';
export * from './push';
export * from './refusals';
export * from './reply';
export {
  acts,
  agendaTemplate,
  commandSchema,
  cooperativeFields,
  participantFields,
  profileSchema,
  rulesSchema,
} from './acts';
export type { ClientCommand } from './acts';
export * from './method-names';
export * from './limits';
export * from './message';
