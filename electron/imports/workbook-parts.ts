import { isDayFormat } from './number-format';
import { isTrue, walkXml } from './xml';

/** The parts of a workbook by their paths in the package, in lower case. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** What a workbook says of all its sheets. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Whether its days are counted from 1904 (ECMA-376, `date1904`). */
  readonly countsFrom1904: boolean;
  readonly sharedStrings: readonly string[];
  /** Whether cells of a style are days, by the style's place. */
  readonly isDayStyle: readonly boolean[];
}

interface Relation {
  readonly kind: string;
  readonly path: string;
}

/** A target beside a part, or from the root of the package. */
function resolved(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/').toLowerCase();
}

function relationsOf(parts: Parts, part: string): ReadonlyMap<string, Relation> {
  const place = part.lastIndexOf('/') + 1;
  const bytes = parts.get(`${part.slice(0, place)}_rels/${part.slice(place)}.rels`);
  const relations = new Map<string, Relation>();
  if (bytes === undefined) return relations;
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const type = attributes.get('Type') ?? '';
      relations.set(attributes.get('Id') ?? '', {
        kind: type.slice(type.lastIndexOf('/') + 1),
        path: resolved(part, attributes.get('Target') ?? ''),
      });
    },
  });
  return relations;
}

/** `_x000D_` in a text of a workbook stands for the character of that number. */
export function withoutEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

function sharedStringsOf(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let isText = false;
  let phonetic = 0;
  let current = '';
  walkXml(bytes, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') isText = phonetic === 0;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      if (name === 'si') strings.push(withoutEscapes(current));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') isText = false;
    },
  });
  return strings;
}

function dayStylesOf(bytes: Uint8Array | undefined): readonly boolean[] {
  if (bytes === undefined) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCellFormats = false;
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCellFormats = true;
      else if (name === 'numFmt')
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General');
      else if (name === 'xf' && isCellFormats) formats.push(Number(attributes.get('numFmtId') ?? '0'));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return formats.map((id) => isDayFormat(id, codes.get(id)));
}

/**
 * What a package says of its workbook.
 * @throws Error where there is none in it.
 */
export function workbookParts(parts: Parts): WorkbookParts {
  const main =
    [...relationsOf(parts, '').values()].find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const bytes = parts.get(main);
  if (bytes === undefined) throw new Error('a package without a workbook');
  const relations = relationsOf(parts, main);
  const sheets: SheetPart[] = [];
  let countsFrom1904 = false;
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'workbookPr') countsFrom1904 ||= isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const relation = relations.get(attributes.get('id') ?? '');
      if (relation?.kind === 'worksheet') {
        sheets.push({ name: withoutEscapes(attributes.get('name') ?? ''), path: relation.path });
      }
    },
  });
  const partOf = (kind: string, usual: string) =>
    parts.get([...relations.values()].find((relation) => relation.kind === kind)?.path ?? usual);
  return {
    sheets,
    countsFrom1904,
    sharedStrings: sharedStringsOf(partOf('sharedStrings', 'xl/sharedstrings.xml')),
    isDayStyle: dayStylesOf(partOf('styles', 'xl/styles.xml')),
  };
}
