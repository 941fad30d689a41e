import { decisionsInOrder } from '../decisions/select';
import { bodies } from '../elections/model';
import type { Election } from '../elections/model';
import { chairOf, electedOf, electionsInOrder } from '../elections/select';
import { pollsInOrder } from '../polls/select';
import type { Poll } from '../polls/model';
import { adoptedRecommendations } from '../proposals/select';
import { isParallel } from '../sitting/select';
import type { AssemblyState } from '../state';
import type { DocumentSubject } from './model';
import { invitationBatches } from './select';

/** The parts of the archive in their order; each paper lies in one of them. */
export const archiveGroups = ['decrees', 'records', 'minutes', 'outcomes', 'registration', 'lists'] as const;
export type ArchiveGroup = (typeof archiveGroups)[number];

const groupOf: Readonly<Partial<Record<DocumentSubject['kind'], ArchiveGroup>>> = {
  decree: 'decrees',
  quorumRecord: 'records',
  pollRecord: 'records',
  voterList: 'records',
  ballotReconciliation: 'records',
  bundleSheets: 'records',
  rollCallList: 'records',
  nomineeRecord: 'records',
  lotRecord: 'records',
  electionRecord: 'records',
  handoverRecord: 'records',
  minutes: 'minutes',
  decisionsSummary: 'minutes',
  gavelLog: 'minutes',
  speakerList: 'minutes',
  recommendations: 'outcomes',
  commissionReport: 'outcomes',
  followUps: 'outcomes',
  implementationReport: 'outcomes',
  boardComposition: 'outcomes',
  invitations: 'registration',
  mandateRegister: 'registration',
  verificationReport: 'registration',
  attendanceList: 'registration',
  participantRecap: 'registration',
};

/** The part of the archive that a paper lies in. */
export function archiveGroupOf(subject: DocumentSubject): ArchiveGroup {
  return groupOf[subject.kind] ?? 'lists';
}

function ofPoll({ id: pollId, kind, state }: Poll): readonly DocumentSubject[] {
  const isCounted = state.kind === 'counted' || state.kind === 'confirmed';
  if (!isCounted) return [];
  const lists: readonly DocumentSubject[] =
    kind === 'rollCall'
      ? [{ kind: 'rollCallList', pollId }]
      : kind === 'paper'
        ? [
            { kind: 'voterList', pollId },
            { kind: 'ballotReconciliation', pollId },
            { kind: 'bundleSheets', pollId },
          ]
        : [];
  return [{ kind: 'pollRecord', pollId }, ...lists];
}

type ElectionPaper = Extract<DocumentSubject, { readonly electionId: unknown }>;

/** The papers of an election that can be made now: its records, and what its formation team composed. */
export function electionPapers(election: Election): readonly ElectionPaper[] {
  const { id: electionId, formation } = election;
  const isThere = {
    nomineeRecord: election.listFixedAt !== null,
    lotRecord: election.numbersDraw !== null,
    electionRecord: electedOf(election).length > 0,
    handoverRecord: chairOf(election) !== undefined,
  };
  return [
    ...(['nomineeRecord', 'lotRecord', 'electionRecord', 'handoverRecord'] as const)
      .filter((kind) => isThere[kind])
      .map((kind): ElectionPaper => ({ kind, electionId })),
    ...bodies
      .filter((body) => (formation?.composition[body].length ?? 0) > 0)
      .map((body): ElectionPaper => ({ kind: 'boardComposition', electionId, body })),
  ];
}

/** Whether anything was said of what became of the follow-ups. */
export function hasReports(state: AssemblyState): boolean {
  return state.followUps.some(
    ({ isRemoved, progress = 'open', report = '' }) => !isRemoved && (progress !== 'open' || report !== ''),
  );
}

/**
 * Every paper that the archive of the assembly keeps, part by part (DOC-6): what was decided, recorded, said and attended. Cards, ballot
 * papers and blank forms are tools of the day and not in it; letters only where a batch has a number.
 */
export function archivePapers(state: AssemblyState): readonly DocumentSubject[] {
  const subjects: readonly DocumentSubject[] = [
    ...decisionsInOrder(state).map(({ id }): DocumentSubject => ({ kind: 'decree', decisionId: id })),
    ...state.quorumChecks.map(({ id }): DocumentSubject => ({ kind: 'quorumRecord', quorumCheckId: id })),
    ...pollsInOrder(state).flatMap(ofPoll),
    ...electionsInOrder(state).flatMap(electionPapers),
    { kind: 'minutes' },
    ...(state.decisions.size === 0 ? [] : [{ kind: 'decisionsSummary' } as const]),
    { kind: 'gavelLog' },
    { kind: 'speakerList' },
    ...(adoptedRecommendations(state).length === 0 ? [] : [{ kind: 'recommendations' } as const]),
    ...state.agenda.sessions
      .filter(isParallel)
      .map(({ id }): DocumentSubject => ({ kind: 'commissionReport', sessionId: id })),
    ...(state.followUps.size === 0 ? [] : [{ kind: 'followUps' } as const]),
    ...(hasReports(state) ? [{ kind: 'implementationReport' } as const] : []),
    ...invitationBatches(state).map(({ subject }) => subject),
    { kind: 'mandateRegister' },
    { kind: 'verificationReport' },
    { kind: 'attendanceList' },
    { kind: 'participantRecap' },
    { kind: 'agenda' },
    { kind: 'rulesOfProcedure' },
  ];
  return archiveGroups.flatMap((group) => subjects.filter((subject) => archiveGroupOf(subject) === group));
}
