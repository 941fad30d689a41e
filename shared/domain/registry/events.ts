import { z } from 'zod';
import { maskNationalId } from '../../text';
import { participantCategories } from '../assembly/categories';
import { changesOf, code, fact, id, namesNobody, personal, whole } from '../kernel';
import type { AttachmentId, Changes, CooperativeId, EventOf, ParticipantId } from '../kernel';
import { cooperativeKinds, cooperativeStatuses } from './model';
import type { Cooperative, CooperativeFields, Participant, ParticipantFields } from './model';

const cooperativeFields = {
  name: z.string(),
  membership: z.enum(['ordinary', 'associate']),
  coopRegNo: z.string(),
  legalEntityNo: z.string(),
  legalEntityDate: z.string(),
  kind: z.enum(cooperativeKinds).nullable(),
  level: z.enum(['primary', 'secondary']).nullable(),
  isSharia: z.boolean(),
  isRedWhiteCoop: z.boolean(),
  status: z.enum(cooperativeStatuses),
  lastRatYear: whole.nullable(),
  duesPaidThrough: whole.nullable(),
  memberCount: whole.nullable(),
  address: z.string(),
  district: z.string(),
  village: z.string(),
  chair: z.string(),
  phone: z.string(),
  email: z.string(),
  voteWeight: whole,
} as const;

/** Of a cooperative only whom to ask for is personal. */
const contact = { chair: { erased: '' }, phone: { erased: '' }, email: { erased: '' } } as const;

/** A cooperative as it comes into the registry. */
export type NewCooperative = Omit<Cooperative, 'revision' | 'isRemoved' | 'rulings'>;

export const newCooperative: z.ZodType<NewCooperative> = personal(
  namesNobody(z.strictObject({ id: id<CooperativeId>(), number: whole, ...cooperativeFields })),
  { owner: 'id', fields: contact },
);

/** What became another at one cooperative. */
export interface CooperativeCorrection {
  readonly id: CooperativeId;
  readonly changes: Changes<CooperativeFields>;
}

export const cooperativeCorrection: z.ZodType<CooperativeCorrection> = z.strictObject({
  id: id<CooperativeId>(),
  changes: personal(namesNobody(changesOf<CooperativeFields>(cooperativeFields)), {
    owner: 'id',
    fields: contact,
    isPartial: true,
  }),
});

const participantFields = {
  name: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthYear: whole.nullable(),
  position: z.string(),
  cooperativeId: id<CooperativeId>().nullable(),
  category: z.enum(participantCategories),
  phone: z.string(),
  email: z.string(),
  nationalId: z.string(),
  institution: z.string().exactOptional(),
} as const;

/**
 * Who somebody is. Category, cooperative and numbers are not: every count rests on them. Sex and year of birth go with the name; what the
 * statistics need of them is put in their place by the purge.
 */
const who = {
  name: { erased: '' },
  sex: { erased: null },
  birthYear: { erased: null },
  position: { erased: '' },
  phone: { erased: '' },
  email: { erased: '' },
  nationalId: { erased: '', shown: (digits: string) => (digits === '' ? '' : maskNationalId(digits)) },
} as const;

/** A participant as he is registered. */
export type NewParticipant = Omit<Participant, 'revision' | 'isRemoved' | 'photoId'>;

export const newParticipant: z.ZodType<NewParticipant> = personal(
  z.strictObject({
    id: id<ParticipantId>(),
    number: whole,
    categoryNumber: whole,
    badgeToken: code,
    ...participantFields,
  }),
  { owner: 'id', fields: who },
);

/** What became another at one participant. */
export interface ParticipantCorrection {
  readonly id: ParticipantId;
  readonly changes: Changes<ParticipantFields>;
  /** The number in another category, where the category became another one. */
  readonly categoryNumber: number | null;
}

export const participantCorrection: z.ZodType<ParticipantCorrection> = z.strictObject({
  id: id<ParticipantId>(),
  changes: personal(changesOf<ParticipantFields>(participantFields), { owner: 'id', fields: who, isPartial: true }),
  categoryNumber: whole.nullable(),
});

const namesOf = (changes: object) => Object.keys(changes);

/** A shape that has only grown: what earlier programs wrote is read as it is. */
const grown = { version: 2, raises: { 1: (earlier: Readonly<Record<string, unknown>>) => ({ ...earlier }) } };

export const registryEvents = {
  'cooperative.registered': fact(z.strictObject({ cooperative: newCooperative }), {
    tells: ({ cooperative }) => ({ id: cooperative.id }),
  }),
  'cooperative.corrected': fact(z.strictObject({ corrections: z.array(cooperativeCorrection) }), {
    tells: ({ corrections }) => ({
      ids: corrections.map((one) => one.id),
      changed: [...new Set(corrections.flatMap(({ changes }) => namesOf(changes)))],
    }),
  }),
  'cooperative.removed': fact(z.strictObject({ id: id<CooperativeId>() })),
  'cooperative.restored': fact(z.strictObject({ id: id<CooperativeId>() })),
  'participant.registered': fact(z.strictObject({ participant: newParticipant }), {
    ...grown,
    tells: ({ participant }) => ({ id: participant.id }),
  }),
  'participant.corrected': fact(participantCorrection, {
    ...grown,
    tells: ({ id: participantId, changes }) => ({ id: participantId, changed: namesOf(changes) }),
  }),
  'participant.removed': fact(z.strictObject({ id: id<ParticipantId>() })),
  'participant.restored': fact(z.strictObject({ id: id<ParticipantId>() })),
  'participant.photoSet': fact(z.strictObject({ id: id<ParticipantId>(), photoId: id<AttachmentId>().nullable() })),
  /** Somebody saw a national ID in full. */
  'participant.unmasked': fact(z.strictObject({ id: id<ParticipantId>() })),
};
export type RegistryEvent = EventOf<typeof registryEvents>;
