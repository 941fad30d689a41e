/*
 * The typesetter draws all pages below each other in one picture. Its layout is fixed: children of the root are indented by four blanks:
 * per page a white ground and a group, at last the definitions of glyphs and clipping paths. A preview wants one picture per page with
 * the definitions it uses; otherwise each page would carry the glyphs of all others.
 */

interface Page {
  readonly ground: string;
  readonly lines: string[];
}

const groundSize = /d="M 0 0v ([\d.]+) h ([\d.]+)/;

/** Definitions by their id, each with its lines. */
function definitionsOf(
  lines: readonly string[],
): ReadonlyMap<string, { readonly group: string; readonly text: string }> {
  const found = new Map<string, { group: string; text: string }>();
  let group = '';
  let id = '';
  for (const line of lines) {
    const opensGroup = /^ {4}<defs id="([^"]*)"/.exec(line);
    const opens = /^ {8}<\w[^>]* id="([^"]+)"/.exec(line);
    if (opensGroup !== null) group = opensGroup[1] ?? '';
    if (opens !== null) id = opens[1] ?? '';
    const known = found.get(id);
    if (opens !== null) found.set(id, { group, text: line });
    else if (known !== undefined && line.startsWith('        '))
      found.set(id, { group, text: `${known.text}\n${line}` });
  }
  return found;
}

function referencesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:href="#|url\(#)([\w-]+)/g)].map((match) => match[1] ?? '');
}

/** One picture per page. @throws where the typesetter's picture is built differently from what is written above. */
export function splitPages(svg: string): readonly string[] {
  const lines = svg.split('\n');
  const pages: Page[] = [];
  let definitionsAt = lines.length;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith('    <defs')) {
      definitionsAt = index;
      break;
    }
    if (line.startsWith('    <path')) pages.push({ ground: line, lines: [] });
    else if (!line.startsWith('</svg')) pages.at(-1)?.lines.push(line);
  }
  const definitions = definitionsOf(lines.slice(definitionsAt));
  const root = lines[0] ?? '';
  return pages.map((page) => pageOf(root, page, definitions));
}

function pageOf(root: string, page: Page, definitions: ReturnType<typeof definitionsOf>): string {
  const [, height, width] = groundSize.exec(page.ground) ?? [];
  if (height === undefined || width === undefined) throw new Error('a page without its ground');
  const body = page.lines.join('\n').replace(/^ {4}<g transform="[^"]*"/, '    <g');
  const used = new Set(referencesIn(body));
  for (const id of used) for (const inner of referencesIn(definitions.get(id)?.text ?? '')) used.add(inner);
  const defined = [...used].map((id) => definitions.get(id)?.text ?? '').join('\n');
  const head = root
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${height}"`)
    .replace(/width="[^"]*"/, `width="${width}pt"`)
    .replace(/height="[^"]*"/, `height="${height}pt"`);
  return `${head}\n${page.ground}\n${body}\n    <defs>\n${defined}\n    </defs>\n</svg>`;
}
