import type { FieldChange } from '../../../shared/domain';
import { formatPhone, isCalendarDate } from '../../../shared/text';
import { assemblyNow } from '../../client';
import { dayText, useText } from '../../locales';

type Value = FieldChange['before'];

/** Values that are words of the catalogues, by field and value. */
const catalogued = {
  'category votingDelegate': 'category.votingDelegate',
  'category observer': 'category.observer',
  'category guest': 'category.guest',
  'category committee': 'category.committee',
  'category press': 'category.press',
  'status active': 'status.active',
  'status inactive': 'status.inactive',
  'kind savingsLoan': 'kind.savingsLoan',
  'kind consumer': 'kind.consumer',
  'kind producer': 'kind.producer',
  'kind service': 'kind.service',
  'kind marketing': 'kind.marketing',
  'sex male': 'sex.male',
  'sex female': 'sex.female',
  'level primary': 'import.level.primary',
  'level secondary': 'import.level.secondary',
  'membership ordinary': 'import.membership.ordinary',
  'membership associate': 'import.membership.associate',
} as const;

function isCatalogued(word: string): word is keyof typeof catalogued {
  return word in catalogued;
}

/** What a row changes of one field, in words: the field, what stands there now, what would stand there. */
export function useChangeWords(): (change: FieldChange) => { name: string; before: string; after: string } {
  const t = useText();
  function words(field: FieldChange['field'], value: Value): string {
    if (value === null || value === '') return t('import.before');
    if (typeof value === 'boolean') return t(value ? 'import.yes' : 'import.no');
    if (typeof value === 'number') return String(value);
    const word = `${field} ${value}`;
    if (isCatalogued(word)) return t(catalogued[word]);
    if (field === 'phone') return formatPhone(value);
    if (field === 'letterDate' && isCalendarDate(value)) return dayText(t, value);
    if (field === 'cooperative')
      return assemblyNow().cooperatives.find(({ id }) => id === value)?.name ?? t('import.before');
    return value;
  }
  return ({ field, before, after }) => ({
    name: t(`column.${field}`),
    before: words(field, before),
    after: words(field, after),
  });
}
