import { agendaEvolvers } from './agenda/evolve';
import { assemblyEvolvers, createdFacts } from './assembly/evolve';
import { attachmentEvolvers } from './attachments/evolve';
import { attendanceEvolvers } from './attendance/evolve';
import { ballotEvolvers } from './ballots/evolve';
import { decisionEvolvers } from './decisions/evolve';
import { documentEvolvers } from './documents/evolve';
import { electionEvolvers } from './elections/evolve';
import { toldFact } from './facts';
import type { AssemblyEvent } from './facts';
import { importEvolvers } from './imports/evolve';
import { invitationEvolvers } from './invitations/evolve';
import type { Commit, EventMeta, Evolvers } from './kernel';
import { mandateEvolvers } from './mandates/evolve';
import { minutesEvolvers } from './minutes/evolve';
import { namesTold } from './names-told';
import { pollEvolvers } from './polls/evolve';
import { projectionEvolvers } from './projection/evolve';
import { proposalEvolvers } from './proposals/evolve';
import { quorumEvolvers } from './quorum/evolve';
import { registryEvolvers } from './registry/evolve';
import { retentionEvolvers } from './retention/evolve';
import { sittingEvolvers } from './sitting/evolve';
import { runningItem } from './sitting/select';
import { speakerEvolvers } from './speakers/evolve';
import { nothingYet } from './state';
import type { AssemblyState } from './state';
import { undoEvolvers } from './undo/evolve';

type LaterEvent = Exclude<AssemblyEvent, { readonly type: 'assembly.created' }>;

const evolvers: Evolvers<AssemblyState, LaterEvent> = {
  ...assemblyEvolvers,
  ...registryEvolvers,
  ...mandateEvolvers,
  ...importEvolvers,
  ...attachmentEvolvers,
  ...invitationEvolvers,
  ...attendanceEvolvers,
  ...quorumEvolvers,
  ...sittingEvolvers,
  ...agendaEvolvers,
  ...speakerEvolvers,
  ...pollEvolvers,
  ...ballotEvolvers,
  ...electionEvolvers,
  ...proposalEvolvers,
  ...decisionEvolvers,
  ...minutesEvolvers,
  ...documentEvolvers,
  ...projectionEvolvers,
  ...retentionEvolvers,
  ...undoEvolvers,
};

function evolve(state: AssemblyState | null, event: AssemblyEvent, meta: EventMeta): AssemblyState {
  if (event.type === 'assembly.created') return { facts: createdFacts(event, meta), ...nothingYet };
  if (state === null) throw new Error(`the record begins with ${event.type} instead of assembly.created`);
  const evolver = evolvers[event.type] as (state: AssemblyState, event: LaterEvent, meta: EventMeta) => AssemblyState;
  return evolver(state, event, meta);
}

/** The record with a fact in its chronicle: at what ran in the plenary behind it, else before it. */
function chronicled(
  before: AssemblyState | null,
  after: AssemblyState,
  event: AssemblyEvent,
  meta: EventMeta,
): AssemblyState {
  const running = runningItem(after.agenda) ?? (before === null ? undefined : runningItem(before.agenda));
  const names = namesTold(before, after, event);
  const entry = { ...meta, itemId: running?.id ?? null, names, fact: toldFact(event) };
  return { ...after, chronicle: after.chronicle.push(entry) };
}

/**
 * The record after a whole commit. Pure and total: events were decided once and are never refused here. An act that changed nothing is a
 * commit, too, and counts.
 * @throws Error where the first event is not the creation: the journal is then not that of an assembly.
 */
export function evolveCommit(
  state: AssemblyState | null,
  { at, actor, device, events }: Commit<AssemblyEvent>,
): AssemblyState {
  const meta: EventMeta = { seq: (state?.seq ?? 0) + 1, at, actor, device };
  const evolved = events.reduce<AssemblyState | null>(
    (before, event) => chronicled(before, evolve(before, event, meta), event, meta),
    state,
  );
  if (evolved === null) throw new Error('the record begins with a commit that says nothing');
  return { ...evolved, seq: meta.seq };
}
