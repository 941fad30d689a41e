import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { commonCodePoints } from './glyph-coverage';
import { printableView } from './printable';
import type { CombinedRequest, DocumentRequest, TemplateFault, WorkerSettings } from './request';
import { splitPages } from './svg-pages';

/** The families that the templates set; a missing one would only warn and be replaced by whatever the machine has. */
const families = ['Tinos', 'Inter'];

/** What templates import; in the archive's file each paper has its own, beside its own view. */
const shared = ['common.typ', 'vote-sheet.typ'] as const;
const pictureName = /^[\w-]+\.(?:png|jpg|svg)$/;

/** A template that Typst could not follow. */
export class TemplateBroken extends Error {
  override readonly name = 'TemplateBroken';

  constructor(readonly fault: TemplateFault) {
    super(fault.message);
  }
}

interface Diagnostic {
  readonly message: string;
  readonly path: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null;
  readonly severity: number;
}

function isDiagnostic(value: unknown): value is Diagnostic {
  return typeof value === 'object' && value !== null && 'message' in value && 'path' in value && 'severity' in value;
}

/**
 * Typst with the shipped fonts and templates. Synchronous: lives in a worker. Data reaches a template as a virtual JSON file and never
 * as markup: nothing that a person typed can be run. A template, a user's own included, reads nothing outside its folder.
 */
export class Typesetter {
  private readonly compiler: NodeCompiler;
  private readonly covered: ReadonlySet<number>;

  /** @throws where a font of the templates is missing. */
  constructor(private readonly settings: WorkerSettings) {
    const { templatesFolder, fontsFolder } = settings;
    this.compiler = NodeCompiler.create({ workspace: templatesFolder, fontArgs: [{ fontPaths: [fontsFolder] }] });
    const files = readdirSync(fontsFolder).filter((file) => file.endsWith('.ttf'));
    for (const family of families) {
      if (!files.some((file) => file.startsWith(family)) || !this.knowsFont(family))
        throw new Error(`font missing: ${family}`);
    }
    this.covered = commonCodePoints(files.map((file) => readFileSync(join(fontsFolder, file))));
  }

  private knowsFont(family: string): boolean {
    const warnings = this.compiler.compile({ mainFileContent: `#set text(font: "${family}")\nA` }).takeWarnings();
    return warnings === null;
  }

  /** The document as PDF/A-2a: tagged, with bookmarks and embedded fonts. @throws TemplateBroken */
  pdf(request: DocumentRequest): { readonly pdf: Uint8Array; readonly substituted: readonly string[] } {
    return this.typeset(request, (main) => ({
      // A copy, because the bytes that the addon hands out cannot be given to another thread.
      pdf: new Uint8Array(
        this.compiler.pdf(
          { mainFilePath: main, resetRead: true },
          { pdfStandard: 'a-2a', pdfTags: true, creationTimestamp: request.createdAtSeconds },
        ),
      ),
    }));
  }

  /** The document as one SVG per page. @throws TemplateBroken */
  svgPages(request: DocumentRequest): { readonly pages: readonly string[]; readonly substituted: readonly string[] } {
    return this.typeset(request, (main) => ({
      pages: splitPages(this.compiler.plainSvg({ mainFilePath: main, resetRead: true })),
    }));
  }

  private typeset<Output>(
    request: DocumentRequest,
    draw: (main: string) => Output,
  ): Output & { readonly substituted: readonly string[] } {
    const { templatesFolder } = this.settings;
    const main = join(templatesFolder, 'main.typ');
    this.compiler.resetShadow();
    const substituted = this.lay(request, templatesFolder);
    try {
      return { ...draw(main), substituted };
    } catch (error) {
      throw this.faultOf(request, main, error) ?? error;
    } finally {
      this.compiler.evictCache(0);
    }
  }

  /** Lays what a document is made of into a folder that exists only here. @returns the characters that no shipped font can show. */
  private lay(request: DocumentRequest, folder: string): readonly string[] {
    const { templatesFolder } = this.settings;
    const source = request.templateSource ?? readFileSync(join(templatesFolder, `${request.template}.typ`), 'utf8');
    this.refusePackages(request, source);
    const { json, substituted } = printableView(request.view, this.covered);
    this.compiler.mapShadow(join(folder, 'view.json'), Buffer.from(json, 'utf8'));
    for (const [name, bytes] of Object.entries(request.pictures ?? {})) {
      if (!pictureName.test(name)) throw new Error(`not a picture's name: ${name}`);
      this.compiler.mapShadow(join(folder, 'pictures', name), Buffer.from(bytes));
    }
    this.compiler.addSource(join(folder, 'main.typ'), source);
    return substituted;
  }

  /**
   * Many papers as one PDF/A-3a: a list of them, each with its bookmark, the issued ones attached byte for byte (DOC-6).
   * @throws TemplateBroken
   */
  combined(request: CombinedRequest): { readonly pdf: Uint8Array; readonly substituted: readonly string[] } {
    const { templatesFolder } = this.settings;
    const { compiler } = this;
    const main = join(templatesFolder, 'main.typ');
    const substituted = new Set<string>();
    const attached: { file: string; description: string }[] = [];
    let count = 0;
    compiler.resetShadow();
    const common = shared.map((name) => ({ name, source: readFileSync(join(templatesFolder, name), 'utf8') }));
    const groups = request.groups.map(({ title, parts }) => ({
      title,
      parts: parts.map(({ request: paper, issued, ...row }, index) => {
        count += 1;
        const key = String(count).padStart(3, '0');
        const folder = join(templatesFolder, `part-${key}`);
        for (const { name, source } of common) compiler.addSource(join(folder, name), source);
        const bookmark = row.number === '' ? row.title : `${row.number} – ${row.title}`;
        const part = { key, group: index === 0 ? title : '', bookmark };
        const view = { ...paper.view, header: { ...paper.view.header, part } };
        for (const one of this.lay({ ...paper, view }, folder)) substituted.add(one);
        if (issued !== null) {
          if (!/^[\w.-]+$/.test(issued.fileName)) throw new Error(`not a paper's name: ${issued.fileName}`);
          compiler.mapShadow(join(templatesFolder, 'attached', issued.fileName), Buffer.from(issued.bytes));
          attached.push({ file: issued.fileName, description: bookmark });
        }
        return { key, no: String(count), ...row };
      }),
    }));
    const { title, organisation, lines, notes, createdAtSeconds } = request;
    const { json } = printableView({ title, organisation, lines, notes, groups, attached }, this.covered);
    compiler.mapShadow(join(templatesFolder, 'combined.json'), Buffer.from(json, 'utf8'));
    compiler.addSource(main, readFileSync(join(templatesFolder, 'combined.typ'), 'utf8'));
    try {
      const options = { pdfStandard: 'a-3a', pdfTags: true, creationTimestamp: createdAtSeconds } as const;
      const pdf = new Uint8Array(compiler.pdf({ mainFilePath: main, resetRead: true }, options));
      return { pdf, substituted: [...substituted] };
    } catch (error) {
      const [first] = request.groups.flatMap(({ parts }) => parts);
      throw (first === undefined ? null : this.faultOf(first.request, main, error)) ?? error;
    } finally {
      compiler.evictCache(0);
    }
  }

  /** Typst would fetch `@preview/…` from the internet: a document must come out the same with and without it. */
  private refusePackages(request: DocumentRequest, source: string): void {
    const lines = source.split('\n');
    const index = lines.findIndex((line) => /^(?!\s*\/\/).*["@][\w-]*@?[\w-]+\/[\w-]+:\d+\.\d+/.test(line));
    if (index === -1) return;
    throw new TemplateBroken({
      template: request.template,
      file: `${request.template}.typ`,
      line: index + 1,
      column: 1,
      message: 'packages cannot be imported',
    });
  }

  /** The drawing functions fail without saying where; compiling once more tells. */
  private faultOf(request: DocumentRequest, main: string, error: unknown): TemplateBroken | null {
    const failure = this.compiler.compile({ mainFilePath: main, resetRead: true }).takeError();
    const found = failure === null ? [] : this.compiler.fetchDiagnostics(failure).filter(isDiagnostic);
    const text = error instanceof Error ? error.message : String(error);
    // What only the PDF standard objects to passes the compilation; its message stands in the error itself.
    const [, standard] = /message: "((?:[^"\\]|\\.)*)"/.exec(text) ?? [];
    const [first] = found;
    if (first === undefined && (standard === undefined || request.templateSource == null)) return null;
    const path = first?.path ?? main;
    return new TemplateBroken({
      template: request.template,
      file: path === main ? `${request.template}.typ` : path.slice(path.lastIndexOf('/') + 1),
      line: first?.range == null ? 0 : first.range.start.line + 1,
      column: first?.range == null ? 0 : first.range.start.character + 1,
      message: first?.message ?? standard ?? '',
    });
  }
}
