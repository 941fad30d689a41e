import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ISectionOptions } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { printableText, romanNumeral } from '../../shared/text';
import { logoLine } from './docx-logo';
import type {
  DecisionsSummaryView,
  DecreeView,
  DocumentHeader,
  MinutesView,
  RichBlock,
  RichInline,
  RulesOfProcedureView,
  SignatureBlock,
} from './views';

/*
 * DOCX for last edits by hand (DOC-3). The PDF is the document; this is its text in the same order, in a word processor's own headings,
 * lists and tables.
 */

const font = 'Tinos';
const bulletReference = 'palu-bullets';
const numberReference = 'palu-numbers';
/** Twentieths of a point: F4 is Indonesia's Folio, 215 × 330 mm. */
const paper = { A4: { width: 11906, height: 16838 }, F4: { width: 12189, height: 18709 } } as const;
const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borderless = {
  top: nothing,
  bottom: nothing,
  left: nothing,
  right: nothing,
  insideHorizontal: nothing,
  insideVertical: nothing,
};

type Block = Paragraph | Table;

interface LineOptions {
  /** Its level among the headings, where it is one. */
  readonly heading?: 1 | 2;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  readonly bold?: boolean;
  readonly center?: boolean;
  readonly underline?: boolean;
  readonly after?: number;
}

function line(
  text: string,
  { heading, keepNext = false, bold, center, underline, after = 120 }: LineOptions = {},
): Paragraph {
  return new Paragraph({
    ...(heading === undefined ? {} : { heading: heading === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }),
    keepNext,
    alignment: center === true ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { after },
    children: [new TextRun({ text, bold: bold ?? false, ...(underline === true ? { underline: {} } : {}) })],
  });
}

/** Rows without lines, for label, colon and text. */
function grid(
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  { isBold = false, keepNext = false }: { readonly isBold?: boolean; readonly keepNext?: boolean } = {},
): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: borderless,
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (text, index) =>
              new TableCell({
                width: { size: widths[index] ?? 10, type: WidthType.PERCENTAGE },
                children: [line(text, { bold: isBold, keepNext, after: 60 })],
              }),
          ),
        }),
    ),
  });
}

function letterhead(header: DocumentHeader): Block[] {
  const { organisation, address, contact } = header.letterhead;
  return [
    line(organisation, { bold: true, center: true, after: 40 }),
    line(address, { center: true, after: 40 }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      border: { bottom: { style: BorderStyle.DOUBLE, size: 6, space: 4, color: 'auto' } },
      children: [new TextRun({ text: contact })],
    }),
    ...(header.isDraft ? [line('RANCANGAN', { bold: true, center: true })] : []),
  ];
}

function signatures({ lines, signers }: SignatureBlock): Block[] {
  const share = 100 / Math.max(1, signers.length);
  const cells = signers.map(
    ({ title, name, note }) =>
      new TableCell({
        width: { size: share, type: WidthType.PERCENTAGE },
        children: [
          line(title, { keepNext: true, center: true }),
          ...Array.from({ length: 4 }, () => line('', { keepNext: true, after: 0 })),
          line(name === '' ? '…………………………' : name, {
            bold: name !== '',
            center: true,
            underline: name !== '',
            after: 40,
          }),
          ...(note === '' ? [] : [line(note, { center: true })]),
        ],
      }),
  );
  return [
    ...lines.map(
      (text) => new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [new TextRun(text)] }),
    ),
    ...(cells.length === 0
      ? []
      : [
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            borders: borderless,
            rows: [new TableRow({ cantSplit: true, children: cells })],
          }),
        ]),
  ];
}

/** Every text as it is set on paper: XML knows no control characters and no halves of letters. */
function printableTexts<View>(view: View): View {
  return JSON.parse(
    JSON.stringify(view, (_key, value: unknown) => (typeof value === 'string' ? printableText(value) : value)),
  ) as View;
}

/** The instant that stands in a file in place of that at which it was made: the same words make the same bytes. */
const fixedInstant = '2000-01-01T00:00:00Z';

function withoutTimes(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([name, bytes]) => {
    const isAbout = name === 'docProps/core.xml';
    const text = isAbout ? strFromU8(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, fixedInstant) : '';
    return [name, [isAbout ? strToU8(text) : bytes, { mtime: new Date(2000, 0, 1) }]] as const;
  });
  return zipSync(Object.fromEntries(parts) as Parameters<typeof zipSync>[0]);
}

/** @param starts the numbers other than 1 at which lists begin. */
async function pack(
  header: DocumentHeader,
  logo: Uint8Array | null,
  children: Block[],
  starts: ReadonlySet<number> = new Set(),
): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: {
      page: { size: paper[header.paper], margin: { top: 1134, bottom: 1134, left: 1417, right: 1134 } },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [
              new TextRun({
                size: 18,
                children: [
                  header.number === null ? '' : `${header.number} · `,
                  'Halaman ',
                  PageNumber.CURRENT,
                  ' dari ',
                  PageNumber.TOTAL_PAGES,
                ],
              }),
            ],
          }),
        ],
      }),
    },
    children: [...logoLine(logo), ...letterhead(header), ...children],
  };
  const document = new Document({
    title: header.title,
    creator: header.letterhead.organisation,
    styles: {
      default: {
        document: { run: { font, size: 24, language: { value: 'id-ID' } } },
        heading1: headingStyle,
        heading2: headingStyle,
        heading3: headingStyle,
        heading4: headingStyle,
      },
    },
    numbering: {
      config: [
        { reference: bulletReference, levels: levels(LevelFormat.BULLET, () => '•') },
        { reference: numberReference, levels: levels(LevelFormat.DECIMAL, (level) => `%${String(level + 1)}.`) },
        ...[...starts].map((start) => ({
          reference: numbersFrom(start),
          levels: levels(LevelFormat.DECIMAL, (level) => `%${String(level + 1)}.`, start),
        })),
      ],
    },
    sections: [section],
  });
  return withoutTimes(new Uint8Array(await Packer.toBuffer(document)));
}

/** As the papers set them: bold, black, as large as the text. */
const headingStyle = {
  run: { font, size: 24, bold: true, color: '000000' },
  paragraph: { spacing: { before: 160, after: 120 } },
};

const numbersFrom = (start: number) => `${numberReference}-${String(start)}`;

function levels(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string, start = 1) {
  return Array.from({ length: 9 }, (_unused, level) => ({
    level,
    format,
    start,
    text: text(level),
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
  }));
}

/** A decree as DOCX. */
export function decreeDocx(given: DecreeView, logo: Uint8Array | null = null): Promise<Uint8Array> {
  const view = printableTexts(given);
  const { header } = view;
  const recitals = view.recitals.flatMap(({ label, points }) =>
    points.flatMap(({ mark, text, subs = [] }, index) => [
      [index === 0 ? label : '', index === 0 ? ':' : '', mark, text],
      ...subs.map((sub) => ['', '', '', `${sub.mark} ${sub.text}`]),
    ]),
  );
  return pack(header, logo, [
    line(view.issuer, { heading: 1, bold: true, center: true }),
    line(`NOMOR: ${header.number ?? '…'}`, { center: true }),
    line('TENTANG', { center: true }),
    line(view.about, { bold: true, center: true }),
    line('DENGAN RAHMAT TUHAN YANG MAHA ESA', { center: true }),
    ...(recitals.length === 0 ? [] : [grid([20, 3, 6, 71], recitals)]),
    line('MEMUTUSKAN:', { heading: 2, keepNext: true, bold: true, center: true }),
    grid([20, 3, 77], [['Menetapkan', ':', view.decides]], { isBold: true, keepNext: true }),
    // The last clause goes with the signatures, so that they never stand alone.
    ...view.clauses.map(({ label, text, subs = [] }, index) =>
      grid([20, 3, 77], [[label, ':', text], ...subs.map((sub) => ['', '', `${sub.mark} ${sub.text}`])], {
        keepNext: index === view.clauses.length - 1,
      }),
    ),
    grid(
      [20, 3, 77],
      [
        ['Ditetapkan di', ':', view.place],
        ['Pada tanggal', ':', view.signedOn],
      ],
      { keepNext: true },
    ),
    ...signatures(view.signatures),
    ...copiesOf(view),
    ...view.annexes.flatMap(({ title, tables, chapters = [] }, index) => [
      new Paragraph({
        pageBreakBefore: true,
        children: [new TextRun({ text: annexWord(index, view.annexes.length), bold: true })],
      }),
      line(view.issuer),
      line(`NOMOR ${header.number ?? '…'}`),
      line(`TANGGAL ${view.signedOn.toUpperCase()}`),
      line(title.toUpperCase(), { heading: 2, center: true }),
      ...tables.flatMap(({ heading, heads, rows }) => [
        line(heading, { bold: true, keepNext: true }),
        table(heads, rows),
      ]),
      ...chapters.flatMap(chapterLines),
    ]),
  ]);
}

const annexWord = (index: number, count: number) => (count > 1 ? `LAMPIRAN ${romanNumeral(index + 1)}` : 'LAMPIRAN');

/** What was decided, as DOCX (MIN-5). */
export function decisionsDocx(given: DecisionsSummaryView, logo: Uint8Array | null = null): Promise<Uint8Array> {
  const view = printableTexts(given);
  const told = (facts: DecisionsSummaryView['facts']) =>
    grid(
      [24, 3, 73],
      facts.map(({ label, value }) => [label, ':', value]),
    );
  return pack(view.header, logo, [
    line('RISALAH KEPUTUSAN', { heading: 1, bold: true, center: true }),
    line(view.subtitle.toUpperCase(), { bold: true, center: true }),
    told(view.facts),
    ...view.decisions.flatMap(({ title, facts, clauses }) => [
      line(title, { heading: 2, bold: true, keepNext: true }),
      told(facts),
      ...clauses.map(({ label, text, subs = [] }) =>
        grid([20, 3, 77], [[label, ':', text], ...subs.map((sub) => ['', '', `${sub.mark} ${sub.text}`])]),
      ),
    ]),
    line(view.closing, { keepNext: true }),
    ...signatures(view.signatures),
  ]);
}

function copiesOf({ copies = [] }: DecreeView): readonly Paragraph[] {
  if (copies.length === 0) return [];
  const names = copies.length === 1 ? copies : copies.map((name, index) => `${String(index + 1)}. ${name}`);
  return ['Tembusan:', ...names].map((text) => line(text, { after: 40 }));
}

/** A chapter of the tata tertib. */
function chapterLines({ label, title, articles }: RulesOfProcedureView['chapters'][number]): readonly Paragraph[] {
  return [
    line(label, { bold: true, center: true, keepNext: true }),
    line(title.toUpperCase(), { bold: true, center: true, keepNext: true }),
    ...articles.flatMap((article) => [
      line([article.label, article.heading].filter((words) => words !== '').join(' – '), {
        bold: true,
        center: true,
        keepNext: true,
      }),
      ...article.paragraphs.flatMap(({ mark, text, points }) => [
        line([mark, text].filter((words) => words !== '').join(' ')),
        ...points.map((point) => line(`${point.mark} ${point.text}`, { after: 40 })),
      ]),
    ]),
  ];
}

/** A table with lines whose first row is repeated on each page. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [heads, ...rows].map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map((text) => new TableCell({ children: [line(text, { bold: index === 0, after: 40 })] })),
        }),
    ),
  });
}

function runs(inlines: readonly RichInline[]): TextRun[] {
  return inlines.map((inline) =>
    inline.kind === 'break'
      ? new TextRun({ break: 1 })
      : new TextRun({
          text: inline.text,
          bold: inline.isBold,
          italics: inline.isItalic,
          strike: inline.isStruck,
          ...(inline.isUnderlined ? { underline: {} } : {}),
        }),
  );
}

const headings = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

interface ListPlace {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
}

/** Blocks of rich text; `list` marks the first paragraph of a list's item. A counter gives each numbered list its own count. */
class RichWriter {
  private lists = 0;
  /** The numbers other than 1 at which lists begin. */
  readonly starts = new Set<number>();

  blocks(blocks: readonly RichBlock[], level = 0): Block[] {
    return blocks.flatMap((block) => this.block(block, level));
  }

  private block(block: RichBlock, level: number): Block[] {
    switch (block.kind) {
      case 'paragraph':
        return [this.paragraph(block.inlines, null)];
      case 'heading':
        return [
          new Paragraph({
            heading: headings[block.level - 1] ?? HeadingLevel.HEADING_4,
            children: runs(block.inlines),
          }),
        ];
      case 'bullets':
      case 'numbers': {
        this.lists += 1;
        const start = block.kind === 'numbers' ? block.start : 1;
        if (start !== 1) this.starts.add(start);
        const numbers = start === 1 ? numberReference : numbersFrom(start);
        const place = {
          reference: block.kind === 'bullets' ? bulletReference : numbers,
          level: Math.min(level, 8),
          instance: this.lists,
        };
        return block.items.flatMap((item) => this.item(item, place));
      }
      case 'quote':
        return this.blocks(block.blocks, level + 1);
      case 'rule':
        return [
          new Paragraph({
            border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
            children: [],
          }),
        ];
      case 'table':
        return [
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: block.rows.map(
              (cells, index) =>
                new TableRow({
                  tableHeader: index < block.headerRows,
                  children: cells.map(({ colspan, rowspan, blocks }) => {
                    const content = this.blocks(blocks);
                    // A cell without a last paragraph is a file that Word repairs.
                    const isOpen = content.at(-1) instanceof Paragraph;
                    return new TableCell({
                      columnSpan: colspan,
                      rowSpan: rowspan,
                      children: isOpen ? content : [...content, new Paragraph({})],
                    });
                  }),
                }),
            ),
          }),
        ];
    }
  }

  private item(blocks: readonly RichBlock[], place: ListPlace): Block[] {
    const [first, ...rest] = blocks;
    if (first?.kind !== 'paragraph') return this.blocks(blocks, place.level + 1);
    return [this.paragraph(first.inlines, place), ...this.blocks(rest, place.level + 1)];
  }

  private paragraph(inlines: readonly RichInline[], place: ListPlace | null): Paragraph {
    return new Paragraph({
      spacing: { after: 120 },
      ...(place === null ? {} : { numbering: place }),
      children: runs(inlines),
    });
  }
}

const section = (text: string) =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(text)] });

/** The minutes as DOCX. */
export function minutesDocx(given: MinutesView, logo: Uint8Array | null = null): Promise<Uint8Array> {
  const view = printableTexts(given);
  const rich = new RichWriter();
  const children = [
    line('NOTULEN', { heading: 1, bold: true, center: true }),
    line(view.subtitle, { bold: true, center: true }),
    ...(view.header.number === null ? [] : [line(`NOMOR: ${view.header.number}`, { center: true })]),
    grid(
      [25, 3, 72],
      view.facts.map(({ label, value }) => [label, ':', value]),
    ),
    ...view.sections.flatMap(({ title, facts, body }) => [
      section(title),
      ...(facts.length === 0
        ? []
        : [
            grid(
              [10, 90],
              facts.map(({ time, text }) => [time, text]),
            ),
          ]),
      ...rich.blocks(body),
    ]),
    ...(view.decisions.length === 0 ? [] : [section('Keputusan')]),
    ...view.decisions.map((decision, index) => line(`${String(index + 1)}. ${decision}`)),
    ...(view.gavel.length === 0
      ? []
      : [
          section('Catatan ketukan palu'),
          grid(
            [10, 12, 38, 40],
            view.gavel.map(({ time, knocks, meaning, item }) => [time, knocks, meaning, item]),
          ),
        ]),
    line(view.closing),
    ...signatures(view.signatures),
  ];
  return pack(view.header, logo, children, rich.starts);
}
