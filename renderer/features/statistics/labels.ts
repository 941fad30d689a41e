import { cooperativeKinds, participantCategories } from '../../../shared/domain';
import type { BreakdownKey } from '../../../shared/domain';
import { useText } from '../../locales';

function oneOf<Value extends string>(values: readonly Value[], key: string): Value | undefined {
  return values.find((value) => value === key);
}

/** What a row of a breakdown is called in the language of the interface; districts keep their names. */
export function useStatLabel(): (by: BreakdownKey, key: string) => string {
  const t = useText();
  return (by, key) => {
    if (key === 'unknown') return t('stat.unknown');
    if (by === 'status') return t(key === 'active' ? 'status.active' : 'status.inactive');
    if (by === 'redWhite') return t(key === 'redWhite' ? 'stat.redWhite' : 'stat.otherCooperatives');
    if (by === 'sex') return t(key === 'male' ? 'sex.male' : 'sex.female');
    if (by === 'cooperativeKind') {
      const kind = oneOf(cooperativeKinds, key);
      return kind === undefined ? key : t(`kind.${kind}`);
    }
    if (by === 'category') {
      const category = oneOf(participantCategories, key);
      return category === undefined ? key : t(`category.${category}`);
    }
    if (by !== 'age') return key;
    const [from = '', to = ''] = key.split('-');
    if (key.endsWith('+')) return t('stat.ageFrom', { from: key.slice(0, -1) });
    return from === '0' ? t('stat.ageTo', { to }) : t('stat.age', { from, to });
  };
}
