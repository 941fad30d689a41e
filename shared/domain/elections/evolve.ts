import type { Standing } from '../../counting';
import type { ElectionId, EventMeta, Evolvers, NomineeId } from '../kernel';
import type { AssemblyState } from '../state';
import type { ElectionEvent } from './events';
import type { CourseStep, Election, FormationTeam, Nominee } from './model';

function withElection(
  state: AssemblyState,
  id: ElectionId,
  change: (election: Election) => Partial<Election>,
): AssemblyState {
  const election = state.elections.get(id);
  if (election === undefined) return state;
  return { ...state, elections: state.elections.set(id, { ...election, ...change(election) }) };
}

function withNominee(
  state: AssemblyState,
  { id, nomineeId }: { readonly id: ElectionId; readonly nomineeId: NomineeId },
  change: (nominee: Nominee) => Partial<Nominee>,
): AssemblyState {
  return withElection(state, id, ({ nominees }) => ({
    nominees: nominees.map((one) => (one.id === nomineeId ? { ...one, ...change(one) } : one)),
  }));
}

function withFormation(
  state: AssemblyState,
  id: ElectionId,
  change: (team: FormationTeam) => Partial<FormationTeam>,
): AssemblyState {
  return withElection(state, id, ({ formation }) =>
    formation === null ? {} : { formation: { ...formation, ...change(formation) } },
  );
}

/** Omit over each form of a union by itself. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** The course, one step further. */
function wentOn(
  { course }: Election,
  standing: Standing<NomineeId>,
  { at }: EventMeta,
  step: Without<CourseStep, 'at' | 'next'>,
): Pick<Election, 'standing' | 'course'> {
  return { standing, course: [...course, { ...step, at, next: standing.next } as CourseStep] };
}

function newlyElected(before: Election, { elected }: Standing<NomineeId>): readonly NomineeId[] {
  return elected.filter((id) => before.standing?.elected.includes(id) !== true);
}

export const electionEvolvers: Evolvers<AssemblyState, ElectionEvent> = {
  'election.announced': (state, { election }, { at }) => ({
    ...state,
    elections: state.elections.set(election.id, {
      ...election,
      at,
      nominees: [],
      listFixedAt: null,
      numbersDraw: null,
      standing: null,
      rounds: [],
      course: [],
      formation: null,
      cancelled: null,
    }),
  }),
  'election.rulesChanged': (state, { id, rules }) =>
    withElection(state, id, () => ({ rules, rulesVersion: state.facts.rulesVersion })),
  'election.nominated': (state, { id, nominee }, { at }) =>
    withElection(state, id, ({ nominees }) => ({
      nominees: [
        ...nominees,
        {
          ...nominee,
          at,
          support: [],
          willingness: null,
          termsOverride: null,
          checks: [],
          objections: [],
          verdicts: [],
          number: null,
          left: null,
          answer: null,
        },
      ],
    })),
  'election.nomineeCorrected': (state, event) => withNominee(state, event, () => event.changes),
  'election.supported': (state, event, { at }) =>
    withNominee(state, event, ({ support }) => ({ support: [...support, { ...event.letter, at, dropped: null }] })),
  'election.supportSettled': (state, { id, cooperativeId, stands, reason }, { at, actor }) =>
    withElection(state, id, ({ nominees }) => ({
      nominees: nominees.map((nominee) => ({
        ...nominee,
        support: nominee.support.map((letter) => {
          if (letter.cooperativeId !== cooperativeId) return letter;
          if (letter.id === stands) return { ...letter, dropped: null };
          return { ...letter, dropped: letter.dropped ?? { at, by: actor.name, reason } };
        }),
      })),
    })),
  'election.willingnessSigned': (state, event, { at }) =>
    withNominee(state, event, () => ({ willingness: { evidence: event.evidence, scanId: event.scanId, at } })),
  'election.requirementChecked': (state, event, { at, actor }) => {
    const { requirementId, isMet, evidence, reason } = event;
    const check = { requirementId, isMet, evidence, reason, at, by: actor.name };
    return withNominee(state, event, ({ checks }) => ({ checks: [...checks, check] }));
  },
  'election.termsOverridden': (state, event, { at, actor }) =>
    withNominee(state, event, () => ({ termsOverride: { reason: event.reason, at, by: actor.name } })),
  'election.objected': (state, event, { at }) =>
    withNominee(state, event, ({ objections }) => ({
      objections: [...objections, { id: event.objectionId, by: event.by, text: event.text, at }],
    })),
  'election.verdictGiven': (state, event, { at, actor }) =>
    withNominee(state, event, ({ verdicts }) => ({
      verdicts: [...verdicts, { isAccepted: event.isAccepted, reason: event.reason, at, by: actor.name }],
    })),
  'election.listFixed': (state, { id, standing }, meta) =>
    withElection(state, id, (election) => ({
      listFixedAt: meta.at,
      ...wentOn(election, standing, meta, { kind: 'listFixed' }),
    })),
  'election.listReopened': (state, { id }) =>
    withElection(state, id, ({ nominees }) => ({
      listFixedAt: null,
      numbersDraw: null,
      standing: null,
      course: [],
      nominees: nominees.map((one) => ({ ...one, number: null })),
    })),
  'election.numbersDrawn': (state, { id, draw, numbers, standing }, { at }) => {
    const given = new Map(numbers.map(({ nomineeId, number }) => [nomineeId, number]));
    return withElection(state, id, ({ nominees }) => ({
      numbersDraw: { ...draw, at },
      standing,
      nominees: nominees.map((one) => ({ ...one, number: given.get(one.id) ?? null })),
    }));
  },
  'election.roundStarted': (state, { id, round }, { at }) =>
    withElection(state, id, ({ rounds }) => ({ rounds: [...rounds, { ...round, at, outcome: null }] })),
  'election.roundConcluded': (state, { id, roundId, outcome, standing }, meta) =>
    withElection(state, id, (election) => ({
      rounds: election.rounds.map((round) => (round.id === roundId ? { ...round, outcome } : round)),
      ...wentOn(election, standing, meta, { kind: 'round', roundId, elected: newlyElected(election, standing) }),
    })),
  'election.tieDecided': (state, { id, draw, chosen, standing }, meta) =>
    withElection(state, id, (election) => {
      const next = election.standing?.next;
      const tied = next !== undefined && 'tied' in next ? next.tied : [];
      const elected = newlyElected(election, standing);
      return wentOn(election, standing, meta, { kind: 'tieDecided', draw, tied, chosen, elected });
    }),
  'election.nomineeLeft': (state, event, meta) => {
    const { id, nomineeId, kind, reason, standing } = event;
    const left = withNominee(state, event, () => ({ left: { kind, reason, at: meta.at } }));
    return standing === null
      ? left
      : withElection(left, id, (election) => wentOn(election, standing, meta, { kind, nomineeId, reason }));
  },
  'election.answered': (state, event, meta) => {
    const { id, nomineeId, isAccepted, reason, standing } = event;
    const answered = withNominee(state, event, () => ({ answer: { isAccepted, reason, at: meta.at } }));
    return isAccepted
      ? answered
      : withElection(answered, id, (election) =>
          wentOn(election, standing, meta, { kind: 'refused', nomineeId, reason }),
        );
  },
  'election.cancelled': (state, { id, reason }, { at }) =>
    withElection(state, id, () => ({ cancelled: { at, reason } })),
  'formation.formed': (state, { id, size, deadline }, { at }) =>
    withElection(state, id, () => ({
      formation: { size, deadline, at, appointed: [], composition: { board: [], supervisors: [], advisers: [] } },
    })),
  'formation.appointed': (state, { id, member }) =>
    withFormation(state, id, ({ appointed }) => ({ appointed: [...appointed, member] })),
  'formation.dismissed': (state, { id, memberId }) =>
    withFormation(state, id, ({ appointed }) => ({ appointed: appointed.filter((one) => one.id !== memberId) })),
  'formation.composed': (state, { id, body, seats }) =>
    withFormation(state, id, ({ composition }) => ({ composition: { ...composition, [body]: seats } })),
};
