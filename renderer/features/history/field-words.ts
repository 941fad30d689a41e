import type { ToldChange, ToldField, ToldValue } from '../../../shared/domain';
import { formatPhone, isCalendarDate } from '../../../shared/text';
import { dayText, instantText, isKey, plannedText } from '../../locales';
import type { Text } from '../../locales';
import type { TimeZone } from '../../../shared/domain';

/** Fields whose values are codes, and under which keys of the catalogues their words stand. */
const catalogued: Readonly<Partial<Record<ToldField, (code: string) => string>>> = {
  'rules.gates': (code) => `gate.${code}`,
  'rules.quorum': (code) => `majority.${code}`,
  'rules.majority': (code) => `majority.${code}`,
  'rules.majorityBase': (code) => `base.${code}`,
  'rules.electionMethod': (code) => `election.${code}`,
  'rules.interruptionOrder': (code) => `interruption.${code}`,
  'cooperative.membership': (code) => `import.membership.${code}`,
  'cooperative.kind': (code) => `kind.${code}`,
  'cooperative.level': (code) => `import.level.${code}`,
  'cooperative.status': (code) => `status.${code}`,
  'participant.sex': (code) => `sex.${code}`,
  'participant.category': (code) => `category.${code}`,
  'letter.state': (code) => `mandate.${code}`,
  'invitation.channel': (code) => `channel.${code}`,
  'invitation.answer': (code) => `answer.${code}`,
  'item.kind': (code) => `agenda.kind.${code}`,
  'item.state': (code) => `agenda.state.${code}`,
  'session.kind': (code) => `session.${code}`,
  'speaker.stance': (code) => `speakers.${code}`,
  'speaker.state': (code) => `speakerState.${code}`,
  'interruption.kind': (code) => `interruption.${code}`,
  'interruption.verdict': (code) => `verdict.${code}`,
  'proposal.kind': (code) => `proposalKind.${code}`,
  'proposal.state': (code) => `proposalState.${code}`,
  'amendment.state': (code) => `amendmentState.${code}`,
  'followUp.addressee': (code) => `addressee.${code}`,
  'poll.kind': (code) => `pollKind.${code}`,
  'poll.majority': (code) => `majority.${code}`,
  'poll.base': (code) => `base.${code}`,
  'poll.state': (code) => `pollState.${code}`,
  'election.kind': (code) => `electionKind.${code}`,
  'election.majority': (code) => `majority.${code}`,
  'election.majorityBase': (code) => `base.${code}`,
  'election.lastResort': (code) => `lastResort.${code}`,
  'decision.method': (code) => `method.${code}`,
  'document.kind': (code) => `document.${code}`,
  'projection.slide': (code) => `slide.${code}`,
  'projection.queue': (code) => `slide.${code}`,
  'projection.theme': (code) => `projection.${code}`,
};

/** Lists of a code and a figure or letter: `open 3`, `press W`. */
const paired: Readonly<Partial<Record<ToldField, (code: string) => string>>> = {
  'rules.gavel': (code) => `gavel.${code}`,
  'rules.badgeLetters': (code) => `category.${code}`,
};

function word(t: Text, keyOf: (code: string) => string, code: string): string {
  const key = keyOf(code);
  return isKey(key) ? t(key, { years: '…', letter: '' }).trim() : code;
}

function single(t: Text, field: ToldField, value: string, timeZone: TimeZone): string {
  const keyOf = catalogued[field];
  if (keyOf !== undefined) return word(t, keyOf, value);
  const pair = paired[field];
  if (pair !== undefined) {
    const [code = '', rest = ''] = value.split(' ');
    return `${word(t, pair, code)}: ${rest}`;
  }
  if (field.endsWith('.phone')) return formatPhone(value) || value;
  if (field === 'item.fixedTime' || field === 'agenda.startsAt') return plannedText(t, value);
  if (isCalendarDate(value)) return dayText(t, value);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? instantText(t, value, timeZone) : value;
}

/** A value as a person reads it; lists line by line. */
function valueWords(t: Text, field: ToldField, value: ToldValue, timeZone: TimeZone): string {
  if (value === null || value === '') return t('history.nothing');
  if (typeof value === 'boolean') return t(value ? 'import.yes' : 'import.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return single(t, field, value, timeZone);
  return value.length === 0
    ? t('history.nothing')
    : value
        .filter((one) => one !== '')
        .map((one) => single(t, field, one, timeZone))
        .join('\n');
}

/** One changed field in the words of the interface. */
export function changeWords(t: Text, { field, before, after }: ToldChange, timeZone: TimeZone) {
  return {
    name: t(`change.${field}`),
    before: valueWords(t, field, before, timeZone),
    after: valueWords(t, field, after, timeZone),
  };
}
