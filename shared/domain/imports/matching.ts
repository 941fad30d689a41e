import type { CooperativeId } from '../kernel';
import { comparableCooperativeName } from '../registry/names';
import { searchable } from '../../text';
import type { CooperativeCandidate } from './model';

/** Fewest single-letter edits between two texts, given up beyond `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_unused, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let lowest = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const value = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      current.push(value);
      lowest = Math.min(lowest, value);
    }
    if (lowest > most) return most + 1;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}

/** Numbers and Roman numerals tell village cooperatives apart: they must be the same, letter for letter. */
function numerals(form: string): string {
  return form
    .split(' ')
    .filter((word) => /^\d+$|^[ivx]+$/.test(word))
    .map((word) => word.replace(/^0+(?=\d)/, ''))
    .join(' ');
}

export type CooperativeMatch =
  | { readonly kind: 'same'; readonly candidate: CooperativeCandidate }
  | { readonly kind: 'spelling'; readonly candidate: CooperativeCandidate }
  | { readonly kind: 'uncertain'; readonly candidates: readonly CooperativeCandidate[] }
  | { readonly kind: 'unknown' };

interface Known {
  readonly candidate: CooperativeCandidate;
  readonly form: string;
  readonly words: ReadonlySet<string>;
  readonly numerals: string;
}

const mostCandidates = 5;

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/**
 * Finds cooperatives by name (REG-3). The same comparable form is the same cooperative; a small misspelling is taken only where nothing
 * else comes near it, and is told; everything else is asked.
 */
export class CooperativeMatcher {
  private readonly byForm = new Map<string, Known[]>();
  private readonly all: Known[] = [];
  private readonly byWord = new Map<string, Known[]>();
  private readonly answers = new Map<string, CooperativeMatch>();

  constructor(cooperatives: Iterable<{ readonly id: CooperativeId; readonly name: string }>) {
    for (const { id, name } of cooperatives) {
      const form = comparableCooperativeName(name);
      const known: Known = { candidate: { id, name }, form, words: new Set(form.split(' ')), numerals: numerals(form) };
      this.all.push(known);
      this.byForm.set(form, [...(this.byForm.get(form) ?? []), known]);
      for (const word of known.words) this.byWord.set(word, [...(this.byWord.get(word) ?? []), known]);
    }
  }

  match(name: string): CooperativeMatch {
    const before = this.answers.get(name);
    if (before !== undefined) return before;
    const answer = this.find(name);
    this.answers.set(name, answer);
    return answer;
  }

  private find(name: string): CooperativeMatch {
    const form = comparableCooperativeName(name);
    if (form === '') return { kind: 'unknown' };
    const same = this.byForm.get(form) ?? [];
    // Where two cooperatives differ only in their legal form, the one that is written out as in the file is meant.
    const written = same.filter((known) => searchable(known.candidate.name) === searchable(name));
    const [only] = written.length === 1 ? written : same;
    if (only !== undefined && (same.length === 1 || written.length === 1))
      return { kind: 'same', candidate: only.candidate };
    if (same.length > 1) return { kind: 'uncertain', candidates: same.map((known) => known.candidate) };
    return this.findNear(form);
  }

  private findNear(form: string): CooperativeMatch {
    const mostEdits = Math.max(1, Math.min(3, Math.floor(form.length / 8)));
    const wantedNumerals = numerals(form);
    const near = this.all
      .map((known) => ({ known, distance: editDistance(form, known.form, mostEdits + 2) }))
      .filter(({ distance }) => distance <= mostEdits + 2)
      .sort((a, b) => a.distance - b.distance);
    const [first, second] = near;
    if (
      first !== undefined &&
      first.distance <= mostEdits &&
      first.known.numerals === wantedNumerals &&
      (second === undefined || second.distance >= first.distance + 2)
    ) {
      return { kind: 'spelling', candidate: first.known.candidate };
    }
    const candidates = new Map<CooperativeId, CooperativeCandidate>();
    for (const { known } of near) candidates.set(known.candidate.id, known.candidate);
    for (const known of this.similar(form)) candidates.set(known.candidate.id, known.candidate);
    return candidates.size === 0
      ? { kind: 'unknown' }
      : { kind: 'uncertain', candidates: [...candidates.values()].slice(0, mostCandidates) };
  }

  /** Cooperatives that share most of their words with the name, in any order. */
  private similar(form: string): readonly Known[] {
    const words = new Set(form.split(' '));
    const seen = new Set<Known>();
    for (const word of words) for (const known of this.byWord.get(word) ?? []) seen.add(known);
    return [...seen]
      .map((known) => ({ known, score: similarity(words, known.words) }))
      .filter(({ score }) => score >= 0.75)
      .sort((a, b) => b.score - a.score)
      .slice(0, mostCandidates)
      .map(({ known }) => known);
  }
}
