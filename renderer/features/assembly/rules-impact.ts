import type { RulesImpactCounts } from '../../../shared/domain';
import { formatCount } from '../../../shared/text';
import type { Text } from '../../locales';

/** What a change of the rules does to votes and quorum, in words; empty where it does nothing to them. */
export function impactWords(t: Text, { gains, loses, registered }: RulesImpactCounts): string {
  const { before, after } = registered;
  return [
    gains + loses === 0 ? '' : t('settings.rulesImpact', { gains: formatCount(gains), loses: formatCount(loses) }),
    before === after ? '' : t('settings.rulesBase', { before: formatCount(before), after: formatCount(after) }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
