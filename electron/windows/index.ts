export * from './registry';
export * from './windows';
export { desktopOf } from './desktop';
export { listDisplays } from './displays';
