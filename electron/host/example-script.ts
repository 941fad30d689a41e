import type { AssemblyCommand, AssemblyEvent, CommandId, PollId } from '../../shared/domain';
import type { Caller } from '../../shared/contract';
import type { AssemblyHost } from './assembly-host';

/** The clock of a story that ends now: put back to some time ago, it goes on a second an act and never reaches the present. */
export class PastClock {
  private at: number;

  constructor(private readonly end: number) {
    this.at = end;
  }

  /** Never back: what came before in the story came before in time. */
  ago(minutes: number): void {
    const wanted = this.end - minutes * 60_000;
    this.at = this.at === this.end ? wanted : Math.max(this.at, wanted);
  }

  now(): string {
    this.at = Math.min(this.at + 1_000, this.end - 1);
    return new Date(this.at).toISOString();
  }
}

/** Gives commands one after the other as one person; a refusal of the script is a bug and stops it. */
export class Script {
  constructor(
    readonly clock: PastClock,
    private readonly host: AssemblyHost,
    private readonly caller: Caller,
    private readonly newId: () => string,
  ) {}

  async do(command: AssemblyCommand): Promise<readonly AssemblyEvent[]> {
    const reply = await this.host.execute(command, this.newId() as CommandId, this.caller);
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.refusal.code}`);
    return reply.value.events;
  }

  get state() {
    return this.host.state;
  }

  /** Id of the poll drafted by these events. */
  static pollOf(events: readonly AssemblyEvent[]): PollId {
    const drafted = events.find((event) => event.type === 'poll.drafted');
    if (drafted?.type !== 'poll.drafted') throw new Error('no poll was drafted');
    return drafted.poll.id;
  }
}
