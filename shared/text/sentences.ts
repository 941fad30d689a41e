/** Ends a sentence whose last words somebody typed – a name with its titles, say – without a second full stop. */
export function ended(text: string): string {
  return /[.!?…]$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`;
}
