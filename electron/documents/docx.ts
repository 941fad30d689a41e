import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import type { decreeView, minutesView } from './views';
import type { RichTextNode } from '../../shared/domain';

/*
 * DOCX for last edits by hand (DOC-3). The PDF is the document; this is its text in the same order, in a word processor's own styles.
 */

const font = 'Times New Roman';

function line(
  text: string,
  options: { readonly bold?: boolean; readonly center?: boolean; readonly italics?: boolean } = {},
): Paragraph {
  return new Paragraph({
    alignment: options.center === true ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { after: 120 },
    children: [new TextRun({ text, font, size: 24, bold: options.bold ?? false, italics: options.italics ?? false })],
  });
}

function labelled(label: string, points: readonly { readonly mark: string; readonly text: string }[]): Paragraph[] {
  return points.map(({ mark, text }, index) =>
    line(`${index === 0 ? label : ''}\t${index === 0 ? ': ' : '  '}${mark} ${text}`.trimEnd()),
  );
}

interface SignerText {
  readonly title: string;
  readonly name: string;
}

function signatures(signers: readonly SignerText[]): Paragraph[] {
  return signers.flatMap(({ title, name }) => [
    line(title, { center: true }),
    line(''),
    line(''),
    line(''),
    line(''),
    line(name === '' ? '…………………………' : name, { center: true, bold: true }),
  ]);
}

async function pack(title: string, organisation: string, children: Paragraph[]): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: organisation,
    sections: [{ properties: { page: { margin: { top: 1134, bottom: 1134, left: 1417, right: 1134 } } }, children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A decree as DOCX. */
export function decreeDocx(view: ReturnType<typeof decreeView>): Promise<Uint8Array> {
  const { header } = view;
  const marked = (marks: readonly string[], points: readonly string[]) =>
    points.map((text, index) => ({ mark: marks[index] ?? '', text }));
  return pack(header.title, header.letterhead.organisation, [
    line(header.letterhead.organisation, { bold: true, center: true }),
    line(header.letterhead.address, { center: true }),
    ...(header.isDraft ? [line('RANCANGAN', { bold: true, center: true })] : []),
    line(view.issuer.toUpperCase(), { bold: true, center: true }),
    line(`NOMOR: ${header.number ?? '…'}`, { center: true }),
    line('TENTANG', { center: true }),
    line(view.about.toUpperCase(), { bold: true, center: true }),
    line('DENGAN RAHMAT TUHAN YANG MAHA ESA', { center: true }),
    ...labelled('Menimbang', marked(view.letters, view.considering)),
    ...labelled('Mengingat', marked(view.numbers, view.citing)),
    ...labelled('Memperhatikan', marked(view.numbers, view.noting)),
    line('MEMUTUSKAN', { bold: true, center: true }),
    line(`Menetapkan\t: ${view.decides.toUpperCase()}`, { bold: true }),
    ...view.clauses.map((clause) => line(`${clause.label}\t: ${clause.text}`)),
    line(`Ditetapkan di : ${view.place}`),
    line(`Pada tanggal : ${view.signedOn}`),
    line('PIMPINAN SIDANG', { center: true }),
    ...signatures(view.signers),
  ]);
}

function plainText(node: RichTextNode): string {
  if (node.type === 'mention') return String(node.attrs?.['label'] ?? '');
  return (node.text ?? '') + (node.content ?? []).map(plainText).join('');
}

function richParagraphs(nodes: readonly RichTextNode[], prefix = ''): Paragraph[] {
  return nodes.flatMap((node): Paragraph[] => {
    switch (node.type) {
      case 'bulletList':
      case 'orderedList':
        return (node.content ?? []).map((item, index) =>
          line(`${prefix}${node.type === 'bulletList' ? '•' : `${String(index + 1)}.`} ${plainText(item)}`),
        );
      case 'table':
        return (node.content ?? []).map((row) => line((row.content ?? []).map(plainText).join(' | ')));
      case 'heading':
        return [line(plainText(node), { bold: true })];
      default:
        return [line(prefix + plainText(node))];
    }
  });
}

/** The minutes as DOCX. */
export function minutesDocx(view: ReturnType<typeof minutesView>): Promise<Uint8Array> {
  const { header } = view;
  return pack(header.title, header.letterhead.organisation, [
    line(header.letterhead.organisation, { bold: true, center: true }),
    line('NOTULEN', { bold: true, center: true }),
    line(view.subtitle, { bold: true, center: true }),
    ...view.facts.map((fact) => line(`${fact.label}\t: ${fact.value}`)),
    ...view.sections.flatMap((section) => [
      line(section.title, { bold: true }),
      ...section.facts.map((fact) => line(`${fact.time}  ${fact.text}`)),
      ...richParagraphs(section.body),
    ]),
    ...(view.decisions.length > 0 ? [line('Keputusan', { bold: true })] : []),
    ...view.decisions.map((decision, index) => line(`${String(index + 1)}. ${decision}`)),
    ...signatures(view.signers),
  ]);
}
