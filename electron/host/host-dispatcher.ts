import { commitWithoutNationalIds, delegateView, projectorView } from '../../shared/domain';
import type { AssemblyEvent, AssemblyState, DelegateView, StoredCommit } from '../../shared/domain';
import { staffRoles } from '../../shared/domain';
import { acts, isAtHostOnly, limitsOf, methods, mayMakePaper } from '../../shared/contract';
import type {
  Caller,
  Dispatcher,
  MethodName,
  News,
  ParamsOf,
  Push,
  RefusalCode,
  Reply,
  ValueOf,
} from '../../shared/contract';
import { isDiskError, StorageError, writeError } from '../storage';
import { isBeyondBounds } from './bounds';
import type { ExportDesk } from './export-desk';
import type { Program } from './program';
import type { VenueService } from './venue-service';

export type Handlers = {
  readonly [Name in MethodName]: (params: ParamsOf<Name>, caller: Caller) => Promise<Reply<ValueOf<Name>>>;
};

interface Subscriber {
  readonly caller: Caller;
  readonly push: (message: Push) => void;
}

function isMethodName(name: string): name is MethodName {
  return Object.prototype.hasOwnProperty.call(methods, name);
}

function isStaff(caller: Caller): boolean {
  return (staffRoles as readonly string[]).includes(caller.actor.role);
}

function isWall(caller: Caller): boolean {
  return caller.actor.role === 'projector';
}

function isPhone(caller: Caller): boolean {
  return caller.actor.role === 'delegate';
}

/** A role may give commands, but not each role every one. */
function mayAsk(name: MethodName, params: unknown, { actor }: Caller): boolean {
  // The schemas of these methods have just let it through.
  switch (name) {
    case 'assembly.execute':
      return acts[(params as ParamsOf<'assembly.execute'>).command.type].roles.includes(actor.role);
    case 'documents.preview': {
      const { subject, templateSource } = params as ParamsOf<'documents.preview'>;
      return mayMakePaper(actor.role, subject.kind, templateSource);
    }
    case 'documents.export':
      return mayMakePaper(actor.role, (params as ParamsOf<'documents.export'>).subject.kind, null);
    default:
      return true;
  }
}

/** An operator at the host's own computer: the venue and its devices are led from there. */
function ledFromHere({ actor, joined }: Caller): boolean {
  return actor.role === 'operator' && joined === undefined;
}

/** So many times at most a screen hears of the progress of one reading. */
const progressSteps = 100;

/** Every call of every transport passes here: method known, role allowed, message within bounds and of the right shape – then the host. */
export class HostDispatcher implements Dispatcher {
  private readonly subscribers = new Set<Subscriber>();
  /** What walls and phones were told last. */
  private readonly lastViews = { projector: '', delegate: '' };
  private isWallShown = false;
  private phones: { readonly state: AssemblyState; readonly view: DelegateView } | null = null;

  constructor(
    private readonly program: Program,
    private readonly handlers: Handlers,
    private readonly exports: Pick<ExportDesk, 'state' | 'onChange'>,
    private readonly venue: Pick<VenueService, 'venue' | 'onChange'> | undefined,
    /** Told of what should not happen; a person only hears that the act failed and nothing was changed. */
    private readonly reportBug: (method: string, error: unknown) => void,
  ) {
    program.onOpen((host) => {
      this.broadcast({ kind: 'opened', assemblyId: host?.state.facts.id ?? null }, isStaff);
      this.pushView(host?.state ?? null);
      host?.subscribe((commit, state) => {
        this.pushCommit(commit, state);
      });
      host?.backups.onChange(() => {
        this.broadcast({ kind: 'status' }, isStaff);
      });
    });
    venue?.onChange((news) => {
      this.broadcast({ kind: 'venue', venue: news }, ledFromHere);
    });
    exports.onChange((state) => {
      this.broadcast({ kind: 'export', state }, isStaff);
    });
    let lastStep = 0;
    program.onProgress((done, total) => {
      const step = Math.floor((done / total) * progressSteps);
      if (step === lastStep) return;
      lastStep = step;
      this.broadcast({ kind: 'progress', task: 'opening', done, total }, isStaff);
    });
  }

  async call(name: string, params: unknown, caller: Caller): Promise<Reply> {
    if (!isMethodName(name)) return refused('contract.unknownMethod', { method: name.slice(0, 60) });
    const { roles, params: schema } = methods[name];
    if (!roles.includes(caller.actor.role)) return refused('contract.forbidden', { method: name });
    if (caller.joined !== undefined && isAtHostOnly(name)) return refused('device.atHostOnly', { method: name });
    if (isBeyondBounds(params, limitsOf(name, caller.actor.role).values)) {
      return refused('contract.tooLarge', { method: name });
    }
    const parsed = schema.safeParse(params);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return refused('contract.invalid', { method: name, at: issue?.path.map(String).join('.').slice(0, 120) ?? '' });
    }
    if (!mayAsk(name, parsed.data, caller)) return refused('contract.forbidden', { method: name });
    if (!this.isOfThisAssembly(caller) && name !== 'program.status') return refused('device.otherAssembly', {});
    try {
      const handler = this.handlers[name] as (params: unknown, caller: Caller) => Promise<Reply>;
      return await handler(parsed.data, caller);
    } catch (error) {
      // A disk that fails is nothing that the program did wrong: a person hears what it is and can do something about it.
      const known = isDiskError(error) ? writeError(error) : error;
      if (known instanceof StorageError) return refused(known.code, known.params);
      this.reportBug(name, error);
      return refused('contract.failed', { method: name });
    }
  }

  subscribe(caller: Caller, push: (message: Push) => void): () => void {
    const subscriber = { caller, push };
    this.subscribers.add(subscriber);
    const state = this.program.host?.state ?? null;
    if (isStaff(caller)) {
      push(this.sent({ kind: 'opened', assemblyId: state?.facts.id ?? null }));
      push(this.sent({ kind: 'wall', isShown: this.isWallShown }));
      push(this.sent({ kind: 'export', state: this.exports.state }));
      if (this.venue !== undefined && ledFromHere(caller)) {
        push(this.sent({ kind: 'venue', venue: this.venue.venue }));
      }
    } else if (isWall(caller)) {
      const view = state === null ? null : projectorView(state);
      this.lastViews.projector = JSON.stringify(view);
      push(this.sent({ kind: 'projector', view }));
    } else if (isPhone(caller)) {
      push(this.sent({ kind: 'delegate', view: this.phoneView(state) }));
    }
    this.tellWall();
    return () => {
      this.subscribers.delete(subscriber);
      this.tellWall();
    };
  }

  /** Staff hear when the first wall comes and when the last one goes. */
  private tellWall(): void {
    const isShown = [...this.subscribers].some(({ caller }) => isWall(caller));
    if (isShown === this.isWallShown) return;
    this.isWallShown = isShown;
    this.broadcast({ kind: 'wall', isShown }, isStaff);
  }

  private broadcast(news: News, mayHear: (caller: Caller) => boolean): void {
    const hearing = [...this.subscribers].filter(({ caller }) => mayHear(caller));
    if (hearing.length === 0) return;
    const message = this.sent(news);
    for (const { push } of hearing) push(message);
  }

  private pushCommit(commit: StoredCommit<AssemblyEvent>, state: AssemblyState): void {
    this.broadcast(
      { kind: 'commit', commit: commitWithoutNationalIds(commit) },
      (caller) => isStaff(caller) && this.isOfThisAssembly(caller),
    );
    this.pushView(state);
  }

  /** Walls and phones hear of a commit only when it changes what they show. */
  private pushView(state: AssemblyState | null): void {
    const hears = { projector: isWall, delegate: isPhone };
    const makes = {
      projector: () => ({ kind: 'projector', view: state === null ? null : projectorView(state) }) as const,
      delegate: () => ({ kind: 'delegate', view: this.phoneView(state) }) as const,
    };
    for (const kind of ['projector', 'delegate'] as const) {
      if (![...this.subscribers].some(({ caller }) => hears[kind](caller))) {
        this.lastViews[kind] = '';
        continue;
      }
      const news = makes[kind]();
      const text = JSON.stringify(news.view);
      if (text === this.lastViews[kind]) continue;
      this.lastViews[kind] = text;
      this.broadcast(news, hears[kind]);
    }
  }

  /** One for all phones that come while nothing changes: a thousand may come at once. */
  private phoneView(state: AssemblyState | null): DelegateView | null {
    if (state === null) return null;
    if (this.phones?.state !== state) this.phones = { state, view: delegateView(state) };
    return this.phones.view;
  }

  /** Whether a caller may work with what is open: a desk that joined another assembly waits for its own. */
  private isOfThisAssembly({ joined }: Caller): boolean {
    const here = this.program.host?.state.facts.id ?? null;
    return joined === undefined || joined.assemblyId === null || here === null || joined.assemblyId === here;
  }

  /** Everybody hears what time it is here: the host's clock is the clock of the meeting (DAT-8). */
  tellTime(): void {
    this.broadcast({ kind: 'clock' }, () => true);
  }

  private sent(news: News): Push {
    return { ...news, sentAt: this.program.options.sources.now() };
  }
}

function refused(code: RefusalCode, params: Readonly<Record<string, string | number>>): Reply<never> {
  return { ok: false, refusal: { code, params } };
}
