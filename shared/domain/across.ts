import { itemsOf } from './agenda/select';
import { isPresent } from './attendance/select';
import type { AssemblyCommand, DomainRefusalCode } from './commands';
import { issuedDocumentOf } from './documents/select';
import type { AssemblyEvent } from './facts';
import { refuse } from './kernel';
import type { Refusal } from './kernel';
import { ballotsOf, paperSums, validRuns } from './ballots/select';
import { electionOfPoll } from './elections/select';
import { activeMandates } from './mandates/select';
import { endSpeaking, leaveFloor } from './speakers/decide-floor';
import type { AssemblyState } from './state';

/*
 * Where areas meet: what a higher area says of an act of a lower one. An area knows those below it and none above (docs/ARCHITECTURE.md),
 * so that what an act is refused for, or brings along, higher up stands here.
 */

type Objection = { readonly ok: false; readonly refusal: Refusal<DomainRefusalCode> } | null;

/** The refusal of a higher area, where the area of the command itself would let it happen. */
export function objections(state: AssemblyState, command: AssemblyCommand): Objection {
  switch (command.type) {
    case 'participant.edit': {
      // A letter names a person of one cooperative: it is replaced, not edited away under a form.
      const { id, fields } = command;
      const binds = activeMandates(state).get(id);
      const isKept =
        binds === undefined || (fields.category === 'votingDelegate' && fields.cooperativeId === binds.cooperativeId);
      return isKept ? null : refuse('registry.mandateBinds', nameOf(state, id));
    }
    case 'participant.remove': {
      const { id } = command;
      if (isPresent(state, id)) return refuse('registry.participantPresent', nameOf(state, id));
      return activeMandates(state).has(id) ? refuse('registry.mandateBinds', nameOf(state, id)) : null;
    }
    case 'poll.ready': {
      const poll = state.polls.get(command.id);
      return poll?.kind === 'paper' && paperSums(ballotsOf(state, poll.id)).printed === 0
        ? refuse('poll.papersMissing')
        : null;
    }
    case 'poll.repeat': {
      // A round of an election is held again by the election: it knows who still stands.
      const of = electionOfPoll(state, command.id);
      return of === undefined ? null : refuse('election.roundOfElection', { title: of.election.title });
    }
    case 'decision.edit': {
      const issued = issuedDocumentOf(state, { kind: 'decree', decisionId: command.id });
      return issued === undefined ? null : refuse('decision.documentIssued', { number: issued.number });
    }
    default:
      return null;
  }
}

function nameOf(state: AssemblyState, id: Parameters<AssemblyState['participants']['get']>[0]) {
  return { name: state.participants.get(id)?.name ?? '' };
}

/** What happens with an act, before it: whoever speaks to an item that ends, or leaves the hall, has spoken. */
export function bringsAlong(state: AssemblyState, command: AssemblyCommand): readonly AssemblyEvent[] {
  switch (command.type) {
    case 'agenda.finishItem':
    case 'agenda.skipItem':
    case 'agenda.removeItem':
      return endSpeaking(state, command.id);
    case 'agenda.removeSession':
      return itemsOf(state.agenda, command.id).flatMap(({ id }) => endSpeaking(state, id));
    case 'agenda.useTemplate':
      return state.agenda.items.flatMap(({ id }) => endSpeaking(state, id));
    case 'checkin.leave':
      return leaveFloor(state, command.participantId);
    case 'checkin.bring':
      return command.kind === 'out' ? leaveFloor(state, command.participantId) : [];
    default:
      return [];
  }
}

/** Papers of a poll that is over before its time are void, wherever they are, by whatever act it was cancelled. */
export function voidedPapers(state: AssemblyState, decided: readonly AssemblyEvent[]): readonly AssemblyEvent[] {
  return decided.flatMap((event): readonly AssemblyEvent[] =>
    event.type === 'poll.cancelled' && validRuns(ballotsOf(state, event.id)).length > 0
      ? [{ type: 'ballots.voided', pollId: event.id, reason: event.reason }]
      : [],
  );
}
