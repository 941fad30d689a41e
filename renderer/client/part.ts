/**
 * A selector that remembers its answer for as long as the parts of the record that it read are the very same: a check-in runs nothing that
 * looks at the agenda. What it read is noticed by itself, so nobody has to write it down, and nobody can forget a part.
 *
 * @throws where the answer is the whole record, of which no part could be told apart.
 */
export function remembering<State extends object, Part>(select: (state: State) => Part): (state: State) => Part {
  let known: { state: State; readonly read: ReadonlySet<PropertyKey>; readonly part: Part } | null = null;
  return (state) => {
    if (known !== null && hasSame(known.read, known.state, state)) {
      known.state = state;
      return known.part;
    }
    const read = new Set<PropertyKey>();
    const watched = new Proxy(state, {
      get(target, key): unknown {
        read.add(key);
        return Reflect.get(target, key);
      },
    });
    const part = select(watched);
    if (Object.is(part, watched)) throw new Error('a part of a screen looks at its part of the record');
    known = { state, read, part };
    return part;
  };
}

function hasSame(keys: ReadonlySet<PropertyKey>, before: object, now: object): boolean {
  if (before === now) return true;
  for (const key of keys) if (Reflect.get(before, key) !== Reflect.get(now, key)) return false;
  return true;
}
