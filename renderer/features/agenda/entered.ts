/**
 * What is saved of a form that was opened before somebody else changed the same thing: the fields that were changed here, and the present
 * ones of all others.
 */
export function changedHere<Fields extends object>(opened: Fields, entered: Fields, present: Fields): Fields {
  const changed = Object.entries(entered).filter(([key, value]) => value !== opened[key as keyof Fields]);
  return { ...present, ...Object.fromEntries(changed) };
}
