export * from './assembly-host';
export * from './clock';
export * from './compose';
export * from './example-data';
export { exampleProfile } from './example';
export * from './handlers';
export * from './host-dispatcher';
export * from './program';
export * from './sources';
