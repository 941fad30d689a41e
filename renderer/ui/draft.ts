import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** What was typed into a form and neither saved nor emptied. In memory only: it may hold personal data. */
const kept = new Map<string, FieldValues>();

export interface KeptDraft {
  /** Whether the form began with what was typed before. */
  readonly isRestored: boolean;
  /** Forgets the draft: after saving. */
  readonly forget: () => void;
  /** Forgets it and empties the form. */
  readonly discard: () => void;
}

/** What a long form begins with: its last draft under this name, else what is given. */
export function draftOr<Entry extends FieldValues>(name: string | null, entry: Entry): Entry {
  return name === null ? entry : { ...entry, ...kept.get(name) };
}

/** Keeps what is typed into a long form until it is saved, also where its dialog was closed by mistake (REG-5). No name, no draft. */
export function useKeptDraft<Entry extends FieldValues>(
  name: string | null,
  form: UseFormReturn<Entry>,
  empty: Entry,
): KeptDraft {
  const [isRestored, setIsRestored] = useState(name !== null && kept.has(name));
  useEffect(() => {
    if (name === null) return;
    const { unsubscribe } = form.watch((entry) => {
      kept.set(name, { ...entry });
    });
    return unsubscribe;
  }, [name, form]);
  const forget = () => {
    if (name !== null) kept.delete(name);
  };
  return {
    isRestored,
    forget,
    discard: () => {
      form.reset(empty);
      forget();
      setIsRestored(false);
    },
  };
}
