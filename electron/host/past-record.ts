import { evolveCommit } from '../../shared/domain';
import type { AssemblyEvent, AssemblyState, Instant, StoredCommit } from '../../shared/domain';
import type { EventLog } from '../storage';

/** What lies between two remembered states at most: what one question has to read and evolve. An import is one long commit. */
const commitsPerMilestone = 500;
const bytesPerMilestone = 1 << 20;

/** A state and the number of the commit that it is after. */
interface Milestone {
  readonly state: AssemblyState | null;
  readonly seq: number;
}

/** The record as it was after one commit. */
export interface PastState {
  readonly seq: number;
  /** When that commit was made. */
  readonly at: Instant;
  readonly state: AssemblyState;
}

/** A commit, with the record as it found it and as it left it. */
export interface PastCommit {
  readonly commit: StoredCommit<AssemblyEvent>;
  /** Null before the first. */
  readonly before: AssemblyState | null;
  readonly after: AssemblyState;
}

/** A stretch of the journal that was read once: when each of its commits was made, and a state every so often. */
class Stretch {
  private readonly milestones: Milestone[];
  private readonly times: Instant[] = [];
  private latest: Milestone;
  private bytesSinceMilestone = 0;

  constructor(
    private readonly log: EventLog<AssemblyEvent>,
    private readonly start: Milestone,
  ) {
    this.milestones = [start];
    this.latest = start;
  }

  /** Reads what is new in the journal, up to a commit where one is given. */
  async read(upTo = Number.POSITIVE_INFINITY): Promise<void> {
    if (this.latest.seq >= upTo) return;
    for await (const { seq, line, commit } of this.log.read(this.latest.seq + 1)) {
      this.latest = { state: evolveCommit(this.latest.state, commit), seq };
      this.times.push(commit.at);
      this.bytesSinceMilestone += line.length;
      const isFar =
        seq - (this.milestones.at(-1)?.seq ?? 0) >= commitsPerMilestone ||
        this.bytesSinceMilestone >= bytesPerMilestone;
      if (isFar) {
        this.milestones.push(this.latest);
        this.bytesSinceMilestone = 0;
      }
      if (seq >= upTo) return;
    }
  }

  /** The state after the last commit of the stretch that is not later than `at`; null where all of them are. */
  async stateAt(at: Instant): Promise<PastState | null> {
    // A clock that was set back makes instants repeat: the last commit that is not later is what the hall had seen.
    const index = this.times.findLastIndex((time) => time <= at);
    const time = this.times[index];
    if (time === undefined) return null;
    const seq = this.start.seq + index + 1;
    const near = this.milestones.findLast((milestone) => milestone.seq <= seq) ?? this.start;
    let { state } = near;
    if (near.seq < seq) {
      for await (const { commit } of this.log.read(near.seq + 1)) {
        state = evolveCommit(state, commit);
        if (commit.seq === seq) break;
      }
    }
    return state === null ? null : { seq, at: time, state };
  }

  /** A commit of the stretch, read again from the state that is kept before it. */
  async commitOf(seq: number): Promise<PastCommit | null> {
    const near = this.milestones.findLast((milestone) => milestone.seq < seq) ?? this.start;
    let before = near.state;
    for await (const { commit } of this.log.read(near.seq + 1)) {
      const after = evolveCommit(before, commit);
      if (commit.seq === seq) return { commit, before, after };
      before = after;
    }
    return null;
  }
}

/**
 * The record at any past instant, rebuilt from the journal and from nothing else: an undo that came later has not happened yet
 * (CHK-5). States share their tables, so that remembering one in 500 costs little. What was done since the assembly was opened is
 * read first; only a question about an earlier instant reads the whole journal, once.
 */
export class PastRecord {
  private readonly sinceOpening: Stretch;
  private readonly beforeOpening: Stretch;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    log: EventLog<AssemblyEvent>,
    private readonly opening: { readonly state: AssemblyState; readonly seq: number },
  ) {
    this.sinceOpening = new Stretch(log, opening);
    this.beforeOpening = new Stretch(log, { state: null, seq: 0 });
  }

  /** The state after the last commit that was made at or before `at`; null before the first. */
  at(at: Instant): Promise<PastState | null> {
    const answer = this.turn.then(() => this.rebuild(at));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  /** The commit of a number, and the record on both sides of it; null where there is none. */
  commit(seq: number): Promise<PastCommit | null> {
    const answer = this.turn.then(async () => {
      const stretch = seq > this.opening.seq ? this.sinceOpening : this.beforeOpening;
      await stretch.read(seq > this.opening.seq ? Number.POSITIVE_INFINITY : this.opening.seq);
      return stretch.commitOf(seq);
    });
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private async rebuild(at: Instant): Promise<PastState | null> {
    await this.sinceOpening.read();
    const recent = await this.sinceOpening.stateAt(at);
    if (recent !== null) return recent;
    await this.beforeOpening.read(this.opening.seq);
    return this.beforeOpening.stateAt(at);
  }
}
