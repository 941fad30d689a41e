declare const brand: unique symbol;

/** A string that may only be used as the id of one kind of record. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type AssemblyId = Branded<'AssemblyId'>;
export type CooperativeId = Branded<'CooperativeId'>;
export type ParticipantId = Branded<'ParticipantId'>;
export type MandateLetterId = Branded<'MandateLetterId'>;
export type ImportId = Branded<'ImportId'>;
export type SessionId = Branded<'SessionId'>;
export type AgendaItemId = Branded<'AgendaItemId'>;
export type QuorumCheckId = Branded<'QuorumCheckId'>;
export type PollId = Branded<'PollId'>;
export type DecisionId = Branded<'DecisionId'>;
export type ProposalId = Branded<'ProposalId'>;
export type ParagraphId = Branded<'ParagraphId'>;
export type AmendmentId = Branded<'AmendmentId'>;
export type FollowUpId = Branded<'FollowUpId'>;
export type DocumentId = Branded<'DocumentId'>;
export type MarkId = Branded<'MarkId'>;
export type EntryId = Branded<'EntryId'>;
/** Something that can be chosen on a ballot: a candidate, or yes and no to a question. */
export type OptionId = Branded<'OptionId'>;
export type ElectionId = Branded<'ElectionId'>;
export type NomineeId = Branded<'NomineeId'>;
export type AttachmentId = Branded<'AttachmentId'>;
export type CommandId = Branded<'CommandId'>;
export type DeviceId = Branded<'DeviceId'>;

/** An instant as ISO 8601 in UTC with milliseconds: `2026-11-26T06:00:00.000Z`. */
export type Instant = string;

/** A calendar day `YYYY-MM-DD` in the assembly's time zone. */
export type CalendarDate = string;
