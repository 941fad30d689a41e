import type { AssemblyFacts } from './model';
import { fillRulesFields } from './rules-fields';

/*
 * A tata tertib is typed as plain lines: `# ` begins a chapter, `## ` an article (what follows it is its heading, which may be empty),
 * `- ` a lettered point of the paragraph above, and every other line is a paragraph. Numbers are never typed.
 */

interface RulesParagraph {
  readonly text: string;
  readonly points: readonly string[];
}

interface RulesArticle {
  /** Counts through the whole text: `Pasal n`. */
  readonly number: number;
  readonly heading: string;
  readonly paragraphs: readonly RulesParagraph[];
}

interface RulesChapter {
  /** Counted from 1: `BAB I`. */
  readonly number: number;
  readonly title: string;
  readonly articles: readonly RulesArticle[];
}

interface Growing {
  chapters: { number: number; title: string; articles: GrowingArticle[] }[];
  articles: number;
}
interface GrowingArticle {
  number: number;
  heading: string;
  paragraphs: { text: string; points: string[] }[];
}

function openChapter(text: Growing, title: string) {
  const chapter = { number: text.chapters.length + 1, title, articles: [] };
  text.chapters.push(chapter);
  return chapter;
}

function openArticle(text: Growing, heading: string): GrowingArticle {
  const chapter = text.chapters.at(-1) ?? openChapter(text, 'Ketentuan Umum');
  text.articles += 1;
  const article = { number: text.articles, heading, paragraphs: [] };
  chapter.articles.push(article);
  return article;
}

/** The structure of a typed text with its live fields filled in. Any text is one: what stands before the first chapter gets one. */
export function rulesChapters(source: string, facts: AssemblyFacts): readonly RulesChapter[] {
  const text: Growing = { chapters: [], articles: 0 };
  for (const typed of source.split('\n')) {
    const line = fillRulesFields(typed.trim(), facts);
    if (line === '') continue;
    if (line.startsWith('## ') || line === '##') {
      openArticle(text, line.slice(2).trim());
      continue;
    }
    if (line.startsWith('# ')) {
      openChapter(text, line.slice(2).trim());
      continue;
    }
    const article = text.chapters.at(-1)?.articles.at(-1) ?? openArticle(text, '');
    const paragraph = article.paragraphs.at(-1);
    if (line.startsWith('- ') && paragraph !== undefined) paragraph.points.push(line.slice(2).trim());
    else article.paragraphs.push({ text: line, points: [] });
  }
  return text.chapters;
}
