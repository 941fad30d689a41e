import { z } from 'zod';
import type { Ballot, NextStep, RoundVerdict, SeatMajority, Standing } from '../../counting';
import { vacancyReasons, bases } from '../../counting';
import { calendarDay, changesOf, code, fact, id, namesNobody, personal, whole } from '../kernel';
import type {
  AgendaItemId,
  AttachmentId,
  CooperativeId,
  ElectionId,
  EntryId,
  EventOf,
  NomineeId,
  ParticipantId,
  PollId,
} from '../kernel';
import { bodies, electionKinds, leavingKinds } from './model';
import type {
  AppointedMember,
  BodySeat,
  Draw,
  NewElection,
  NewNominee,
  NewRound,
  NomineeFields,
  OfficeRules,
  RoundOutcome,
} from './model';

const nomineeId = id<NomineeId>();
const entryId = id<EntryId>();
const ids = z.array(nomineeId);
const ofElection = { id: id<ElectionId>() };
const ofNominee = { ...ofElection, nomineeId };

const majority: z.ZodType<SeatMajority> = z.strictObject({
  kind: z.enum(['absolute', 'twoThirds', 'threeQuarters']),
  base: z.enum(bases),
  isStrict: z.boolean(),
});

const engineRules = {
  seats: whole,
  majority: majority.nullable(),
  mayAcclaim: z.boolean(),
  lastResort: z.enum(['lot', 'levelAbove']),
} as const;

const officeRules: z.ZodType<OfficeRules> = namesNobody(
  z.strictObject({
    ...engineRules,
    supportNeeded: whole,
    requirements: z.array(z.strictObject({ id: entryId, text: z.string() })),
    mostTerms: whole,
  }),
);

const election: z.ZodType<NewElection> = z.strictObject({
  id: id<ElectionId>(),
  number: whole,
  kind: z.enum(electionKinds),
  title: z.string(),
  rules: officeRules,
  rulesVersion: whole,
  itemId: id<AgendaItemId>().nullable(),
});

const nomineeFields = {
  participantId: id<ParticipantId>().nullable(),
  name: z.string(),
  cooperativeId: id<CooperativeId>().nullable(),
  origin: z.string(),
  photoId: id<AttachmentId>().nullable(),
  vision: z.string(),
  termsServed: whole,
} as const;

/** Who stands; what was decided of them rests on numbers and ids alone. What somebody stands for is said in words that may tell who it is. */
const who = { name: { erased: '' }, origin: { erased: '' }, vision: { erased: '' } } as const;

const nominee: z.ZodType<NewNominee> = personal(z.strictObject({ id: nomineeId, ...nomineeFields }), {
  owner: 'id',
  fields: who,
});

const nomineeChanges = personal(changesOf<NomineeFields>(nomineeFields), {
  owner: 'nomineeId',
  fields: who,
  isPartial: true,
});

const member: z.ZodType<AppointedMember> = personal(
  z.strictObject({
    id: entryId,
    participantId: id<ParticipantId>().nullable(),
    name: z.string(),
    origin: z.string(),
  }),
  { owner: 'id', fields: { name: { erased: '' }, origin: { erased: '' } } },
);

const seat: z.ZodType<BodySeat> = personal(
  z.strictObject({ id: entryId, position: z.string(), name: z.string(), origin: z.string() }),
  { owner: 'id', fields: { name: { erased: '' }, origin: { erased: '' } } },
);

const lot = z.strictObject({ number: whole, digest: code });

const draw: z.ZodType<Draw> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hand'), by: z.string() }),
  z.strictObject({ kind: z.literal('seed'), by: z.string(), seed: z.string(), list: ids, lots: z.array(lot) }),
  z.strictObject({ kind: z.literal('levelAbove'), by: z.string(), letter: z.string() }),
]);

const ballot: z.ZodType<Ballot<NomineeId>> = z.strictObject({
  candidates: ids,
  places: whole,
  fills: z.enum(['seats', 'runOff']),
  stage: z.enum(['first', 'runOff', 'tieBreak']),
  isRepetition: z.boolean(),
});

const verdict: z.ZodType<RoundVerdict<NomineeId>> = z.strictObject({
  ballot,
  count: z.strictObject({
    votes: z.array(z.strictObject({ candidate: nomineeId, votes: whole })),
    valid: whole,
    abstain: whole,
    invalid: whole,
  }),
  cast: whole,
  majority: z.strictObject({ base: whole, needed: whole }).nullable(),
  chosen: ids,
  tied: ids,
  placesLeft: whole,
});

const next: z.ZodType<NextStep<NomineeId>> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['firstRound', 'runOff', 'tieBreak']), ballot }),
  z.strictObject({ kind: z.literal('repeat'), ballot, reason: z.enum(['tie', 'noVotes']) }),
  z.strictObject({ kind: z.literal('acclamation'), candidates: ids }),
  z.strictObject({ kind: z.literal('confirmation'), candidates: ids }),
  z.strictObject({
    kind: z.enum(['lot', 'levelAbove']),
    tied: ids,
    places: whole,
    fills: z.enum(['seats', 'runOff']),
  }),
  z.strictObject({ kind: z.literal('elected') }),
  z.strictObject({ kind: z.literal('vacant'), seats: whole, reason: z.enum(vacancyReasons) }),
]);

/**
 * Where an election stands by what happened, as the rules and the program of then decided it: no later program decides it anew (ADR 23).
 */
const standing: z.ZodType<Standing<NomineeId>> = z.strictObject({
  rules: z.strictObject(engineRules),
  candidates: ids,
  elected: ids,
  undecided: verdict.nullable(),
  inRunOff: ids,
  next,
});

const round: z.ZodType<NewRound> = z.strictObject({
  id: entryId,
  number: whole,
  step: z.enum(['firstRound', 'runOff', 'tieBreak', 'repeat', 'acclamation', 'confirmation']),
  candidates: ids,
  places: whole,
  polls: z.array(z.strictObject({ pollId: id<PollId>(), candidate: nomineeId.nullable() })),
});

const outcome: z.ZodType<RoundOutcome> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ballot'), verdict }),
  z.strictObject({ kind: z.literal('acclamation'), objections: whole }),
  z.strictObject({ kind: z.literal('confirmation'), confirmed: ids }),
]);

const idOf = ({ id: told }: { readonly id: ElectionId }) => ({ id: told });
const ofWhom = ({ id: told, nomineeId: whom }: { readonly id: ElectionId; readonly nomineeId: NomineeId }) => ({
  id: told,
  nomineeId: whom,
});

export const electionEvents = {
  'election.announced': fact(z.strictObject({ election }), { tells: ({ election: announced }) => idOf(announced) }),
  'election.rulesChanged': fact(z.strictObject({ ...ofElection, rules: officeRules, reason: z.string() }), {
    tells: ({ id: told, reason }) => ({ id: told, reason }),
  }),
  'election.nominated': fact(z.strictObject({ ...ofElection, nominee }), {
    tells: ({ id: told, nominee: { id: whom } }) => ({ id: told, nomineeId: whom }),
  }),
  'election.nomineeCorrected': fact(z.strictObject({ ...ofNominee, changes: nomineeChanges }), { tells: ofWhom }),
  'election.supported': fact(
    z.strictObject({
      ...ofNominee,
      letter: z.strictObject({
        id: entryId,
        cooperativeId: id<CooperativeId>(),
        letterNo: z.string(),
        scanId: id<AttachmentId>().nullable(),
      }),
    }),
    {
      tells: ({ id: told, nomineeId: whom, letter: { cooperativeId, letterNo } }) => ({
        id: told,
        nomineeId: whom,
        cooperativeId,
        letterNo,
      }),
    },
  ),
  /** Of the letters of one cooperative one stands, or none; the others stay in the record. */
  'election.supportSettled': fact(
    z.strictObject({
      ...ofElection,
      cooperativeId: id<CooperativeId>(),
      stands: entryId.nullable(),
      reason: z.string(),
    }),
  ),
  'election.willingnessSigned': fact(
    z.strictObject({ ...ofNominee, evidence: z.string(), scanId: id<AttachmentId>().nullable() }),
  ),
  'election.requirementChecked': fact(
    z.strictObject({
      ...ofNominee,
      requirementId: entryId,
      isMet: z.boolean(),
      evidence: z.string(),
      reason: z.string(),
    }),
  ),
  'election.termsOverridden': fact(z.strictObject({ ...ofNominee, reason: z.string() })),
  'election.objected': fact(z.strictObject({ ...ofNominee, objectionId: entryId, by: z.string(), text: z.string() })),
  'election.verdictGiven': fact(z.strictObject({ ...ofNominee, isAccepted: z.boolean(), reason: z.string() })),
  /** The list of candidates was read to the hall: nobody is nominated any more. */
  'election.listFixed': fact(z.strictObject({ ...ofElection, standing }), { tells: idOf }),
  'election.listReopened': fact(z.strictObject({ ...ofElection, reason: z.string() })),
  /** Who has which number. Where it stands goes with it: ballots name the candidates in the order of their numbers. */
  'election.numbersDrawn': fact(
    z.strictObject({
      ...ofElection,
      draw,
      numbers: z.array(z.strictObject({ nomineeId, number: whole })),
      standing,
    }),
    { tells: ({ id: told, draw: how, numbers }) => ({ id: told, kind: how.kind, by: how.by, numbers }) },
  ),
  'election.roundStarted': fact(z.strictObject({ ...ofElection, round }), {
    tells: ({ id: told, round: { id: roundId } }) => ({ id: told, roundId }),
  }),
  'election.roundConcluded': fact(z.strictObject({ ...ofElection, roundId: entryId, outcome, standing }), {
    tells: ({ id: told, roundId }) => ({ id: told, roundId }),
  }),
  'election.tieDecided': fact(z.strictObject({ ...ofElection, draw, chosen: ids, standing }), {
    tells: ({ id: told, draw: how, chosen }) => ({ id: told, kind: how.kind, by: how.by, chosen }),
  }),
  'election.nomineeLeft': fact(
    z.strictObject({ ...ofNominee, kind: z.enum(leavingKinds), reason: z.string(), standing: standing.nullable() }),
    { tells: ({ id: told, nomineeId: whom, kind, reason }) => ({ id: told, nomineeId: whom, kind, reason }) },
  ),
  'election.answered': fact(z.strictObject({ ...ofNominee, isAccepted: z.boolean(), reason: z.string(), standing }), {
    tells: ({ id: told, nomineeId: whom, isAccepted, reason }) => ({ id: told, nomineeId: whom, isAccepted, reason }),
  }),
  'election.cancelled': fact(z.strictObject({ ...ofElection, reason: z.string() })),
  'formation.formed': fact(z.strictObject({ ...ofElection, size: whole, deadline: calendarDay })),
  'formation.appointed': fact(z.strictObject({ ...ofElection, member }), {
    tells: ({ id: told, member: { id: memberId } }) => ({ id: told, memberId }),
  }),
  'formation.dismissed': fact(z.strictObject({ ...ofElection, memberId: entryId, reason: z.string() })),
  'formation.composed': fact(z.strictObject({ ...ofElection, body: z.enum(bodies), seats: z.array(seat) }), {
    tells: ({ id: told, body, seats }) => ({ id: told, body, seats: seats.length }),
  }),
};
export type ElectionEvent = EventOf<typeof electionEvents>;
