/** How districts are compared: "Karang Bahagia" and "KARANGBAHAGIA" are one place, "Rayon 1" and "Rayon 2" are two (domain.md §5). */
export function districtForm(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^\s*kec(amatan\b|\.|\b)\s*/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Gives every spelling of a district the spelling that the file or the registry uses most; what has no form is as it is written. */
export function districtSpellings(names: Iterable<string>): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const name of names) {
    const form = districtForm(name);
    if (form === '') continue;
    const spellings = counts.get(form) ?? new Map<string, number>();
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
    counts.set(form, spellings);
  }
  const preferred = new Map<string, string>();
  for (const [form, spellings] of counts) {
    // Capitals alone are a shout, not a spelling.
    const [first] = [...spellings].sort(([a, countA], [b, countB]) => {
      const shoutA = a === a.toUpperCase() ? 1 : 0;
      const shoutB = b === b.toUpperCase() ? 1 : 0;
      return shoutA - shoutB || countB - countA;
    });
    if (first !== undefined) preferred.set(form, first[0]);
  }
  return preferred;
}
