import { evolveCommit } from '../../shared/domain';
import type { AssemblyEvent, AssemblyState, Instant } from '../../shared/domain';
import { journalStart } from '../storage';
import type { FileEventLog, JournalPosition } from '../storage';

/** What lies between two remembered states at most: what one question has to read and evolve. An import is one long commit. */
const commitsPerMilestone = 500;
const bytesPerMilestone = 1 << 20;

interface Milestone {
  readonly state: AssemblyState | null;
  readonly position: JournalPosition;
}

/** The record as it was after one commit. */
export interface PastState {
  readonly seq: number;
  /** When that commit was made. */
  readonly at: Instant;
  readonly state: AssemblyState;
}

/**
 * The record at any past instant, rebuilt from the journal and from nothing else: an undo that came later has not happened yet
 * (CHK-5). States share their tables, so that remembering one in 500 costs little; the first question reads the journal once.
 */
export class PastRecord {
  private readonly milestones: Milestone[] = [{ state: null, position: journalStart }];
  /** When each commit was made, by `seq - 1`. */
  private readonly times: Instant[] = [];
  private latest: Milestone = { state: null, position: journalStart };
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly log: FileEventLog<AssemblyEvent>) {}

  /** The state after the last commit that was made at or before `at`; null before the first. */
  at(at: Instant): Promise<PastState | null> {
    const answer = this.turn.then(() => this.rebuild(at));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private async rebuild(at: Instant): Promise<PastState | null> {
    await this.catchUp();
    // A clock that was set back makes instants repeat: the last commit that is not later is what the hall had seen.
    const index = this.times.findLastIndex((time) => time <= at);
    const time = this.times[index];
    if (time === undefined) return null;
    const seq = index + 1;
    const start = this.milestones.findLast(({ position }) => position.seq <= seq) ?? this.latest;
    let { state } = start;
    if (start.position.seq < seq) {
      for await (const { commit } of this.log.readFrom(start.position)) {
        state = evolveCommit(state, commit);
        if (commit.seq === seq) break;
      }
    }
    return state === null ? null : { seq, at: time, state };
  }

  /** Reads what was appended since the last question. */
  private async catchUp(): Promise<void> {
    for await (const { commit, position } of this.log.readFrom(this.latest.position)) {
      this.latest = { state: evolveCommit(this.latest.state, commit), position };
      this.times.push(commit.at);
      const last = this.milestones.at(-1)?.position ?? journalStart;
      const isFar =
        position.seq - last.seq >= commitsPerMilestone || position.offset - last.offset >= bytesPerMilestone;
      if (isFar) this.milestones.push(this.latest);
    }
  }
}
