import { List, Map } from 'immutable';
import { noAgenda } from './agenda/model';
import type { Agenda } from './agenda/model';
import type { AgendaTemplate } from './agenda/template';
import type { AssemblyFacts } from './assembly/model';
import type { Attachment } from './attachments/model';
import type { Attendance, DeskConflict, RecentMark } from './attendance/model';
import type { BallotLedger } from './ballots/model';
import type { Decision } from './decisions/model';
import type { NumberedDocument } from './documents/model';
import type { Election } from './elections/model';
import type { AssemblyFact } from './facts';
import type { ImportRecord, RememberedMapping } from './imports/model';
import type {
  AgendaItemId,
  AmendmentId,
  AttachmentId,
  ChronicleEntry,
  CooperativeId,
  DecisionId,
  ElectionId,
  FollowUpId,
  ImportId,
  MandateLetterId,
  ParticipantId,
  PollId,
  ProposalId,
} from './kernel';
import type { Invitation } from './invitations/model';
import type { MandateLetter } from './mandates/model';
import type { MinutesVersion, MinuteText } from './minutes/model';
import type { Poll } from './polls/model';
import type { Amendment, FollowUp, Proposal } from './proposals/model';
import { initialProjection } from './projection/model';
import type { Projection } from './projection/model';
import type { QuorumCheck } from './quorum/model';
import type { CategoryNumbers, Cooperative, Participant } from './registry/model';
import type { Purge } from './retention/model';
import type { ChairHandover, GavelStroke, Suspension } from './sitting/model';
import type { Interruption, SpeakerList } from './speakers/model';

export type { AssemblyFact } from './facts';

/**
 * The whole record of one assembly. Tables are persistent maps, so that one check-in among 100,000 participants copies a few
 * nodes and every earlier state stays valid.
 */
export interface AssemblyState {
  readonly facts: AssemblyFacts;
  /** Number of the newest commit in it. */
  readonly seq: number;
  /** Everything that happened, in the order of the record: what minutes, gavel log, list of speakers and history are filters of. */
  readonly chronicle: List<ChronicleEntry<AssemblyFact>>;
  readonly cooperatives: Map<CooperativeId, Cooperative>;
  readonly participants: Map<ParticipantId, Participant>;
  readonly mandates: Map<MandateLetterId, MandateLetter>;
  /** Files that lie in `attachments/`: scans and photos. */
  readonly attachments: Map<AttachmentId, Attachment>;
  readonly invitations: Map<CooperativeId, Invitation>;
  readonly imports: Map<ImportId, ImportRecord>;
  readonly rememberedMappings: RememberedMapping;
  /** Badge token to participant: what a scan asks. */
  readonly badges: Map<string, ParticipantId>;
  readonly attendance: Map<ParticipantId, Attendance>;
  /** The newest marks of all desks, newest first: a desk shows them without walking everybody's. */
  readonly recentMarks: readonly RecentMark[];
  /** What desks saw while they were away and what does not go with the record, oldest first. */
  readonly deskConflicts: readonly DeskConflict[];
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
  /** The papers of polls that are put to the vote on paper. */
  readonly ballots: Map<PollId, BallotLedger>;
  readonly elections: Map<ElectionId, Election>;
  readonly proposals: Map<ProposalId, Proposal>;
  readonly amendments: Map<AmendmentId, Amendment>;
  readonly decisions: Map<DecisionId, Decision>;
  readonly followUps: Map<FollowUpId, FollowUp>;
  /** By item id, `''` for the day as a whole. */
  readonly minuteTexts: Map<string, MinuteText>;
  /** The minutes as they were finalised, oldest first. */
  readonly minutesVersions: readonly MinutesVersion[];
  readonly documents: readonly NumberedDocument[];
  /** The tata tertib as the council edited it; null for the standard text. */
  readonly rulesText: string | null;
  /** Templates that were edited for this assembly, by document kind. */
  readonly templates: Readonly<Record<string, string>>;
  readonly projection: Projection;
  /** When personal data was erased, oldest first (DAT-6). */
  readonly purges: readonly Purge[];
  readonly nextCooperativeNumber: number;
  readonly nextParticipantNumber: number;
  readonly nextCategoryNumbers: CategoryNumbers;
}

/** What a record holds before anything happened in it. */
export const nothingYet: Omit<AssemblyState, 'facts'> = {
  seq: 0,
  chronicle: List(),
  cooperatives: Map(),
  participants: Map(),
  mandates: Map(),
  attachments: Map(),
  invitations: Map(),
  imports: Map(),
  rememberedMappings: {},
  badges: Map(),
  attendance: Map(),
  recentMarks: [],
  deskConflicts: [],
  quorumChecks: [],
  agenda: noAgenda,
  agendaTemplates: [],
  gavel: [],
  suspensions: [],
  handovers: [],
  speakers: Map(),
  interruptions: [],
  polls: Map(),
  ballots: Map(),
  elections: Map(),
  proposals: Map(),
  amendments: Map(),
  decisions: Map(),
  followUps: Map(),
  minuteTexts: Map(),
  minutesVersions: [],
  documents: [],
  rulesText: null,
  templates: {},
  projection: initialProjection,
  purges: [],
  nextCooperativeNumber: 1,
  nextParticipantNumber: 1,
  nextCategoryNumbers: { votingDelegate: 1, observer: 1, guest: 1, committee: 1, press: 1 },
};
