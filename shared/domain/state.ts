import { Map } from 'immutable';
import { noAgenda } from './agenda/model';
import type { Agenda, ChairHandover, GavelStroke, Suspension } from './agenda/model';
import type { AgendaTemplate } from './agenda/template';
import type { AssemblyFacts } from './assembly/model';
import type { Attendance, QuorumCheck } from './checkin/model';
import type { Decision } from './decisions/model';
import type { NumberedDocument } from './documents/model';
import type {
  AgendaItemId,
  CooperativeId,
  DecisionId,
  ImportId,
  MandateLetterId,
  ParticipantId,
  PollId,
} from './kernel';
import type { MinuteText } from './minutes/model';
import type { Poll } from './polls/model';
import type { Projection } from './projection/model';
import type { Cooperative, ImportRecord, MandateLetter, Participant, RememberedMapping } from './registry/model';
import type { Interruption, SpeakerList } from './speakers/model';

/**
 * The whole record of one assembly. Tables are persistent maps, so that one check-in among 100,000 participants copies a few
 * nodes and every earlier state stays valid.
 */
export interface AssemblyState {
  readonly facts: AssemblyFacts;
  readonly cooperatives: Map<CooperativeId, Cooperative>;
  readonly participants: Map<ParticipantId, Participant>;
  readonly mandates: Map<MandateLetterId, MandateLetter>;
  readonly imports: Map<ImportId, ImportRecord>;
  readonly rememberedMappings: RememberedMapping;
  /** Badge token to participant: what a scan asks. */
  readonly badges: Map<string, ParticipantId>;
  readonly attendance: Map<ParticipantId, Attendance>;
  readonly quorumChecks: readonly QuorumCheck[];
  readonly agenda: Agenda;
  readonly agendaTemplates: readonly AgendaTemplate[];
  readonly gavel: readonly GavelStroke[];
  readonly suspensions: readonly Suspension[];
  /** Who took the chair, oldest first. */
  readonly handovers: readonly ChairHandover[];
  readonly speakers: Map<AgendaItemId, SpeakerList>;
  readonly interruptions: readonly Interruption[];
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
  imports: Map(),
  rememberedMappings: {},
  badges: Map(),
  attendance: Map(),
  quorumChecks: [],
  agenda: noAgenda,
  agendaTemplates: [],
  gavel: [],
  suspensions: [],
  handovers: [],
  speakers: Map(),
  interruptions: [],
  polls: Map(),
  decisions: Map(),
  minuteTexts: Map(),
  documents: [],
  templates: {},
  projection: { slide: { kind: 'follow' }, isBlack: false, theme: 'dark' },
  nextCooperativeNumber: 1,
  nextParticipantNumber: 1,
};
