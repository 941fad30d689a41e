import { Extension } from '@tiptap/react';
import type { Editor } from '@tiptap/react';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node } from '@tiptap/pm/model';

/** The words of a question between versions. */
export interface RivalWords {
  readonly versionOf: (by: string) => string;
  readonly keep: string;
  readonly keepAll: string;
}

interface Version {
  readonly node: Node;
  readonly at: number;
  readonly group: string;
  readonly by: string;
}

function versionsIn(doc: Node): readonly Version[] {
  const found: Version[] = [];
  doc.descendants((node, at) => {
    const group: unknown = node.attrs['rival'];
    const by: unknown = node.attrs['rivalBy'];
    if (typeof group === 'string') found.push({ node, at, group, by: typeof by === 'string' ? by : '' });
  });
  return found;
}

/** Settles a question: the version at this place stays, or (null) all of them. */
function settle(editor: Editor, group: string, kept: number | null): void {
  const { tr, doc } = editor.state;
  for (const { node, at } of [...versionsIn(doc)].filter((one) => one.group === group).reverse()) {
    if (kept !== null && at !== kept) tr.delete(at, at + node.nodeSize);
    else tr.setNodeMarkup(at, null, { ...node.attrs, rival: null, rivalBy: null });
  }
  editor.view.dispatch(tr);
  editor.view.focus();
}

/** Where the first words of a block stand: a table has room for nothing between its cells. */
function firstText(node: Node, at: number): number {
  if (node.isLeaf) return at;
  let place = at + 1;
  for (let inner: Node | null = node; inner !== null && !inner.isTextblock; inner = inner.firstChild) place += 1;
  return place;
}

function button(label: string, act: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  // The caret stays where it is until the question is settled.
  element.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  element.addEventListener('click', act);
  return element;
}

function heading(editor: Editor, version: Version, isFirst: boolean, isAlone: boolean, words: RivalWords): HTMLElement {
  const element = document.createElement('span');
  element.className = 'minutes-version-of';
  element.contentEditable = 'false';
  const whose = document.createElement('span');
  whose.textContent = words.versionOf(version.by);
  element.append(whose);
  element.append(
    button(words.keep, () => {
      settle(editor, version.group, version.at);
    }),
  );
  if (isFirst && !isAlone) {
    element.append(
      button(words.keepAll, () => {
        settle(editor, version.group, null);
      }),
    );
  }
  return element;
}

/** Versions between which a person has to decide stand side by side, each with whose it is and how it is taken (MIN-2). */
export const Rivals = Extension.create<RivalWords>({
  name: 'rivals',
  addGlobalAttributes() {
    const hidden = { default: null, rendered: false, keepOnSplit: false } as const;
    return [
      {
        types: [
          ...['paragraph', 'heading', 'blockquote', 'codeBlock', 'horizontalRule'],
          ...['bulletList', 'orderedList', 'listItem', 'table', 'tableRow'],
        ],
        attributes: { rival: hidden, rivalBy: hidden },
      },
    ];
  },
  addProseMirrorPlugins() {
    const { editor, options: words } = this;
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const versions = versionsIn(doc);
            const seen = new Set<string>();
            return DecorationSet.create(
              doc,
              versions.flatMap((version) => {
                const { node, at, group, by } = version;
                const isFirst = !seen.has(group);
                seen.add(group);
                const isAlone = versions.filter((one) => one.group === group).length === 1;
                return [
                  Decoration.node(at, at + node.nodeSize, {
                    class: `minutes-version${isFirst ? ' minutes-version-first' : ''}`,
                  }),
                  Decoration.widget(firstText(node, at), () => heading(editor, version, isFirst, isAlone, words), {
                    side: -1,
                    key: `${group} ${by} ${String(at)} ${String(isAlone)}`,
                    ignoreSelection: true,
                  }),
                ];
              }),
            );
          },
        },
      }),
    ];
  },
});
