import { toNestErrors } from '@hookform/resolvers';
import type { SyntheticEvent } from 'react';
import { get, useForm } from 'react-hook-form';
import type { DefaultValues, FieldErrors, FieldValues, Path, UseFormReturn } from 'react-hook-form';
import type { ClientCommand, ExecuteOutcome } from '../../shared/contract';
import { useText } from '../locales';
import { useAct } from './act';
import { fault, faultsOf } from './faults';
import type { Faults } from './faults';

interface CommandFormOptions<Entry extends FieldValues> {
  readonly defaultValues: DefaultValues<Entry>;
  /** The command that is made of what was entered; its schema is the form's. */
  readonly command: (entry: Entry) => ClientCommand;
  /** Fields that must not be left empty, where the rules ask for more than the schema. */
  readonly required?: readonly Path<Entry>[];
  /** What else is wrong, by field: what only this form knows. */
  readonly check?: (entry: Entry) => Faults;
  /** Where a part of the command is entered in a field of another name, e.g. `text.operativeClauses` in `clauses`. */
  readonly renamed?: Readonly<Record<string, Path<Entry>>>;
  /** What is told when it was done. */
  readonly done?: (entry: Entry) => string;
  /** Whether the way back is offered with it. */
  readonly undoable?: 'undoable';
  /** After it was done. */
  readonly onDone?: (outcome: ExecuteOutcome, entry: Entry) => void | Promise<void>;
  /** In place of all that: what is done with an entry in which nothing is wrong. */
  readonly onValid?: (entry: Entry) => void | Promise<void>;
}

interface CommandForm<Entry extends FieldValues> {
  readonly form: UseFormReturn<Entry>;
  /** For `onSubmit`: looks over what was entered, acts, and tells what is wrong beside each field. */
  readonly save: (event?: SyntheticEvent) => Promise<void>;
  /** What is wrong with a field, in words; undefined where nothing is. */
  readonly words: (name: Path<Entry> | 'root') => string | undefined;
}

/** The one form: fields by react-hook-form, looked over by the schema of the command that they make, errors in words at the field. */
export function useCommandForm<Entry extends FieldValues>({
  defaultValues,
  command,
  required = [],
  check,
  renamed = {},
  done,
  undoable,
  onDone,
  onValid,
}: CommandFormOptions<Entry>): CommandForm<Entry> {
  const t = useText();
  const act = useAct();
  const form = useForm<Entry>({
    defaultValues,
    resolver: (entry, _context, options) => {
      const names = options.names ?? [];
      const faults: Faults = {
        ...faultsOf(command(entry), names, renamed),
        ...check?.(entry),
        ...Object.fromEntries(
          required.filter((name) => isBlank(get(entry, name))).map((name) => [name, fault('form.required')] as const),
        ),
      };
      const errors: FieldErrors = Object.fromEntries(
        Object.entries(faults).map(([name, { key, params }]) => [name, { type: 'validate', message: t(key, params) }]),
      );
      return Object.keys(errors).length === 0
        ? { values: entry, errors: {} }
        : { values: {}, errors: toNestErrors<Entry>(errors, options) };
    },
  });
  const { errors } = form.formState;
  const save = form.handleSubmit(async (entry) => {
    if (onValid !== undefined) {
      await onValid(entry);
      return;
    }
    const outcome = await act(command(entry), done?.(entry), undoable);
    if (outcome !== null) await onDone?.(outcome, entry);
  });
  return {
    form,
    save,
    words: (name) => {
      // What is wrong with a list as a whole stands at its root.
      const message: unknown = get(errors, `${name}.message`) ?? get(errors, `${name}.root.message`);
      return typeof message === 'string' && message !== '' ? message : undefined;
    },
  };
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
