import { countText } from '../../locales';
import type { RulesImpactCounts } from '../../../shared/domain';
import type { Text } from '../../locales';

/** What a change of the rules does to votes and quorum, in words; empty where it does nothing to them. */
export function impactWords(t: Text, { gains, loses, registered }: RulesImpactCounts): string {
  const { before, after } = registered;
  return [
    gains + loses === 0 ? '' : t('settings.rulesImpact', { gains: countText(t, gains), loses: countText(t, loses) }),
    before === after ? '' : t('settings.rulesBase', { before: countText(t, before), after: countText(t, after) }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
