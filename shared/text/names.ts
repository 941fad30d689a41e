import { searchable } from './plain-text';

/** A person's name taken apart for sorting and comparing; it is always *shown* as it was written (domain.md §4). */
interface NameParts {
  /** `Drs. H.` */
  readonly titles: string;
  /** `Agus Gunawan`; never empty where the name is not. */
  readonly bareName: string;
  /** `S.E., M.M.` */
  readonly degrees: string;
}

const title =
  /^(?:prof|dr|drs|dra|ir|h|hj|kh|k\.h|ust|ustadz|ustadzah|tgk|r|rr|apt|drg|drh|tb|rd)(?:\.\s*|\s+)(?=\S)/iu;

/** `S.E.`, `M.Si`, `A.Md.Kom.`, or one of the degrees people write without points; at the end of a name only. */
const dottedDegree = /^\p{Lu}\p{L}{0,3}\.(?:\p{L}{1,4}\.?)+$/u;
const plainDegree = /^(?:SE|SH|ST|MM|MH|MT|MSi|SPd|MPd|SIP|SAg|SKom|SSos|SHut|SPt|STP|SKM|Ak|CA|MBA|MSc|PhD|AMd)\.?$/u;

function frontTitlesOf(name: string): string {
  let length = 0;
  for (let match = title.exec(name); match !== null; match = title.exec(name.slice(length))) length += match[0].length;
  return name.slice(0, length);
}

/** Parts of `Drs. H. Agus Gunawan, S.E., M.M.`; what only looks like a title stays with a name that would else be empty. */
export function splitName(name: string): NameParts {
  const trimmed = name.replace(/\s+/g, ' ').trim();
  const comma = trimmed.indexOf(',');
  const body = comma === -1 ? trimmed : trimmed.slice(0, comma).trim();
  const titles = frontTitlesOf(body);
  const words = body.slice(titles.length).trim().split(' ');
  let end = words.length;
  while (end > 1 && isDegree(words[end - 1] ?? '')) end -= 1;
  const afterName = [words.slice(end).join(' '), comma === -1 ? '' : trimmed.slice(comma + 1).trim()];
  return {
    titles: titles.trim(),
    bareName: words.slice(0, end).join(' '),
    degrees: afterName.filter((part) => part !== '').join(', '),
  };
}

function isDegree(word: string): boolean {
  return dottedDegree.test(word) || plainDegree.test(word);
}

/** A name without titles, degrees, accents and punctuation, lower case: for sorting and comparing only. */
export function comparableName(name: string): string {
  return searchable(splitName(name).bareName.replace(/\./g, ' '));
}
