import { accept, changesBetween, isUnchanged, refuse } from '../kernel';
import type { DecisionContext, Deciders, ElectionId, EntryId, NomineeId, Result } from '../kernel';
import type { PollEvent } from '../polls/events';
import type { AssemblyState } from '../state';
import type { ElectionCommand, ElectionRefusal, EnteredRules } from './commands';
import { courseDeciders } from './decide-course';
import { formationDeciders } from './decide-formation';
import type { ElectionEvent } from './events';
import { findElection, findNominee } from './find';
import type { Election, NomineeFields, OfficeRules } from './model';
import {
  chairOf,
  electedOf,
  electionsInOrder,
  isOverTerms,
  isSameOffice,
  lettersFrom,
  liveRound,
  obstaclesOf,
} from './select';

/** The most seats of one election: more is a slip of the finger. */
const mostSeats = 50;

type Answer<Value> = Result<Value, ElectionRefusal>;

/** A nominee who is still being verified. */
function underVerification(state: AssemblyState, id: ElectionId, nomineeId: NomineeId) {
  const found = findNominee(state, id, nomineeId);
  if (!found.ok) return found;
  const { election, nominee } = found.value;
  if (election.listFixedAt !== null) return refuse('election.listFixed');
  return nominee.left === null ? found : refuse('election.hasLeft', { name: nominee.name });
}

function isFigure(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}

/** Rules as they were entered; a requirement that stands as before keeps its id, and with it how it was found. */
function checkRules(
  rules: EnteredRules,
  kind: Election['kind'],
  before: OfficeRules | null,
  context: DecisionContext,
): Answer<OfficeRules> {
  if (!isFigure(rules.seats, 1) || rules.seats > mostSeats || (kind === 'chair' && rules.seats !== 1))
    return refuse('election.seatsInvalid', { most: kind === 'chair' ? 1 : mostSeats });
  if (!isFigure(rules.supportNeeded, 0) || !isFigure(rules.mostTerms, 1)) return refuse('election.figureInvalid');
  const texts = rules.requirements.map((text) => text.trim());
  if (texts.includes('')) return refuse('election.requirementEmpty');
  const requirements = [...new Set(texts)].map((text) => ({
    id: before?.requirements.find((one) => one.text === text)?.id ?? context.newId<EntryId>(),
    text,
  }));
  const { seats, majority, mayAcclaim, lastResort, supportNeeded, mostTerms } = rules;
  return accept({ seats, majority, mayAcclaim, lastResort, supportNeeded, mostTerms, requirements });
}

function isSamePerson(a: NomineeFields, b: NomineeFields): boolean {
  if (a.participantId !== null || b.participantId !== null) return a.participantId === b.participantId;
  const key = ({ name, origin, cooperativeId }: NomineeFields) =>
    JSON.stringify([name.trim().toLowerCase(), origin.trim().toLowerCase(), cooperativeId]);
  return key(a) === key(b);
}

/** Who is meant: of somebody from the registry name and cooperative are those that stand there. */
function readNominee(state: AssemblyState, entered: NomineeFields): Answer<NomineeFields> {
  const { participantId } = entered;
  const participant = participantId === null ? undefined : state.participants.get(participantId);
  if (participantId !== null && (participant === undefined || participant.isRemoved))
    return refuse('election.personUnknown');
  const name = (participant?.name ?? entered.name).trim();
  if (name === '') return refuse('election.nameMissing');
  const cooperativeId = participant?.cooperativeId ?? entered.cooperativeId;
  if (cooperativeId !== null && !state.cooperatives.has(cooperativeId)) return refuse('election.cooperativeUnknown');
  if (!isFigure(entered.termsServed, 0)) return refuse('election.figureInvalid');
  return accept({
    ...entered,
    name,
    cooperativeId,
    origin: entered.origin.trim(),
    vision: entered.vision.trim(),
  });
}

/** Whether somebody may still stand for this office (voting.md §1: who was elected or left stands on no later ballot of it). */
function mayStand(state: AssemblyState, election: Election, fields: NomineeFields): Answer<null> {
  const { name } = fields;
  const here = election.nominees.find((one) => isSamePerson(one, fields));
  if (here !== undefined)
    return here.left === null ? refuse('election.nominatedTwice', { name }) : refuse('election.leftBefore', { name });
  for (const other of electionsInOrder(state)) {
    if (other.cancelled !== null || other.id === election.id) continue;
    if (election.kind === 'formationMembers') {
      const chair = chairOf(other);
      if (chair !== undefined && isSamePerson(chair, fields)) return refuse('election.headsTeam', { name });
    }
    if (!isSameOffice(other, election)) continue;
    if (electedOf(other).some((one) => isSamePerson(one, fields))) return refuse('election.alreadyElected', { name });
    if (other.nominees.some((one) => one.left !== null && isSamePerson(one, fields)))
      return refuse('election.leftBefore', { name });
  }
  return accept(null);
}

/** What stands on a paper: it is not changed under papers that are printed. */
const onPaper: readonly (keyof NomineeFields)[] = ['name', 'cooperativeId', 'origin', 'photoId'];

export const electionDeciders: Deciders<AssemblyState, ElectionCommand, ElectionEvent | PollEvent, ElectionRefusal> = {
  ...courseDeciders,
  ...formationDeciders,
  'election.announce': (state, { kind, title, rules, itemId }, context) => {
    if (title.trim() === '') return refuse('election.titleMissing');
    const checked = checkRules(rules, kind, null, context);
    if (!checked.ok) return checked;
    const election = {
      id: context.newId<ElectionId>(),
      number: state.elections.size + 1,
      kind,
      title: title.trim(),
      rules: checked.value,
      rulesVersion: state.facts.rulesVersion,
      itemId,
    };
    return accept([{ type: 'election.announced', election }]);
  },
  'election.changeRules': (state, { id, rules, reason }, context) => {
    const found = findElection(state, id);
    if (!found.ok) return found;
    const election = found.value;
    // Whoever may stand was found by them.
    if (election.listFixedAt !== null) return refuse('election.listFixed');
    const checked = checkRules(rules, election.kind, election.rules, context);
    if (!checked.ok) return checked;
    if (isUnchanged(changesBetween(election.rules, checked.value))) return accept([]);
    if (reason.trim() === '') return refuse('election.reasonMissing');
    return accept([{ type: 'election.rulesChanged', id, rules: checked.value, reason: reason.trim() }]);
  },
  'election.nominate': (state, { id, fields }, context) => {
    const found = findElection(state, id);
    if (!found.ok) return found;
    if (found.value.listFixedAt !== null) return refuse('election.listFixed');
    const read = readNominee(state, fields);
    if (!read.ok) return read;
    const may = mayStand(state, found.value, read.value);
    if (!may.ok) return may;
    return accept([{ type: 'election.nominated', id, nominee: { id: context.newId<NomineeId>(), ...read.value } }]);
  },
  'election.correctNominee': (state, { id, nomineeId, fields }) => {
    const found = findNominee(state, id, nomineeId);
    if (!found.ok) return found;
    const { election, nominee } = found.value;
    // Another person is another nominee.
    const read = readNominee(state, { ...fields, participantId: nominee.participantId });
    if (!read.ok) return read;
    const { participantId, name, cooperativeId, origin, photoId, vision, termsServed } = nominee;
    const before = { participantId, name, cooperativeId, origin, photoId, vision, termsServed };
    const changes = changesBetween<NomineeFields>(before, read.value);
    if (isUnchanged(changes)) return accept([]);
    if (liveRound(state, election) !== undefined && onPaper.some((field) => field in changes))
      return refuse('election.roundRuns');
    if (election.listFixedAt !== null && 'termsServed' in changes) return refuse('election.listFixed');
    return accept([{ type: 'election.nomineeCorrected', id, nomineeId, changes }]);
  },
  'election.support': (state, { id, nomineeId, cooperativeId, letterNo, scanId }, context) => {
    const found = underVerification(state, id, nomineeId);
    if (!found.ok) return found;
    const cooperative = state.cooperatives.get(cooperativeId);
    if (cooperative === undefined || cooperative.isRemoved) return refuse('election.cooperativeUnknown');
    if (lettersFrom(found.value.election, cooperativeId).some((one) => one.nomineeId === nomineeId))
      return refuse('election.supportTwice', { cooperative: cooperative.name });
    const letter = { id: context.newId<EntryId>(), cooperativeId, letterNo: letterNo.trim(), scanId };
    return accept([{ type: 'election.supported', id, nomineeId, letter }]);
  },
  'election.settleSupport': (state, { id, cooperativeId, stands, reason }) => {
    const found = findElection(state, id);
    if (!found.ok) return found;
    const election = found.value;
    if (election.listFixedAt !== null) return refuse('election.listFixed');
    const letters = election.nominees
      .flatMap(({ support }) => support)
      .filter((letter) => letter.cooperativeId === cooperativeId);
    if (stands !== null && !letters.some((letter) => letter.id === stands)) return refuse('election.unknownLetter');
    // It says something new only where a letter begins or ceases to count.
    if (letters.every((letter) => (letter.id === stands) === (letter.dropped === null)))
      return refuse('election.nothingToSettle');
    if (reason.trim() === '') return refuse('election.reasonMissing');
    return accept([{ type: 'election.supportSettled', id, cooperativeId, stands, reason: reason.trim() }]);
  },
  'election.signWillingness': (state, { id, nomineeId, evidence, scanId }) => {
    const found = underVerification(state, id, nomineeId);
    if (!found.ok) return found;
    if (evidence.trim() === '' && scanId === null) return refuse('election.evidenceMissing');
    return accept([{ type: 'election.willingnessSigned', id, nomineeId, evidence: evidence.trim(), scanId }]);
  },
  'election.checkRequirement': (state, { id, nomineeId, requirementId, isMet, evidence, reason }) => {
    const found = underVerification(state, id, nomineeId);
    if (!found.ok) return found;
    if (!found.value.election.rules.requirements.some((one) => one.id === requirementId))
      return refuse('election.unknownRequirement');
    // What is met is shown by something; what is not is said why.
    if (isMet && evidence.trim() === '') return refuse('election.evidenceMissing');
    if (!isMet && reason.trim() === '') return refuse('election.reasonMissing');
    const told = { requirementId, isMet, evidence: evidence.trim(), reason: reason.trim() };
    return accept([{ type: 'election.requirementChecked', id, nomineeId, ...told }]);
  },
  'election.overrideTerms': (state, { id, nomineeId, reason }) => {
    const found = underVerification(state, id, nomineeId);
    if (!found.ok) return found;
    const { election, nominee } = found.value;
    if (!isOverTerms(election, nominee)) return refuse('election.notOverTerms', { most: election.rules.mostTerms });
    if (reason.trim() === '') return refuse('election.reasonMissing');
    return accept([{ type: 'election.termsOverridden', id, nomineeId, reason: reason.trim() }]);
  },
  'election.object': (state, { id, nomineeId, by, text }, context) => {
    const found = findNominee(state, id, nomineeId);
    if (!found.ok) return found;
    if (by.trim() === '') return refuse('election.objectorMissing');
    const objectionId = context.newId<EntryId>();
    return accept([{ type: 'election.objected', id, nomineeId, objectionId, by: by.trim(), text: text.trim() }]);
  },
  'election.giveVerdict': (state, { id, nomineeId, isAccepted, reason }) => {
    const found = underVerification(state, id, nomineeId);
    if (!found.ok) return found;
    const { election, nominee } = found.value;
    const [obstacle] = isAccepted ? obstaclesOf(election, nominee) : [];
    if (obstacle !== undefined) return refuse(obstacle.code, { ...obstacle.params, name: nominee.name });
    if (!isAccepted && reason.trim() === '') return refuse('election.reasonMissing');
    return accept([{ type: 'election.verdictGiven', id, nomineeId, isAccepted, reason: reason.trim() }]);
  },
};
