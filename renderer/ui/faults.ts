import { commandSchema } from '../../shared/contract';
import type { ClientCommand } from '../../shared/contract';
import type { Key } from '../locales';

/** What is wrong with a field: in which words, with which figures. */
export interface Fault {
  readonly key: Key;
  readonly params: Readonly<Record<string, number>>;
}

/** Faults by the path of their field, as `owner` or `paragraphs.2.text`; under `root` what belongs to no field that is shown. */
export type Faults = Readonly<Record<string, Fault>>;

type Issue =
  ReturnType<typeof commandSchema.safeParse> extends { error?: infer E }
    ? NonNullable<E> extends { issues: readonly (infer I)[] }
      ? I
      : never
    : never;

export function fault(key: Key, params: Fault['params'] = {}): Fault {
  return { key, params };
}

/** What the schema says, in the words of a form. An empty field is missing, whatever else it should have been. */
function inWords(issue: Issue, isEmpty: boolean): Fault {
  if (isEmpty) return fault('form.required');
  if (issue.code === 'too_small')
    return issue.origin === 'string' || issue.origin === 'array'
      ? fault('form.required')
      : fault('form.tooSmall', { least: Number(issue.minimum) });
  if (issue.code === 'too_big')
    return issue.origin === 'string'
      ? fault('form.tooLong', { most: Number(issue.maximum) })
      : fault('form.tooBig', { most: Number(issue.maximum) });
  return fault('form.invalid');
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The shortest end of a path in the command that is the name of a field: `fields.title` is shown as `title`. */
function fieldOf(path: readonly PropertyKey[], names: readonly string[], renamed: Readonly<Record<string, string>>) {
  const whole = path.map(String).join('.');
  for (const [from, to] of Object.entries(renamed)) if (whole === from || whole.startsWith(`${from}.`)) return to;
  for (let from = 0; from < path.length; from++) {
    const name = path.slice(from).map(String).join('.');
    if (names.includes(name)) return name;
  }
  return 'root';
}

/**
 * What the schema of a command finds wrong with it, by the fields of the form that made it. A form asks before the host does, by the same
 * schema, so that a person reads it beside the field.
 */
export function faultsOf(
  command: ClientCommand,
  names: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): Faults {
  const parsed = commandSchema.safeParse(command);
  if (parsed.success) return {};
  const found: Record<string, Fault> = {};
  for (const issue of parsed.error.issues) {
    const value = at(command, issue.path);
    found[fieldOf(issue.path, names, renamed)] ??= inWords(
      issue,
      value === '' || value === null || value === undefined,
    );
  }
  return found;
}
