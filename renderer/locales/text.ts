import type { id } from './id';

export type Key = keyof typeof id;
export type Language = 'id' | 'en';
type Params = Readonly<Record<string, string | number>>;

/** The words of a key in the language that was chosen. */
export type Text = (key: Key, params?: Params) => string;
