import { z } from 'zod';
import { bodies, electionKinds, leavingKinds } from '../../domain';
import type {
  AgendaItemId,
  AttachmentId,
  CooperativeId,
  ElectionCommand,
  ElectionId,
  EntryId,
  NomineeId,
  ParticipantId,
} from '../../domain';
import { bases } from '../../counting';
import { act, desk, operator } from './act';
import type { ActsOf } from './act';
import { id, longText, text } from './primitives';

const ofElection = { id: id<ElectionId>() };
const nomineeId = id<NomineeId>();
const ofNominee = { ...ofElection, nomineeId };
const scanId = id<AttachmentId>().nullable();
const chosen = z.array(nomineeId).max(100);

const rules = z.strictObject({
  seats: z.number(),
  majority: z
    .strictObject({
      kind: z.enum(['absolute', 'twoThirds', 'threeQuarters']),
      base: z.enum(bases),
      isStrict: z.boolean(),
    })
    .nullable(),
  mayAcclaim: z.boolean(),
  lastResort: z.enum(['lot', 'levelAbove']),
  supportNeeded: z.number(),
  requirements: z.array(text).max(50),
  mostTerms: z.number(),
});

const nominee = z.strictObject({
  participantId: id<ParticipantId>().nullable(),
  name: text,
  cooperativeId: id<CooperativeId>().nullable(),
  origin: text,
  photoId: id<AttachmentId>().nullable(),
  vision: longText,
  termsServed: z.number(),
});

const numbersDraw = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hand'),
    by: text,
    numbers: z.array(z.strictObject({ nomineeId, number: z.number() })).max(100),
  }),
  z.strictObject({ kind: z.literal('seed'), by: text, seed: text }),
]);

const tieDecision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hand'), by: text, chosen }),
  z.strictObject({ kind: z.literal('seed'), by: text, seed: text }),
  z.strictObject({ kind: z.literal('levelAbove'), by: text, letter: text, chosen }),
]);

const seats = z.array(z.strictObject({ position: text, name: text, origin: text })).max(200);

export const electionActs: ActsOf<ElectionCommand> = {
  'election.announce': act(operator, {
    kind: z.enum(electionKinds),
    title: text,
    rules,
    itemId: id<AgendaItemId>().nullable(),
  }),
  'election.changeRules': act(operator, { ...ofElection, rules, reason: text }),
  'election.nominate': act(desk, { ...ofElection, fields: nominee }),
  'election.correctNominee': act(desk, { ...ofNominee, fields: nominee }),
  'election.support': act(desk, { ...ofNominee, cooperativeId: id<CooperativeId>(), letterNo: text, scanId }),
  'election.settleSupport': act(operator, {
    ...ofElection,
    cooperativeId: id<CooperativeId>(),
    stands: id<EntryId>().nullable(),
    reason: text,
  }),
  'election.signWillingness': act(desk, { ...ofNominee, evidence: text, scanId }),
  'election.checkRequirement': act(desk, {
    ...ofNominee,
    requirementId: id<EntryId>(),
    isMet: z.boolean(),
    evidence: text,
    reason: text,
  }),
  'election.overrideTerms': act(operator, { ...ofNominee, reason: text }),
  'election.object': act(operator, { ...ofNominee, by: text, text: longText }),
  'election.giveVerdict': act(operator, { ...ofNominee, isAccepted: z.boolean(), reason: text }),
  'election.fixList': act(operator, ofElection),
  'election.reopenList': act(operator, { ...ofElection, reason: text }),
  'election.drawNumbers': act(operator, { ...ofElection, draw: numbersDraw }),
  'election.startRound': act(operator, ofElection),
  'election.concludeRound': act(operator, ofElection),
  'election.decideTie': act(operator, { ...ofElection, decision: tieDecision }),
  'election.leave': act(operator, { ...ofNominee, kind: z.enum(leavingKinds), reason: text }),
  'election.answer': act(operator, { ...ofNominee, isAccepted: z.boolean(), reason: text }),
  'election.cancel': act(operator, { ...ofElection, reason: text }),
  'formation.form': act(operator, { ...ofElection, size: z.number(), days: z.number() }),
  'formation.appoint': act(operator, {
    ...ofElection,
    participantId: id<ParticipantId>().nullable(),
    name: text,
    origin: text,
  }),
  'formation.dismiss': act(operator, { ...ofElection, memberId: id<EntryId>(), reason: text }),
  'formation.compose': act(operator, { ...ofElection, body: z.enum(bodies), seats }),
};
