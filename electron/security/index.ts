export * from './content-security-policy';
export * from './policies';
export * from './protocol';
