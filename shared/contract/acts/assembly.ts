import { z } from 'zod';
import { bases, majorityKinds } from '../../counting';
import type { MajorityRule } from '../../counting';
import {
  committeeKinds,
  councilLevels,
  interruptionKinds,
  paperSizes,
  presidiumOffices,
  timeZones,
} from '../../domain';
import type { AssemblyFactsCommand, AssemblyProfile, AttachmentId, RulesOfProcedure } from '../../domain';
import { act, operator } from './act';
import type { ActsOf } from './act';
import { calendarDate, id, knocks, text, year } from './primitives';

export const majorityRule: z.ZodType<MajorityRule> = z.strictObject({
  kind: z.enum(majorityKinds),
  base: z.enum(bases),
  isStrict: z.boolean(),
});

export const profileSchema: z.ZodType<AssemblyProfile> = z.strictObject({
  council: z.strictObject({
    name: text.min(1),
    shortName: text.min(1),
    level: z.enum(councilLevels),
    region: text.min(1),
  }),
  title: text.min(1),
  theme: text,
  place: text.min(1),
  city: text.min(1),
  startsOn: calendarDate,
  endsOn: calendarDate,
  timeZone: z.enum(timeZones),
  termFrom: year,
  termTo: year,
  presidium: z.array(z.strictObject({ office: z.enum(presidiumOffices), name: text })).max(20),
  committee: z.array(z.strictObject({ committee: z.enum(committeeKinds), office: text, name: text })).max(200),
  letterhead: z.strictObject({
    organisation: text,
    address: text,
    contact: text,
    logoId: id<AttachmentId>().nullable().exactOptional(),
  }),
  numberingCode: z.string().regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/),
  paperSize: z.enum(paperSizes),
  retainUntil: calendarDate.nullable().exactOptional(),
});

const categoryBadge = z.strictObject({
  letter: z.string().regex(/^[A-Z]{1,3}$/),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
});

export const rulesSchema: z.ZodType<RulesOfProcedure> = z.strictObject({
  gates: z.strictObject({
    legalEntity: z.boolean(),
    active: z.boolean(),
    recentMeeting: z.boolean(),
    duesPaid: z.boolean(),
    mandateVerified: z.boolean(),
  }),
  recentMeetingYears: z.number().int().min(1).max(20),
  quorum: z.strictObject({ kind: z.enum(['absolute', 'twoThirds', 'threeQuarters']), isStrict: z.boolean() }),
  maySuspendTimes: z.number().int().min(0).max(9),
  suspensionMinutes: z.number().int().min(1).max(1440),
  mayDeemValid: z.boolean(),
  motionMajority: majorityRule,
  weightsVotes: z.boolean(),
  electionMethod: z.enum(['runOff', 'plurality']),
  gavel: z.strictObject({ open: knocks, close: knocks, suspend: knocks, decision: knocks, handover: knocks }),
  objectionUntil: z.iso.datetime({ precision: 3 }).nullable(),
  categoryBadges: z.strictObject({
    votingDelegate: categoryBadge,
    observer: categoryBadge,
    guest: categoryBadge,
    committee: categoryBadge,
    press: categoryBadge,
  }),
  showsPhotosOnBadges: z.boolean(),
  speech: z.strictObject({
    minutes: z.number().int().min(0).max(600),
    mayAgain: z.boolean(),
    committeeMaySpeak: z.boolean(),
    interruptionOrder: z.array(z.enum(interruptionKinds)).max(interruptionKinds.length),
  }),
});

export const assemblyActs: ActsOf<AssemblyFactsCommand> = {
  'assembly.editProfile': act(operator, { profile: profileSchema }),
  'rulesText.edit': act(operator, { source: z.string().max(200_000).nullable() }),
};
