import { Map } from 'immutable';
import type { Agenda, GavelStroke, Suspension } from './agenda/model';
import type { AssemblyFacts } from './assembly/model';
import type { Attendance, QuorumCheck } from './checkin/model';
import type { Decision } from './decisions/model';
import type { NumberedDocument } from './documents/model';
import type { CooperativeId, DecisionId, ImportId, MandateLetterId, ParticipantId, PollId } from './kernel';
import type { Invitation } from './invitations/model';
import type { MinuteText } from './minutes/model';
import type { Poll } from './polls/model';
import type { Projection } from './projection/model';
import type { Cooperative, ImportRecord, MandateLetter, Participant, RememberedMapping } from './registry/model';

/**
 * The whole record of one assembly. Tables are persistent maps, so that one check-in among 100,000 participants copies a few
 * nodes and every earlier state stays valid.
 */
export interface AssemblyState {
  readonly facts: AssemblyFacts;
  readonly cooperatives: Map<CooperativeId, Cooperative>;
  readonly participants: Map<ParticipantId, Participant>;
  readonly mandates: Map<MandateLetterId, MandateLetter>;
  readonly invitations: Map<CooperativeId, Invitation>;
  readonly imports: Map<ImportId, ImportRecord>;
  readonly rememberedMappings: RememberedMapping;
  /** Badge token to participant: what a scan asks. */
  readonly badges: Map<string, ParticipantId>;
  readonly attendance: Map<ParticipantId, Attendance>;
  readonly quorumChecks: readonly QuorumCheck[];
  readonly agenda: Agenda;
  readonly gavel: readonly GavelStroke[];
  readonly suspensions: readonly Suspension[];
  readonly polls: Map<PollId, Poll>;
  readonly decisions: Map<DecisionId, Decision>;
  /** By item id, `''` for the day as a whole. */
  readonly minuteTexts: Map<string, MinuteText>;
  readonly documents: readonly NumberedDocument[];
  /** Templates that were edited for this assembly, by document kind. */
  readonly templates: Readonly<Record<string, string>>;
  readonly projection: Projection;
  readonly nextCooperativeNumber: number;
  readonly nextParticipantNumber: number;
}

/** What a record holds before anything happened in it. A snapshot of an earlier program is completed from here. */
export const nothingYet: Omit<AssemblyState, 'facts'> = {
  cooperatives: Map(),
  participants: Map(),
  mandates: Map(),
  invitations: Map(),
  imports: Map(),
  rememberedMappings: {},
  badges: Map(),
  attendance: Map(),
  quorumChecks: [],
  agenda: { startsAt: '08:00', sessions: [], items: [] },
  gavel: [],
  suspensions: [],
  polls: Map(),
  decisions: Map(),
  minuteTexts: Map(),
  documents: [],
  templates: {},
  projection: { slide: { kind: 'follow' }, isBlack: false, theme: 'dark' },
  nextCooperativeNumber: 1,
  nextParticipantNumber: 1,
};
