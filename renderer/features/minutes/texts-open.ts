import { areMinutesLocked, minuteTextOf } from '../../../shared/domain';
import type { AgendaItemId, AssemblyState, MinuteText, Refusal, RichTextNode } from '../../../shared/domain';
import { formatClock } from '../../../shared/text';
import { hostNow, newCommandId, onRecord, openAssembly } from '../../client';
import { attempt, draftKey, forgetDrafts } from '../../ui';
import { TypedText } from './typed-text';
import type { Draft } from './typed-text';

/*
 * The texts in which somebody types, or typed something that is not in the record yet: one for each item, also where its editor is gone.
 */

interface Open {
  readonly text: TypedText;
  readonly itemId: AgendaItemId | null;
  readonly assemblyId: string;
  readonly purges: number;
}

const open = new Map<string, Open>();
const listeners = new Set<() => void>();
let isListening = false;
let drafts = 0;

/** Reads a draft; what another program wrote there is none. */
function parsedDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const { base = null, revision, body, sent = null, at = '', title = '' } = JSON.parse(text) as Partial<Draft>;
    return typeof revision === 'number' && body !== undefined ? { base, revision, body, sent, at, title } : null;
  } catch {
    return null;
  }
}

function isOf(state: AssemblyState | null, { assemblyId, purges }: Pick<Open, 'assemblyId' | 'purges'>): boolean {
  return state?.facts.id === assemblyId && state.purges.length === purges;
}

function tellDrafts(): void {
  drafts += 1;
  for (const listener of [...listeners]) listener();
}

/** Every text hears what came into the record; one that nobody looks at is forgotten once all of it is there. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  const heard = new Map<string, unknown>();
  onRecord(() => {
    const state = openAssembly();
    for (const [key, one] of open) {
      // Behind an erasure, and in another assembly, what was typed before has no place (DAT-6).
      if (!isOf(state, one)) {
        if (state !== null && !one.text.isShown) open.delete(key);
        continue;
      }
      const seen = state === null ? undefined : minuteTextOf(state, one.itemId);
      const isNews = heard.get(key) !== seen;
      heard.set(key, seen);
      if (isNews || one.text.isHeldBack) one.text.heard();
      if (!one.text.isShown && !one.text.isDirty) open.delete(key);
    }
  });
}

function clockOf(at: string): string {
  const timeZone = openAssembly()?.facts.profile.timeZone ?? 'WIB';
  return formatClock(at, timeZone);
}

/** The text to an item as it is typed; the same as long as anything of it is not in the record. @param told hears a refusal that nobody can settle here. */
export function typedText(itemId: AgendaItemId | null, told: (refusal: Refusal) => void): TypedText {
  const state = openAssembly();
  const assemblyId = state?.facts.id ?? '';
  const purges = state?.purges.length ?? 0;
  const key = draftKey(assemblyId, purges, itemId);
  const before = open.get(key);
  if (before !== undefined) return before.text;
  listen();
  forgetDrafts(assemblyId, purges);
  const now = () => {
    const present = openAssembly();
    return isOf(present, { assemblyId, purges }) ? present : null;
  };
  const record = (): MinuteText | undefined => {
    const present = now();
    return present === null ? undefined : minuteTextOf(present, itemId);
  };
  const titleOf = (known: AssemblyState | null) => known?.agenda.items.find(({ id }) => id === itemId)?.title;
  // Kept, so that a text is known by its item when that is gone.
  let title = titleOf(state) ?? parsedDraft(window.localStorage.getItem(key))?.title ?? '';
  /** What was found or written under the name of this text last. */
  let kept: string | null = null;
  const text = new TypedText({
    itemId,
    record,
    title: () => {
      title = titleOf(now()) ?? title;
      return title;
    },
    isOpen: () => {
      const present = now();
      return (
        present !== null &&
        !areMinutesLocked(present) &&
        (itemId === null || present.agenda.items.some(({ id }) => id === itemId))
      );
    },
    newCommandId,
    send: async (body, revision, commandId) => {
      // Not tried again: another assembly is open, or what was typed was erased.
      if (now() === null) return { ok: false, code: 'assembly.notOpen' };
      let refused: Refusal | null = null;
      const outcome = await attempt(
        { type: 'minutes.save', itemId, revision, body },
        (refusal) => {
          refused = refusal;
        },
        commandId,
      );
      if (outcome !== null) return { ok: true };
      const refusal = refused as Refusal | null;
      const code: string = refusal?.code ?? 'contract.unreachable';
      if (refusal !== null && !['contract.unreachable', 'minutes.changedMeanwhile'].includes(code)) told(refusal);
      return { ok: false, code };
    },
    readDraft: () => {
      kept = window.localStorage.getItem(key);
      return parsedDraft(kept);
    },
    keepDraft: (draft) => {
      if (draft === null) {
        // What another window of this computer keeps under the same name is that window's.
        if (window.localStorage.getItem(key) === kept) window.localStorage.removeItem(key);
        kept = null;
      } else if (now() !== null) {
        const written = JSON.stringify(draft);
        try {
          window.localStorage.setItem(key, written);
          kept = written;
        } catch {
          // A browser keeps some megabytes only. What finds no room here is on its way into the record all the same.
        }
      }
    },
    now: hostNow,
    later: (act, milliseconds) => {
      const timer = window.setTimeout(act, milliseconds);
      return () => {
        window.clearTimeout(timer);
      };
    },
    // Of a version in the record it is known whose it is; one that is being typed is told by its time.
    names: ({ savedBy, savedAt }) => ({
      group: newCommandId().slice(0, 12),
      theirs: `${savedBy}, ${clockOf(savedAt)}`,
      mine: clockOf(hostNow()),
    }),
  });
  open.set(key, { text, itemId, assemblyId, purges });
  text.subscribe(tellDrafts);
  return text;
}

/** Resolves once what is typed on this computer is in the record, as far as the record takes it. */
export async function allSent(): Promise<void> {
  await Promise.all([...open.values()].map(({ text }) => text.sendNow()));
}

/** Calls back whenever a text was kept on this computer, or is in the record now. */
export function onDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Another number than before where something of the drafts may have changed. */
export function draftsNow(): number {
  return drafts;
}

/** What is kept on this computer for items that the agenda has no more. */
export interface Homeless {
  readonly itemId: AgendaItemId;
  readonly draft: Draft;
}

/** The drafts of this assembly for whose item there is no place any more. */
export function homelessDrafts(state: AssemblyState): readonly Homeless[] {
  const prefix = draftKey(state.facts.id, state.purges.length, '');
  const known = new Set<string>(state.agenda.items.map(({ id }) => id));
  const keys = Array.from(
    { length: window.localStorage.length },
    (_unused, index) => window.localStorage.key(index) ?? '',
  );
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((id) => id !== 'day' && id !== '' && !known.has(id))
    .flatMap((id) => {
      const draft = parsedDraft(window.localStorage.getItem(prefix + id));
      return draft === null ? [] : [{ itemId: id as AgendaItemId, draft }];
    });
}

/** Forgets what was kept for an item that is gone. */
export function discardDraft(state: AssemblyState, itemId: AgendaItemId): void {
  const key = draftKey(state.facts.id, state.purges.length, itemId);
  window.localStorage.removeItem(key);
  open.delete(key);
  tellDrafts();
}

/** Puts blocks at the end of the text to an item, or (null) to the day, also where nobody has it open. */
export function appendToText(
  itemId: AgendaItemId | null,
  blocks: readonly RichTextNode[],
  told: (refusal: Refusal) => void,
): void {
  typedText(itemId, told).append(blocks);
}
