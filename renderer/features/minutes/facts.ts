import Mention from '@tiptap/extension-mention';
import { Extension, Node, ReactNodeViewRenderer } from '@tiptap/react';
import Suggestion from '@tiptap/suggestion';
import { fieldChoices, registeredParticipants } from '../../../shared/domain';
import type { AgendaItemId, RichTextNode } from '../../../shared/domain';
import { searchable } from '../../../shared/text';
import { assemblyNow } from '../../client';
import type { Text } from '../../locales';
import { FactView } from './FactView';
import { suggesting } from './suggestions';
import type { Choice } from './suggestions';

const mostChoices = 8;

/** A fact of the record in the text (MIN-3). */
const FactNode = Node.create({
  name: 'fact',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ ref: { default: '' }, label: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'span[data-fact]',
      getAttrs: (element) => ({ ref: element.getAttribute('data-fact'), label: element.textContent }),
    },
  ],
  renderHTML: ({ node }) => ['span', { 'data-fact': String(node.attrs['ref']) }, String(node.attrs['label'])],
  renderText: ({ node }) => String(node.attrs['label']),
  addNodeView: () => ReactNodeViewRenderer(FactView),
});

function people(query: string): readonly Choice[] {
  const wanted = searchable(query);
  return registeredParticipants(assemblyNow())
    .filter((one) => searchable(one.name).includes(wanted))
    .slice(0, mostChoices)
    .map(({ id, name, cooperativeId }) => ({
      key: id,
      label: name,
      hint: cooperativeId === null ? '' : (assemblyNow().cooperatives.get(cooperativeId)?.name ?? ''),
      insert: [
        { type: 'mention', attrs: { id, label: name } },
        { type: 'text', text: ' ' },
      ],
    }));
}

/** The texts that a minute taker writes again and again. */
export const moduleKeys = [
  'minutes.module.opened',
  'minutes.module.agreed',
  'minutes.module.suspended',
  'minutes.module.closed',
] as const;

/** Facts of the record and text modules, by what is typed of them. */
export function choicesFor(t: Text, itemId: AgendaItemId | null, query: string): readonly Choice[] {
  const wanted = searchable(query);
  const facts = fieldChoices(assemblyNow(), itemId).map(({ ref, kind, about, text }): Choice => {
    const label = about === '' ? t(`minutes.field.${kind}`) : `${t(`minutes.field.${kind}`)}: ${about}`;
    const insert: readonly RichTextNode[] = [
      { type: 'fact', attrs: { ref, label: text } },
      { type: 'text', text: ' ' },
    ];
    return { key: ref, label, hint: text, insert };
  });
  const modules = moduleKeys.map((key): Choice => ({
    key,
    label: t(key),
    hint: '',
    insert: [{ type: 'text', text: `${t(key)} ` }],
  }));
  return [...facts, ...modules]
    .filter(({ label, hint }) => searchable(`${label} ${hint}`).includes(wanted))
    .slice(0, mostChoices);
}

/** What can be put where one types: `@` a person, `/` a fact or a text module. Both are drawn from the record. */
export function inserting(t: Text, itemId: AgendaItemId | null) {
  return [
    FactNode,
    Mention.extend({
      addNodeView: () => ReactNodeViewRenderer(FactView),
      // The list of people is below, with that of facts.
      addProseMirrorPlugins: () => [],
    }).configure({ renderText: ({ node }) => String(node.attrs['label']) }),
    Extension.create({
      name: 'inserting',
      addProseMirrorPlugins() {
        const { editor } = this;
        const empty = t('minutes.nothingFound');
        const find = (query: string) => choicesFor(t, itemId, query);
        return [
          Suggestion({ editor, ...suggesting({ char: '@', label: t('minutes.mention'), empty, find: people }) }),
          Suggestion({ editor, ...suggesting({ char: '/', label: t('minutes.insert'), empty, find }) }),
        ];
      },
    }),
  ];
}
