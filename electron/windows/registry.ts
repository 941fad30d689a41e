import type { WebContents } from 'electron';
import type { Caller } from '../../shared/contract';

/** Which window is what: the only place a window's role comes from. */
export class WindowRegistry {
  private readonly callers = new Map<number, Caller>();

  register(contents: WebContents, caller: Caller): void {
    this.callers.set(contents.id, caller);
    contents.once('destroyed', () => this.callers.delete(contents.id));
  }

  callerOf(contents: WebContents): Caller | undefined {
    return this.callers.get(contents.id);
  }
}
