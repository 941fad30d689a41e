import { lexer } from 'marked';
import type { Token, Tokens } from 'marked';
import { searchable } from '../../../shared/text';

/** A part of the guide: what stands from one heading to the next. */
export interface GuidePart {
  /** Where it is jumped to, unique in the guide. */
  readonly id: string;
  readonly title: string;
  /** 1 for the guide itself, 2 for a chapter, 3 for what is below one. */
  readonly depth: number;
  readonly blocks: readonly GuideBlock[];
}

/** A paragraph, a list, a picture: what is found and shown as one. */
interface GuideBlock {
  readonly id: string;
  readonly token: Token;
  /** Its words as a person reads them, for what is found. */
  readonly words: string;
}

export interface GuideFinding {
  readonly part: GuidePart;
  /** The block that is jumped to; that of the part where its heading alone was found. */
  readonly id: string;
  /** What stands there, cut to the words around the find. */
  readonly excerpt: string;
}

const excerptLength = 130;

/** What can be read of a token and all below it, without the signs of Markdown; raw HTML has no words. */
function wordsOf(token: Token): string {
  if (token.type === 'html') return '';
  if (token.type === 'list') return (token as Tokens.List).items.map(wordsOf).join(' ');
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flatMap((row) => row.map((cell) => cell.tokens.map(wordsOf).join(''))).join(' ');
  }
  const { tokens } = token as { readonly tokens?: readonly Token[] };
  if (tokens !== undefined) return tokens.map(wordsOf).join('');
  return 'text' in token ? String(token.text) : token.type === 'br' ? ' ' : '';
}

/** The guide as parts, out of the Markdown of docs/. Nothing of it becomes markup of the page but what `GuideText` draws (ADR 21). */
export function guideParts(markdown: string): readonly GuidePart[] {
  const parts: { id: string; title: string; depth: number; blocks: GuideBlock[] }[] = [];
  for (const token of lexer(markdown)) {
    if (token.type === 'heading') {
      const { depth } = token as Tokens.Heading;
      parts.push({ id: `panduan-${String(parts.length)}`, title: wordsOf(token), depth, blocks: [] });
      continue;
    }
    const part = parts.at(-1);
    if (part === undefined || token.type === 'space') continue;
    part.blocks.push({ id: `${part.id}-${String(part.blocks.length)}`, token, words: wordsOf(token) });
  }
  return parts;
}

/** The words around the first one that was looked for, none of them cut. */
function excerptOf(words: string, wanted: string): string {
  const at = Math.max(0, words.toLowerCase().indexOf(wanted.toLowerCase()));
  const from = at <= excerptLength / 3 ? 0 : words.indexOf(' ', at - excerptLength / 3) + 1;
  const rest = words.slice(Math.min(from, at));
  const cut = rest.length <= excerptLength ? rest : rest.slice(0, rest.lastIndexOf(' ', excerptLength));
  return `${from > 0 ? '…' : ''}${cut.trim()}${cut.length < rest.length ? '…' : ''}`;
}

/** Where all words of a query stand together in one block or heading, in the order of the guide; nothing for nothing. */
export function findInGuide(parts: readonly GuidePart[], query: string): readonly GuideFinding[] {
  const wanted = searchable(query).split(' ').filter(Boolean);
  const [first] = query.trim().split(/\s+/);
  if (wanted.length === 0 || first === undefined) return [];
  const has = (text: string) => {
    const folded = searchable(text);
    return wanted.every((word) => folded.includes(word));
  };
  return parts.flatMap((part) => {
    const blocks = part.blocks
      .filter(({ words }) => has(words))
      .map(({ id, words }) => ({ part, id, excerpt: excerptOf(words, first) }));
    return blocks.length === 0 && has(part.title) ? [{ part, id: part.id, excerpt: part.title }] : blocks;
  });
}
