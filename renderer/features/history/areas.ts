import type { EventType } from '../../../shared/domain';
import type { Key } from '../../locales';

/** The first part of the name of a fact: `cooperative` of `cooperative.removed`. */
type Prefix<Type extends string> = Type extends `${infer First}.${string}` ? First : never;

/** Of which thing a fact speaks, as a secretary would ask for it. */
const areas = {
  assembly: 'history.area.assembly',
  rules: 'history.area.assembly',
  rulesText: 'history.area.assembly',
  personalData: 'history.area.assembly',
  cooperative: 'history.area.cooperatives',
  participant: 'history.area.participants',
  badge: 'history.area.participants',
  mandate: 'history.area.mandates',
  eligibility: 'history.area.mandates',
  registry: 'history.area.imports',
  invitation: 'history.area.invitations',
  attendance: 'history.area.presence',
  quorum: 'history.area.quorum',
  item: 'history.area.sitting',
  gavel: 'history.area.sitting',
  meeting: 'history.area.sitting',
  commission: 'history.area.sitting',
  agenda: 'history.area.agenda',
  speakers: 'history.area.speakers',
  speaker: 'history.area.speakers',
  speech: 'history.area.speakers',
  interruption: 'history.area.speakers',
  proposal: 'history.area.proposals',
  amendment: 'history.area.proposals',
  followUp: 'history.area.proposals',
  poll: 'history.area.polls',
  ballots: 'history.area.polls',
  board: 'history.area.polls',
  election: 'history.area.elections',
  formation: 'history.area.elections',
  decision: 'history.area.decisions',
  document: 'history.area.documents',
  template: 'history.area.documents',
  export: 'history.area.documents',
  minutes: 'history.area.minutes',
  projection: 'history.area.projection',
  attachment: 'history.area.files',
  act: 'history.area.undone',
} as const satisfies Readonly<Record<Prefix<EventType>, Key>>;

function isArea(name: string | undefined): name is keyof typeof areas {
  return name !== undefined && name in areas;
}

/** The words for the area of a fact. */
export function areaOf(type: EventType): Key {
  const [first] = type.split('.');
  return areas[isArea(first) ? first : 'assembly'];
}

/** What takes something away, or makes it read otherwise than it did: what is looked for first in a dispute. */
const corrections =
  /\.(?:removed|corrected|edited|worded|changed|undone|revoked|replaced|takenBack|importReverted|unmarked|voided|cancelled|withdrawn|fileDetached|itemRemoved|itemEdited|sessionRemoved|sessionEdited|templateRemoved|fileRemoved|dequeued|reissued|reopened|bundleReopened|markTakenBack|spoiled|exchanged|purged|overridden|disputed|settled|photoSet|nomineeCorrected|rulesChanged|supportSettled|termsOverridden|listReopened|nomineeLeft|dismissed|moved|itemMoved|sessionMoved|startSet|profileCorrected)$/;

/** Whether a fact is a deletion or a correction. */
export function isCorrection(type: EventType): boolean {
  return corrections.test(`.${type.split('.').slice(1).join('.')}`);
}
