/**
 * Puts a text where Ctrl+V takes it from. The page's own clipboard interface asks for a permission that the program gives to no page, and is
 * missing where a browser is not on a secure address; what a person's own copying does is allowed everywhere.
 * @returns whether it is there.
 */
export function copyText(text: string): boolean {
  const from = document.activeElement;
  // Inside the dialog that is open: what lies outside of it gets no focus.
  const host = from?.closest('[role="dialog"]') ?? document.body;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  host.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (from instanceof HTMLElement) from.focus();
  return isCopied;
}
