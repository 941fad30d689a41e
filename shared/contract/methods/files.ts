import { z } from 'zod';
import { text } from '../acts/primitives';
import { desk, method, nothing, staff } from './method';

/** A printer of the host's computer. */
export interface PrinterSummary {
  readonly name: string;
  readonly label: string;
}

const millimetres = z.number().min(10).max(2000);

export const filesMethods = {
  /**
   * Shows a file that the host laid down, on the host's own computer: in its program, in its folder, or as a copy where a person wants it.
   * `path` is that of an answer of this run; null comes back where the person chose no place.
   */
  'files.show': method<{ readonly path: string | null }>()(
    staff,
    z.strictObject({ path: z.string().min(1).max(4096), how: z.enum(['open', 'folder', 'copy']) }),
  ),
  'printing.printers': method<readonly PrinterSummary[]>()(desk, nothing),
  /** Prints what the asking window shows for print, without a question; the size is that of a page. */
  'printing.print': method<{ readonly isPrinted: boolean }>()(
    desk,
    z.strictObject({ printer: text.min(1), width: millimetres, height: millimetres }),
  ),
} as const;
