import type { CooperativeId } from '../kernel';
import { votingCooperatives } from '../mandates/eligibility';
import { activeMandateOf } from '../mandates/select';
import type { Cooperative, Participant } from '../registry/model';
import type { AssemblyState } from '../state';
import { isInside, standingMarks } from './select';

/** A voting cooperative that does not count for the quorum now, and why. */
export interface MissingCooperative {
  readonly cooperative: Cooperative;
  readonly delegate: Participant | undefined;
  /** `noDelegate`: nobody holds a mandate; `notVerified`: inside, but the mandate does not count yet; `left`: went out again. */
  readonly why: 'noDelegate' | 'notCome' | 'left' | 'notVerified';
  /** Whom to call: the delegate's number, else the cooperative's. For staff only. */
  readonly phone: string;
}

/** Who is still missing for the quorum, by district and number: the list for the call-up (CHK-5, REG-8). */
export function missingCooperatives(
  state: AssemblyState,
  present: ReadonlySet<CooperativeId>,
): readonly MissingCooperative[] {
  const missing = votingCooperatives(state)
    .filter(({ id }) => !present.has(id))
    .map((cooperative): MissingCooperative => {
      const mandate = activeMandateOf(state, cooperative.id);
      const delegate = mandate === undefined ? undefined : state.participants.get(mandate.participantId);
      const attendance = delegate === undefined ? undefined : state.attendance.get(delegate.id);
      const why =
        delegate === undefined
          ? 'noDelegate'
          : attendance === undefined || standingMarks(attendance).length === 0
            ? 'notCome'
            : isInside(attendance)
              ? 'notVerified'
              : 'left';
      const phone = delegate === undefined || delegate.phone === '' ? cooperative.phone : delegate.phone;
      return { cooperative, delegate, why, phone };
    });
  return missing.sort(
    (a, b) =>
      (a.cooperative.district < b.cooperative.district
        ? -1
        : a.cooperative.district > b.cooperative.district
          ? 1
          : 0) || a.cooperative.number - b.cooperative.number,
  );
}
