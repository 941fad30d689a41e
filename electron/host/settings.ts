import { z } from 'zod';
import type { AssemblyId, DeviceId } from '../../shared/domain';
import { agendaTemplate, invitedRoles } from '../../shared/contract';

/** Where the host served on the venue's network, and the devices that `electron/lan` knows again by the hashes of their tokens. */
export const venueMemory = z.object({
  address: z.string(),
  deskPort: z.number().int(),
  hallPort: z.number().int(),
  isHallOpen: z.boolean(),
  isLocked: z.boolean(),
  servedAt: z.number(),
  devices: z.array(
    z.object({
      tokenHash: z.string(),
      codeHash: z.string(),
      id: z.string().transform((id) => id as DeviceId),
      role: z.enum(invitedRoles),
      name: z.string(),
      assemblyId: z
        .string()
        .transform((id) => id as AssemblyId)
        .nullable(),
      joinedAt: z.number(),
    }),
  ),
});
export type VenueMemory = z.infer<typeof venueMemory>;

/** The host that this program joined; its token is sealed by the computer's own keeper of secrets. */
export const membership = z.object({ origin: z.string(), fingerprint: z.string(), sealed: z.string() });

export const settingsSchema = z.object({
  preferences: z.object({
    language: z.enum(['id', 'en']),
    theme: z.enum(['light', 'dark', 'auto']),
    textSize: z.enum(['normal', 'large']),
    legalBases: z.array(z.string()).readonly().default([]).catch([]),
  }),
  /** The display that the projector fills, as the windows know it again; null for the first that is not the operator's. */
  projectorDisplay: z.string().nullable().default(null),
  membership: membership.nullable().default(null).catch(null),
  venue: venueMemory.nullable().default(null).catch(null),
  /** The agendas that were saved as templates, in whichever assembly. */
  agendaTemplates: z.array(agendaTemplate).default([]).catch([]),
  /** The stick or folder for second copies of backups, and of which instant the last copy of each assembly is. */
  copies: z
    .object({ folder: z.string(), mark: z.string(), lastAt: z.record(z.string(), z.string()) })
    .nullable()
    .default(null)
    .catch(null),
  /** Assemblies that a person took off the list. */
  hidden: z.array(z.string()).default([]).catch([]),
  recent: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      council: z.string(),
      place: z.string().default(''),
      startsOn: z.string(),
      endsOn: z.string().default(''),
      lastOpenedAt: z.string(),
      folder: z.string(),
    }),
  ),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  preferences: { language: 'id', theme: 'auto', textSize: 'normal', legalBases: [] },
  projectorDisplay: null,
  membership: null,
  venue: null,
  agendaTemplates: [],
  copies: null,
  hidden: [],
  recent: [],
};
