export * from './content-security-policy';
export * from './dev-pages';
export * from './policies';
export * from './protocol';
