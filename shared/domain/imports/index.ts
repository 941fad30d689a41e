export * from './model';
export * from './header';
export * from './matching';
export * from './cooperatives';
export * from './participants';
