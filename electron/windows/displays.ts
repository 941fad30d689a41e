import { screen } from 'electron';
import type { DisplaySummary } from '../../shared/contract';

/* A display is remembered by what it is called, how large it is and the number the system gave it: the number alone may change with
   the socket, the name alone may be that of two. */

interface Identity {
  readonly id: string;
  readonly size: string;
  readonly label: string;
}

function identityOf({ id, label, size }: Electron.Display): Identity {
  return { id: String(id), size: `${String(size.width)}x${String(size.height)}`, label };
}

function toText({ id, size, label }: Identity): string {
  return `${id}|${size}|${label}`;
}

function fromText(text: string): Identity {
  const [id = '', size = '', ...label] = text.split('|');
  return { id, size, label: label.join('|') };
}

/** The display that was chosen, found again: the very same, else one of its name and size, else one of its name. */
function findAgain(wanted: Identity, displays: readonly Electron.Display[]): Electron.Display | undefined {
  const looksLike = (display: Electron.Display, ...parts: readonly (keyof Identity)[]) =>
    parts.every((part) => identityOf(display)[part] === wanted[part]);
  return (
    displays.find((display) => looksLike(display, 'id', 'label')) ??
    displays.find((display) => wanted.label !== '' && looksLike(display, 'label', 'size')) ??
    displays.find((display) => wanted.label !== '' && looksLike(display, 'label'))
  );
}

function others(): readonly Electron.Display[] {
  const primary = screen.getPrimaryDisplay();
  return screen.getAllDisplays().filter((display) => display.id !== primary.id);
}

/**
 * Where the projector belongs: the chosen display, or the first that is not the operator's where none was chosen; null where it is
 * not there. The operator's display is never covered.
 */
export function projectorDisplay(chosen: string | null): Electron.Display | null {
  return (chosen === null ? others()[0] : findAgain(fromText(chosen), others())) ?? null;
}

/** The displays of this computer, and the chosen one where it is unplugged. */
export function listDisplays(chosen: string | null): readonly DisplaySummary[] {
  const primary = screen.getPrimaryDisplay();
  const found = chosen === null ? undefined : findAgain(fromText(chosen), others());
  const there = screen.getAllDisplays().map((display, index): DisplaySummary => {
    const { label } = identityOf(display);
    return {
      identity: toText(identityOf(display)),
      name: label === '' ? `Monitor ${String(index + 1)}` : label,
      width: display.size.width,
      height: display.size.height,
      isMain: display.id === primary.id,
      isChosen: display.id === found?.id,
      isThere: true,
    };
  });
  if (chosen === null || found !== undefined) return there;
  const { label, id } = fromText(chosen);
  const name = label === '' ? `Monitor ${id}` : label;
  return [...there, { identity: chosen, name, width: 0, height: 0, isMain: false, isChosen: true, isThere: false }];
}
