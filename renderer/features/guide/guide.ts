import text from '../../../docs/panduan.md?raw';
import { guideParts } from './guide-text';

/** The guide of docs/, put into the pages when they are built: it is there without a network, and there is no second copy of its text. */
export const guide = guideParts(text);

const pictures: Readonly<Record<string, string>> = import.meta.glob('../../../docs/images/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** The address of a picture of the guide among the files of the page; null for one that is not part of the program. */
export function guidePicture(href: string): string | null {
  return pictures[`../../../docs/${href}`] ?? null;
}
