import { z } from 'zod';
import { bases, majorityKinds } from '../../counting';
import type { MajorityRule, QuorumRule } from '../../counting';
import { calendarDay, changesOf, code, fact, id, instant, namesNobody, personal, whole } from '../kernel';
import type { AssemblyId, AttachmentId, DecisionId, EntryId, EventOf } from '../kernel';
import { raisedRules, raising } from './earlier-bases';
import { committeeKinds, councilLevels, interruptionKinds, paperSizes, presidiumOffices, timeZones } from './model';
import type { AssemblyProfile, PastTerm, RulesImpactCounts, RulesOfProcedure } from './model';

export const majorityRule: z.ZodType<MajorityRule> = z.strictObject({
  kind: z.enum(majorityKinds),
  base: z.enum(bases),
  isStrict: z.boolean(),
});

export const quorumRule: z.ZodType<QuorumRule> = z.strictObject({
  kind: z.enum(['absolute', 'twoThirds', 'threeQuarters']),
  isStrict: z.boolean(),
});

const councilFields = namesNobody(
  z.strictObject({ name: z.string(), shortName: z.string(), level: z.enum(councilLevels), region: z.string() }),
);

const profileFields = {
  council: councilFields,
  title: z.string(),
  theme: z.string(),
  place: z.string(),
  city: z.string(),
  startsOn: calendarDay,
  endsOn: calendarDay,
  timeZone: z.enum(timeZones),
  termFrom: whole,
  termTo: whole,
  presidium: z.array(z.strictObject({ office: z.enum(presidiumOffices), name: z.string() })),
  committee: z.array(z.strictObject({ committee: z.enum(committeeKinds), office: z.string(), name: z.string() })),
  letterhead: namesNobody(
    z.strictObject({
      organisation: z.string(),
      address: z.string(),
      contact: z.string(),
      logoId: id<AttachmentId>().nullable().exactOptional(),
    }),
  ),
  numberingCode: code,
  paperSize: z.enum(paperSizes),
  retainUntil: calendarDay.nullable().exactOptional(),
} as const;

const profile: z.ZodType<AssemblyProfile> = z.strictObject(profileFields);

const badge = z.strictObject({ letter: code, color: code });

const rulesFields = {
  gates: z.strictObject({
    legalEntity: z.boolean(),
    active: z.boolean(),
    recentMeeting: z.boolean(),
    duesPaid: z.boolean(),
    mandateVerified: z.boolean(),
  }),
  recentMeetingYears: whole,
  quorum: quorumRule,
  maySuspendTimes: whole,
  suspensionMinutes: whole,
  mayDeemValid: z.boolean(),
  motionMajority: majorityRule,
  weightsVotes: z.boolean(),
  electionMethod: z.enum(['runOff', 'plurality']),
  gavel: z.strictObject({ open: whole, close: whole, suspend: whole, decision: whole, handover: whole }),
  objectionUntil: instant.nullable(),
  categoryBadges: z.strictObject({
    votingDelegate: badge,
    observer: badge,
    guest: badge,
    committee: badge,
    press: badge,
  }),
  showsPhotosOnBadges: z.boolean(),
  speech: z.strictObject({
    minutes: whole,
    mayAgain: z.boolean(),
    committeeMaySpeak: z.boolean(),
    interruptionOrder: z.array(z.enum(interruptionKinds)),
  }),
} as const;

const rules: z.ZodType<RulesOfProcedure> = z.strictObject(rulesFields);

const impact: z.ZodType<RulesImpactCounts> = z.strictObject({
  gains: whole,
  loses: whole,
  registered: z.strictObject({ before: whole, after: whole }),
});

const pastTerm: z.ZodType<PastTerm> = personal(
  z.strictObject({ id: id<EntryId>(), name: z.string(), office: z.string(), terms: whole }),
  { owner: 'id', fields: { name: { erased: '' } } },
);

const namesOf = (changes: object) => ({ changed: Object.keys(changes) });

export const assemblyEvents = {
  'assembly.created': fact(z.strictObject({ id: id<AssemblyId>(), profile, rules }), {
    tells: ({ profile: { title } }) => ({ title }),
    version: 2,
    raises: { 1: raising('rules', raisedRules) },
  }),
  'assembly.profileCorrected': fact(z.strictObject({ changes: changesOf<AssemblyProfile>(profileFields) }), {
    tells: ({ changes }) => namesOf(changes),
  }),
  'rules.changed': fact(
    z.strictObject({
      changes: changesOf<RulesOfProcedure>(rulesFields),
      reason: z.string(),
      decisionId: id<DecisionId>().nullable(),
      /** What it did to the right to vote; null in records of programs that did not count it. */
      impact: impact.nullable(),
    }),
    {
      tells: ({ changes, reason, decisionId, impact: counts }) => ({
        ...namesOf(changes),
        reason,
        decisionId,
        impact: counts,
      }),
      version: 2,
      raises: { 1: raising('changes', raisedRules) },
    },
  ),
  'assembly.continued': fact(z.strictObject({ from: id<AssemblyId>(), title: z.string(), terms: z.array(pastTerm) }), {
    tells: ({ title, terms }) => ({ title, terms: terms.length }),
  }),
  'rulesText.edited': fact(z.strictObject({ source: z.string().nullable() }), {
    tells: ({ source }) => ({ isStandard: source === null }),
  }),
};
export type AssemblyFactsEvent = EventOf<typeof assemblyEvents>;
