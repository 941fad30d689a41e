import { optionsOf } from '../../../shared/domain';
import type { OptionId, PaperMark, Poll } from '../../../shared/domain';
import type { Text } from '../../locales';

/** What an option is called on the screen, with its number; yes and no in its language, which the record says in Indonesian. */
export function optionWords(t: Text, poll: Poll, id: OptionId): string {
  const options = optionsOf(poll);
  const index = options.findIndex((one) => one.id === id);
  const option = options[index];
  if (option === undefined) return '';
  if (poll.options.length > 0) return `${String(option.number)}. ${option.label}`;
  return t(index === 0 ? 'choice.yes' : 'choice.no');
}

/** What was read from a paper, in words. */
export function markWords(t: Text, mark: PaperMark, poll: Poll): string {
  if (mark.kind === 'blank') return t('choice.abstain');
  if (mark.kind === 'invalid') return `${t('choice.invalid')} – ${mark.reason}`;
  return mark.options.map((id) => optionWords(t, poll, id)).join(', ');
}
