/** As many as two tellers count in one go. */
const inOneSector = 30;

/** Into how many sectors a hall is divided. */
export function sectorCount(present: number): number {
  return Math.max(1, Math.ceil(present / inOneSector));
}

/** Those who are there, divided so that no two sectors differ by more than one. */
export function dividedHall(present: number, sectors: number): readonly number[] {
  const each = Math.floor(present / sectors);
  const more = present - each * sectors;
  return Array.from({ length: sectors }, (_unused, index) => each + (index < more ? 1 : 0));
}
