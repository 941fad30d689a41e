import { Button, Group, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconTable,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import type { AgendaItemId } from '../../../shared/domain';
import { useText } from '../../locales';
import { MentionMenu } from './MentionMenu';
import { choicesFor } from './facts';

/** The text in which somebody types. */
export interface ActiveText {
  readonly editor: Editor;
  readonly itemId: AgendaItemId | null;
}

/** The one toolbar: it acts upon the text in which somebody typed last. */
export function Toolbar({ active }: { readonly active: ActiveText | null }) {
  const t = useText();
  const editor = active?.editor ?? null;
  const isOff = editor === null;
  const run = (act: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () => {
    if (editor !== null && !editor.isDestroyed) act(editor.chain().focus()).run();
  };
  return (
    <Group gap={4} role="toolbar" aria-label={t('minutes.toolbar')}>
      {(
        [
          ['bold', IconBold, run((chain) => chain.toggleBold())],
          ['italic', IconItalic, run((chain) => chain.toggleItalic())],
          ['heading', IconH3, run((chain) => chain.toggleHeading({ level: 3 }))],
          ['bullets', IconList, run((chain) => chain.toggleBulletList())],
          ['numbers', IconListNumbers, run((chain) => chain.toggleOrderedList())],
          ['table', IconTable, run((chain) => chain.insertTable({ rows: 2, cols: 3, withHeaderRow: true }))],
          ['undo', IconArrowBackUp, run((chain) => chain.undo())],
          ['redo', IconArrowForwardUp, run((chain) => chain.redo())],
        ] as const
      ).map(([name, Icon, act]) => (
        <Button
          key={name}
          size="compact-sm"
          variant="default"
          aria-label={t(`minutes.${name}`)}
          title={t(`minutes.${name}`)}
          disabled={isOff}
          onClick={act}
        >
          <Icon size={14} />
        </Button>
      ))}
      <MentionMenu editor={editor} />
      <Menu disabled={isOff} withinPortal>
        <Menu.Target>
          <Button size="compact-sm" variant="default" disabled={isOff}>
            / {t('minutes.insert')} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {active !== null &&
            choicesFor(t, active.itemId, '').map(({ key, label, hint, insert }) => (
              <Menu.Item
                key={key}
                rightSection={hint === '' ? undefined : <small>{hint}</small>}
                onClick={run((chain) => chain.insertContent([...insert] as never))}
              >
                {label}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
