export * from './registry';
export * from './windows';
export { listDisplays } from './displays';
