import { createInstance } from 'i18next';
import { createContext, useContext } from 'react';
import type { Refusal } from '../../shared/domain';
import { formatDate } from '../../shared/text';
import { en } from './en';
import { id } from './id';

export type Key = keyof typeof id;
export type Language = 'id' | 'en';
type Params = Readonly<Record<string, string | number>>;
export type Text = (key: Key, params?: Params) => string;

const instance = createInstance({
  lng: 'id',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { id: { translation: id }, en: { translation: en } },
  initAsync: false,
});
void instance.init();

const texts: Readonly<Record<Language, Text>> = {
  id: (key, params) => instance.t(key, { ...params, lng: 'id' }),
  en: (key, params) => instance.t(key, { ...params, lng: 'en' }),
};

export function textIn(language: Language): Text {
  return texts[language];
}

export const LanguageContext = createContext<Language>('id');

/** The words of the interface in the chosen language; a key that is in no catalogue does not compile. */
export function useText(): Text {
  return textIn(useContext(LanguageContext));
}

function isKey(key: string): key is Key {
  return key in id;
}

/** An instant by this computer's own zone, for whoever cannot open an assembly and so cannot read its zone. Empty where none is known. */
export function formatMoment(at: string): string {
  return at === '' ? '' : new Date(at).toLocaleString('id-ID', { dateStyle: 'long', timeStyle: 'short' });
}

/** What a refusal names, as a person reads it: a date, an instant with its time of day, and anything else as it is. */
function inWords(value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? formatMoment(value) : value;
}

/** What a refusal says to a person. Codes and catalogue are compared by a test, so the last line is for newer hosts only. */
export function refusalText(t: Text, refusal: Refusal): string {
  const key = `refusal.${refusal.code}`;
  const params = Object.fromEntries(Object.entries(refusal.params).map(([name, value]) => [name, inWords(value)]));
  // The record names a gate by its code; a person reads its words.
  const gate = `unmet.${String(refusal.params['gate'])}`;
  return isKey(key)
    ? t(key, isKey(gate) ? { ...params, gate: t(gate, params) } : params)
    : t('refusal.contract.failed', { method: refusal.code });
}
