import { z } from 'zod';
import { eligibilityGates } from '../../domain';
import type {
  AttachmentId,
  CooperativeId,
  DecisionId,
  EligibilityCommand,
  MandateCommand,
  MandateLetterId,
  ParticipantId,
} from '../../domain';
import { act, desk, operator } from './act';
import type { ActsOf } from './act';
import { rulesSchema } from './assembly';
import { calendarDate, id, text } from './primitives';
import { participantFields } from './registry';

const entry = {
  letterNo: text,
  letterDate: z.union([calendarDate, z.literal('')]),
  scanId: id<AttachmentId>().nullable(),
};

export const mandateActs: ActsOf<MandateCommand> = {
  'participant.add': act(desk, {
    fields: participantFields,
    letterNo: text,
    letterDate: z.union([calendarDate, z.literal('')]).exactOptional(),
    scanId: id<AttachmentId>().exactOptional(),
  }),
  'mandate.receive': act(desk, { participantId: id<ParticipantId>(), ...entry }),
  'mandate.edit': act(desk, { id: id<MandateLetterId>(), ...entry }),
  'mandate.decide': act(desk, {
    ids: z.array(id<MandateLetterId>()).max(20_000),
    state: z.enum(['verified', 'disputed', 'revoked']),
    reason: text,
  }),
  'mandate.replace': act(desk, {
    id: id<MandateLetterId>(),
    ...entry,
    successor: z.union([
      z.strictObject({ kind: z.literal('registered'), participantId: id<ParticipantId>() }),
      z.strictObject({ kind: z.literal('new'), fields: participantFields }),
    ]),
    reason: text,
    verifies: z.boolean(),
  }),
  'mandate.settle': act(operator, { id: id<MandateLetterId>(), reason: text }),
  'mandate.takeBack': act(desk, { ids: z.array(id<MandateLetterId>()).max(20_000) }),
};

export const eligibilityActs: ActsOf<EligibilityCommand> = {
  'assembly.changeRules': act(operator, { rules: rulesSchema, reason: text, decisionId: id<DecisionId>().nullable() }),
  'eligibility.object': act(desk, { id: id<CooperativeId>(), objector: text, reason: text }),
  'eligibility.override': act(operator, {
    id: id<CooperativeId>(),
    waived: z.array(z.enum(eligibilityGates)).max(eligibilityGates.length),
    reason: text,
  }),
};
