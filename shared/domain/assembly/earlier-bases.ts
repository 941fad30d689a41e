/*
 * Programs of before knew the bases of a majority by other names: their `valid` counted the abstentions, and the valid votes alone were
 * `yesNo`. What they recorded is raised to the names of today, so that every rule measures as it did and every result stays (voting.md §1).
 */

type Json = Readonly<Record<string, unknown>>;

const laterNames: Readonly<Record<string, string>> = { valid: 'validOrAbstain', yesNo: 'valid' };

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record of before with one of its fields raised; as it is where it does not hold that field. */
export function raisedField(record: unknown, name: string, raise: (field: unknown) => unknown): unknown {
  return isRecord(record) && name in record ? { ...record, [name]: raise(record[name]) } : record;
}

/** The rule of a majority by the names of today. */
export function raisedMajority(rule: unknown): unknown {
  return raisedField(rule, 'base', (base) => (typeof base === 'string' ? (laterNames[base] ?? base) : base));
}

/** Rules of procedure, or what changed of them, with their majority raised. */
export function raisedRules(rules: unknown): unknown {
  return raisedField(rules, 'motionMajority', raisedMajority);
}

/** A step of an event of which one field is raised. */
export function raising(name: string, raise: (field: unknown) => unknown): (fields: Json) => Record<string, unknown> {
  return (fields) => ({ ...fields, [name]: raise(fields[name]) });
}
