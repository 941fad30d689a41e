import { Paper } from '@mantine/core';
import { ReactRenderer } from '@tiptap/react';
import type { Editor } from '@tiptap/react';
import { PluginKey } from '@tiptap/pm/state';
import type { SuggestionOptions, SuggestionProps } from '@tiptap/suggestion';
import type { RichTextNode } from '../../../shared/domain';

/** Something that can be put where one types: a person, a text module, a fact. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  /** What it will read, or what it is about. */
  readonly hint: string;
  readonly insert: readonly RichTextNode[];
}

interface ListProps {
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly label: string;
  readonly empty: string;
  readonly pick: (choice: Choice) => void;
}

/** The list below the caret. The keyboard stays in the text: its arrows and Enter come from there. */
function ChoiceList({ choices, active, label, empty, pick }: ListProps) {
  return (
    <Paper withBorder shadow="md" p={4} maw={420} className="minutes-choices" role="listbox" aria-label={label}>
      {choices.length === 0 && <div className="minutes-choice">{empty}</div>}
      {choices.map((choice, index) => (
        <div
          key={choice.key}
          role="option"
          aria-selected={index === active}
          className="minutes-choice"
          onMouseDown={(event) => {
            event.preventDefault();
            pick(choice);
          }}
        >
          <span>{choice.label}</span>
          {choice.hint !== '' && <small>{choice.hint}</small>}
        </div>
      ))}
    </Paper>
  );
}

/** Puts a choice in the place of what was typed to find it. */
function insertChoice(editor: Editor, range: { readonly from: number; readonly to: number }, { insert }: Choice): void {
  editor
    .chain()
    .focus()
    .insertContentAt({ ...range }, [...insert] as never)
    .run();
}

/** How a sign opens the list of what can be put where one types. */
export function suggesting({
  char,
  label,
  empty,
  find,
}: {
  readonly char: string;
  readonly label: string;
  readonly empty: string;
  readonly find: (query: string) => readonly Choice[];
}): Omit<SuggestionOptions<Choice, Choice>, 'editor'> {
  return {
    pluginKey: new PluginKey(`suggesting ${char}`),
    char,
    allowSpaces: false,
    items: ({ query }) => [...find(query)],
    command: ({ editor, range, props }) => {
      insertChoice(editor, range, props);
    },
    render: () => {
      let list: ReactRenderer<unknown, ListProps> | null = null;
      let unmount: (() => void) | null = null;
      let shown: SuggestionProps<Choice, Choice> | null = null;
      let active = 0;
      const draw = () => {
        if (shown === null) return;
        const { items: choices, command: pick } = shown;
        list?.updateProps({ choices, active, label, empty, pick });
      };
      return {
        onStart: (props) => {
          shown = props;
          active = 0;
          const { items: choices, command: pick } = props;
          list = new ReactRenderer(ChoiceList, {
            editor: props.editor,
            props: { choices, active, label, empty, pick },
          });
          // Above the toolbar, which stays in sight.
          list.element.style.zIndex = '400';
          unmount = props.mount(list.element);
        },
        onUpdate: (props) => {
          shown = props;
          active = 0;
          draw();
        },
        onKeyDown: ({ event }) => {
          const count = shown?.items.length ?? 0;
          if (count === 0) return false;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            active = (active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
            draw();
            return true;
          }
          if (event.key !== 'Enter' && event.key !== 'Tab') return false;
          const choice = shown?.items[active];
          if (choice === undefined) return false;
          shown?.command(choice);
          return true;
        },
        onExit: () => {
          unmount?.();
          list?.destroy();
          [unmount, list, shown] = [null, null, null];
        },
      };
    },
  };
}
