import { z } from 'zod';
import type { AssemblyCommand } from '../../domain';
import { cooperativeKinds, cooperativeStatuses, eligibilityGates, participantCategories } from '../../domain';
import type {
  AttachmentId,
  CooperativeFields,
  CooperativeId,
  ImportId,
  MandateLetterId,
  ParticipantFields,
  ParticipantId,
  RegistryCommand,
} from '../../domain';
import { calendarDate, count, id, text, year } from './primitives';

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
});

/** `registry.applyImport` is missing on purpose: only the host makes it, from a preview that it has read itself. */
export const registryCommands = [
  z.strictObject({ type: z.literal('cooperative.add'), fields: cooperativeFields }),
  z.strictObject({ type: z.literal('cooperative.edit'), id: id<CooperativeId>(), revision, fields: cooperativeFields }),
  z.strictObject({
    type: z.literal('cooperative.editMany'),
    ids: z.array(id<CooperativeId>()).max(20_000),
    change: z.strictObject({
      status: z.enum(cooperativeStatuses).exactOptional(),
      district: text.exactOptional(),
      kind: z.enum(cooperativeKinds).nullable().exactOptional(),
      lastRatYear: year.nullable().exactOptional(),
      duesPaidThrough: year.nullable().exactOptional(),
    }),
  }),
  z.strictObject({ type: z.literal('cooperative.remove'), id: id<CooperativeId>() }),
  z.strictObject({ type: z.literal('cooperative.restore'), id: id<CooperativeId>() }),
  z.strictObject({ type: z.literal('eligibility.object'), id: id<CooperativeId>(), objector: text, reason: text }),
  z.strictObject({
    type: z.literal('eligibility.override'),
    id: id<CooperativeId>(),
    waived: z.array(z.enum(eligibilityGates)).max(eligibilityGates.length),
    reason: text,
  }),
  z.strictObject({
    type: z.literal('participant.add'),
    fields: participantFields,
    letterNo: text,
    letterDate: z.union([calendarDate, z.literal('')]).exactOptional(),
    scanId: id<AttachmentId>().exactOptional(),
  }),
  z.strictObject({
    type: z.literal('participant.setPhoto'),
    id: id<ParticipantId>(),
    photoId: id<AttachmentId>().nullable(),
  }),
  z.strictObject({ type: z.literal('participant.edit'), id: id<ParticipantId>(), revision, fields: participantFields }),
  z.strictObject({ type: z.literal('participant.remove'), id: id<ParticipantId>() }),
  z.strictObject({ type: z.literal('participant.restore'), id: id<ParticipantId>() }),
  z.strictObject({
    type: z.literal('mandate.decide'),
    ids: z.array(id<MandateLetterId>()).max(20_000),
    state: z.enum(['verified', 'disputed', 'revoked']),
    reason: text,
  }),
  z.strictObject({ type: z.literal('registry.revertImport'), importId: id<ImportId>() }),
] as const satisfies readonly z.ZodType<AssemblyCommand>[];
