import { createInstance } from 'i18next';
import { createContext, useContext } from 'react';
import type { Refusal } from '../../shared/domain';
import { en } from './en';
import { dayText, momentText } from './formats';
import { id } from './id';
import type { Key, Language, Text } from './text';

export * from './formats';

export type { Key, Language, Text } from './text';

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

/** Whether the catalogues have words for a key that was put together. */
export function isKey(key: string): key is Key {
  return key in id;
}

/** What a refusal names, as a person reads it: a date, an instant with its time of day, and anything else as it is. */
function inWords(t: Text, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(t, value);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? momentText(t, value) : value;
}

/** What a refusal says to a person. Codes and catalogue are compared by a test, so the last line is for newer hosts only. */
export function refusalText(t: Text, refusal: Refusal): string {
  const key = `refusal.${refusal.code}`;
  const params = Object.fromEntries(Object.entries(refusal.params).map(([name, value]) => [name, inWords(t, value)]));
  // The record names a gate by its code; a person reads its words.
  const gate = `unmet.${String(refusal.params['gate'])}`;
  return isKey(key)
    ? t(key, isKey(gate) ? { ...params, gate: t(gate, params) } : params)
    : t('refusal.contract.failed', { method: refusal.code });
}
