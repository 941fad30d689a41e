import { z } from 'zod';
import { cooperativeKinds, cooperativeStatuses, participantCategories } from '../../domain';
import type {
  AttachmentId,
  CooperativeFields,
  CooperativeId,
  ParticipantFields,
  ParticipantId,
  RegistryCommand,
} from '../../domain';
import { act, desk, operator } from './act';
import type { ActsOf } from './act';
import { count, id, text, year } from './primitives';

const revision = z.number().int().positive();

export const cooperativeFields: z.ZodType<CooperativeFields> = z.strictObject({
  name: text.min(1),
  membership: z.enum(['ordinary', 'associate']),
  coopRegNo: text,
  legalEntityNo: text,
  legalEntityDate: text,
  kind: z.enum(cooperativeKinds).nullable(),
  level: z.enum(['primary', 'secondary']).nullable(),
  isSharia: z.boolean(),
  isRedWhiteCoop: z.boolean(),
  status: z.enum(cooperativeStatuses),
  lastRatYear: year.nullable(),
  duesPaidThrough: year.nullable(),
  memberCount: count.nullable(),
  address: text,
  district: text,
  village: text,
  chair: text,
  phone: text,
  email: text,
  voteWeight: z.number().int().min(1).max(1000),
});

export const participantFields: z.ZodType<ParticipantFields> = z.strictObject({
  name: text.min(1),
  sex: z.enum(['male', 'female']).nullable(),
  birthYear: year.nullable(),
  position: text,
  cooperativeId: id<CooperativeId>().nullable(),
  category: z.enum(participantCategories),
  phone: text,
  email: text,
  // The masked form means: as it stands.
  nationalId: z.string().regex(/^(\d{16}|\d{4}•{8}\d{4})?$/),
  institution: text.exactOptional(),
});

export const registryActs: ActsOf<RegistryCommand> = {
  'cooperative.add': act(desk, { fields: cooperativeFields }),
  'cooperative.edit': act(desk, { id: id<CooperativeId>(), revision, fields: cooperativeFields }),
  'cooperative.editMany': act(operator, {
    ids: z.array(id<CooperativeId>()).max(20_000),
    change: z.strictObject({
      status: z.enum(cooperativeStatuses).exactOptional(),
      district: text.exactOptional(),
      kind: z.enum(cooperativeKinds).nullable().exactOptional(),
      lastRatYear: year.nullable().exactOptional(),
      duesPaidThrough: year.nullable().exactOptional(),
    }),
  }),
  'cooperative.remove': act(operator, { id: id<CooperativeId>() }),
  'cooperative.restore': act(operator, { id: id<CooperativeId>() }),
  'participant.setPhoto': act(desk, { id: id<ParticipantId>(), photoId: id<AttachmentId>().nullable() }),
  'participant.edit': act(desk, { id: id<ParticipantId>(), revision, fields: participantFields }),
  'participant.remove': act(operator, { id: id<ParticipantId>() }),
  'participant.restore': act(operator, { id: id<ParticipantId>() }),
};
