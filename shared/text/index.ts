export * from './numbers';
export * from './dates';
export * from './document-numbers';
export * from './plain-text';
export * from './names';
export * from './phones';
export * from './national-id';
export { isRuinedNumber } from './ruined-numbers';
export * from './written-numbers';
