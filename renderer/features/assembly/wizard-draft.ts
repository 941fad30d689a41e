import { bases } from '../../../shared/counting';
import { emptyDraft } from './draft';
import type { AssemblyDraft } from './draft';

const key = 'palu.musda-baru';

/** As `base`, with whatever of `kept` is of the same kind there: a draft of an older program gives what it can. */
function merged<Kind>(base: Kind, kept: unknown): Kind {
  if (Array.isArray(base)) {
    const [pattern] = base as readonly unknown[];
    return Array.isArray(kept) && pattern !== undefined ? (kept.map((one) => merged(pattern, one)) as Kind) : base;
  }
  if (typeof base === 'object' && base !== null) {
    if (typeof kept !== 'object' || kept === null) return base;
    return Object.fromEntries(
      Object.entries(base).map(([name, value]) => [name, merged(value as unknown, Reflect.get(kept, name))]),
    ) as Kind;
  }
  return typeof kept === typeof base ? (kept as Kind) : base;
}

/** Programs of before knew the valid votes by another name: what is no base today is the usual one. */
function withKnownBase(draft: AssemblyDraft): AssemblyDraft {
  const { motionMajority } = draft.rules;
  if (bases.includes(motionMajority.base)) return draft;
  const { base } = emptyDraft().rules.motionMajority;
  return { ...draft, rules: { ...draft.rules, motionMajority: { ...motionMajority, base } } };
}

/** What was typed of a new assembly and not created yet, also before the program was closed; null where nothing was. */
export function keptAssembly(): AssemblyDraft | null {
  try {
    const text = window.localStorage.getItem(key);
    return text === null ? null : withKnownBase(merged(emptyDraft(), JSON.parse(text)));
  } catch {
    return null;
  }
}

/** Keeps what is typed; null forgets it. Where the computer keeps nothing, the draft lasts as long as the form. */
export function keepAssembly(draft: AssemblyDraft | null): void {
  try {
    if (draft === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden store: nothing is lost that is on the screen.
  }
}
