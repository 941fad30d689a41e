import { z } from 'zod';
import type { DeviceId } from '../../shared/domain';
import { agendaTemplate } from '../../shared/contract';

/** The browsers that watched the shared wall, as `electron/lan` knows them again. No other role is taken from a file. */
export const wallAudience = z.object({
  address: z.string(),
  port: z.number().int(),
  devices: z.array(
    z.object({
      tokenHash: z.string(),
      caller: z.object({
        actor: z.object({ role: z.literal('projector'), name: z.string() }),
        device: z.string().transform((id) => id as DeviceId),
      }),
      joinedAt: z.number(),
    }),
  ),
});
export type WallAudience = z.infer<typeof wallAudience>;

export const settingsSchema = z.object({
  preferences: z.object({
    language: z.enum(['id', 'en']),
    theme: z.enum(['light', 'dark', 'auto']),
    textSize: z.enum(['normal', 'large']),
    legalBases: z.array(z.string()).readonly().default([]).catch([]),
  }),
  /** The display that the projector fills, as the windows know it again; null for the first that is not the operator's. */
  projectorDisplay: z.string().nullable().default(null),
  wallAudience: wallAudience.nullable().default(null).catch(null),
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
  wallAudience: null,
  agendaTemplates: [],
  copies: null,
  hidden: [],
  recent: [],
};
