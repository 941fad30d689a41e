/** The id of a line's handle in the page, so that the focus can follow a line that moves. */
export function handleId(id: string): string {
  return `move-${id}`;
}
