import { factsOfAct, isTakenBack } from '../../../shared/domain';
import type { AssemblyFact, AssemblyState, ChronicleEntry } from '../../../shared/domain';
import { clockText, countText, dayText, isKey, plannedText, spokenText } from '../../locales';
import type { Text } from '../../locales';
import { impactWords } from '../assembly/rules-impact';

export type Entry = ChronicleEntry<AssemblyFact>;

/** So many names stand in one line; of more it is said how many there are. */
const mostNames = 3;

/** Words that are put together from a code; the code itself where the catalogues have none. */
function coded(t: Text, prefix: string, value: string): string {
  const key = `${prefix}.${value}`;
  return isKey(key) ? t(key) : value;
}

/** Fields of the record that are told under another name, or together with their neighbours. */
const toldAs: Readonly<Record<string, string>> = {
  cooperativeId: 'cooperative',
  proposalId: 'proposal',
  termFrom: 'term',
  termTo: 'term',
  motionMajority: 'majority',
  categoryBadges: 'badgeLetters',
  speech: 'speechMinutes',
};

/** The fields that an act changed, in words. */
export function fieldNames(t: Text, kind: string, names: readonly string[]): string {
  const words = names.map((name) => {
    const key = `change.${kind}.${toldAs[name] ?? name}`;
    return isKey(key) ? t(key) : '';
  });
  return [...new Set(words)].filter((word) => word !== '').join(', ');
}

function fields(t: Text, kind: string, names: readonly string[]): string {
  const told = fieldNames(t, kind, names);
  return told === '' ? '' : t('history.fields', { fields: told });
}

/** What else a fact says beside its kind and its names: figures, codes, reasons. */
function details(
  t: Text,
  { fact, at }: Entry,
  timeZone: AssemblyState['facts']['profile']['timeZone'],
): readonly string[] {
  switch (fact.type) {
    case 'assembly.profileCorrected':
      return [fields(t, 'assembly', fact.changed)];
    case 'rules.changed':
      return [fields(t, 'rules', fact.changed), fact.impact === null ? '' : impactWords(t, fact.impact), fact.reason];
    case 'cooperative.corrected':
      return [fields(t, 'cooperative', fact.changed)];
    case 'participant.corrected':
      return [fields(t, 'participant', fact.changed)];
    case 'followUp.edited':
      return [fields(t, 'followUp', fact.changed)];
    case 'rulesText.edited':
      return [fact.isStandard ? t('history.standard') : ''];
    case 'template.edited':
      return [coded(t, 'document', fact.kind), fact.isStandard ? t('history.standard') : ''];
    case 'mandate.received':
      return [fact.conflict === '' ? '' : t(`mandate.${fact.conflict}`)];
    case 'eligibility.objected':
      return [fact.by, fact.reason, fact.isLate ? t('history.late') : ''];
    case 'eligibility.overridden':
      return [fact.waived.map((gate) => t(`gate.${gate}`, { years: '…' })).join(', '), fact.reason];
    case 'registry.imported': {
      const { added, changed, rejectedRows } = fact;
      return [
        t('history.imported', {
          added: countText(t, added),
          changed: countText(t, changed),
          rejected: countText(t, rejectedRows),
        }),
      ];
    }
    case 'invitation.marked':
      return [t(`channel.${fact.channel}`), dayText(t, fact.on)];
    case 'invitation.confirmed':
      return [t(`answer.${fact.answer}`), fact.toldBy, fact.note];
    case 'quorum.suspended':
      return [t('history.until', { clock: clockText(t, fact.until, timeZone) })];
    case 'quorum.rescheduled':
      return [fact.to === null ? '' : dayText(t, fact.to), fact.reason];
    case 'gavel.knocked':
      return [
        t('history.knocks', { count: fact.knocks }),
        fact.meaning === 'resume' ? t('meeting.resume') : t(`gavel.${fact.meaning}`),
      ];
    case 'meeting.chairHandedOver':
      return [fact.office];
    case 'agenda.replaced':
      return [t('history.drawnUp', { sessions: fact.sessions, items: fact.items })];
    case 'agenda.startSet':
      return [t('history.dayAt', { day: fact.day, clock: plannedText(t, fact.startsAt) })];
    case 'speech.extended':
      return [spokenText(t, fact.limitSeconds)];
    case 'interruption.raised':
      return [t(`interruption.${fact.kind}`)];
    case 'interruption.ruled':
      return [t(`verdict.${fact.verdict}`), fact.text, fact.by];
    case 'proposal.settled':
      return [t(`proposalState.${fact.state}`), fact.reason];
    case 'amendment.settled':
      return [t(`amendmentState.${fact.state}`), fact.reason];
    case 'poll.countEntered':
      return [t('history.teller', { number: fact.teller })];
    case 'poll.confirmed':
      return [fact.knocks === 0 ? '' : t('history.knocks', { count: fact.knocks })];
    case 'election.verdictGiven':
      return [t(fact.isAccepted ? 'election.state.candidate' : 'election.state.rejected'), fact.reason];
    case 'election.requirementChecked':
      return [t(fact.isMet ? 'election.met' : 'election.notMet'), fact.evidence, fact.reason];
    case 'election.nomineeLeft':
      return [t(`election.state.${fact.kind}`), fact.reason];
    case 'election.answered':
      return [t(fact.isAccepted ? 'election.answeredYes' : 'election.state.refused'), fact.reason];
    case 'election.numbersDrawn':
    case 'election.tieDecided':
      return [fact.by];
    case 'document.numbered':
      return [coded(t, 'document', fact.kind)];
    case 'export.recorded':
      return [t('history.rowsOf', { rows: countText(t, fact.rows), format: fact.format.toUpperCase() })];
    case 'projection.shown':
    case 'projection.queued':
      return [t(`slide.${fact.kind}`)];
    case 'projection.blackSet':
      return [t(fact.isBlack ? 'history.black' : 'history.bright')];
    case 'projection.lookSet':
      return [t(`projection.${fact.theme}`)];
    case 'personalData.purged':
      return [t('history.persons', { count: countText(t, fact.persons) }), fact.reason];
    default:
      return at === '' ? [] : [reasonOf(fact)];
  }
}

/** Why somebody did it, where he said so. */
export function reasonOf(fact: AssemblyFact): string {
  return 'reason' in fact ? fact.reason : '';
}

/** How many things a fact was about, where it was about many. */
function countOf(fact: AssemblyFact): number {
  return 'ids' in fact ? fact.ids.length : 0;
}

/** Whom or what an act was about, in the names of its instant, with what else it says. */
export function aboutWords(t: Text, entry: Entry, timeZone: AssemblyState['facts']['profile']['timeZone']): string {
  const count = countOf(entry.fact);
  const names =
    count > 1
      ? [
          entry.names.slice(0, mostNames).join(', ') +
            (count > mostNames ? ` + ${countText(t, count - mostNames)}` : ''),
        ]
      : entry.names;
  return [...names, ...details(t, entry, timeZone)].filter((part) => part !== '').join(' – ');
}

/** The fact by which a commit is called: the one that can be taken back, for the others came along with it. */
function leading(facts: readonly Entry[]): Entry | undefined {
  const told = facts.filter(({ fact }) => fact.type !== 'act.undone');
  return (
    told.find(({ fact }) => fact.type === 'attendance.entered' || fact.type === 'attendance.left') ??
    told.find(({ fact }) => isTakenBack(fact.type)) ??
    told[0] ??
    facts[0]
  );
}

/** A commit in one line: what was done, and to whom or what. */
export function actWords(t: Text, state: AssemblyState, seq: number): string {
  const entry = leading(factsOfAct(state, seq));
  if (entry === undefined) return '';
  const about = aboutWords(t, entry, state.facts.profile.timeZone);
  const what = t(`event.${entry.fact.type}`);
  return about === '' ? what : `${what}: ${about}`;
}

/** A fact that took another back names what it took back. */
export function entryWords(t: Text, state: AssemblyState, entry: Entry): string {
  return entry.fact.type === 'act.undone'
    ? t('history.undid', { seq: entry.fact.seq, what: actWords(t, state, entry.fact.seq) })
    : aboutWords(t, entry, state.facts.profile.timeZone);
}

/** A device as a person calls it: the laptop of the secretariat, or one that joined over the network. */
export function deviceWords(t: Text, device: string): string {
  if (device === 'window-operator') return t('history.device.operator');
  return device.startsWith('lan-') ? t('history.device.lan', { code: device.slice(-4).toUpperCase() }) : device;
}
