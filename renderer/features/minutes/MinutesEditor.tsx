import { Button, Group, Menu, Text } from '@mantine/core';
import { IconBold, IconH3, IconItalic, IconList, IconListNumbers, IconTable } from '@tabler/icons-react';
import Mention from '@tiptap/extension-mention';
import { TableKit } from '@tiptap/extension-table';
import { EditorContent, useEditor } from '@tiptap/react';
import type { Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AgendaItemId, RichTextNode } from '../../../shared/domain';
import { formatClock } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { tellRefusal } from '../../ui';
import { MentionMenu } from './MentionMenu';
import { Rivals } from './rivals';
import { showBody } from './show-body';
import { typedText } from './texts-open';
import type { TypedText } from './typed-text';

function Toolbar({ editor }: { readonly editor: Editor }) {
  const t = useText();
  const modules = [
    t('minutes.module.opened'),
    t('minutes.module.agreed'),
    t('minutes.module.suspended'),
    t('minutes.module.closed'),
  ];
  return (
    <>
      {(
        [
          ['bold', IconBold, () => editor.chain().focus().toggleBold().run()],
          ['italic', IconItalic, () => editor.chain().focus().toggleItalic().run()],
          ['heading', IconH3, () => editor.chain().focus().toggleHeading({ level: 3 }).run()],
          ['bullets', IconList, () => editor.chain().focus().toggleBulletList().run()],
          ['numbers', IconListNumbers, () => editor.chain().focus().toggleOrderedList().run()],
          [
            'table',
            IconTable,
            () => editor.chain().focus().insertTable({ rows: 2, cols: 3, withHeaderRow: true }).run(),
          ],
        ] as const
      ).map(([name, Icon, run]) => (
        <Button key={name} size="compact-sm" variant="default" aria-label={t(`minutes.${name}`)} onClick={run}>
          <Icon size={14} />
        </Button>
      ))}
      <MentionMenu editor={editor} />
      <Menu>
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            {t('minutes.modules')} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {modules.map((text) => (
            <Menu.Item
              key={text}
              onClick={() => {
                editor.chain().focus().insertContent({ type: 'text', text }).run();
              }}
            >
              {text}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** Where the text is that stands on the screen, and what was found of it on this computer. */
function Stand({ text }: { readonly text: TypedText }) {
  const t = useText();
  const status = useSyncExternalStore(text.subscribe, () => text.status);
  const restoredAt = useSyncExternalStore(text.subscribe, () => text.restoredAt);
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const isHeld = status !== 'saved' && status !== 'saving';
  return (
    <Group gap="xs" ml="auto" role="status">
      {restoredAt !== null && (
        <Text size="xs" c="blue">
          {restoredAt === ''
            ? t('minutes.restored')
            : t('minutes.restoredOf', { time: formatClock(restoredAt, timeZone) })}{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              text.seen();
            }}
          >
            {t('minutes.restoredSeen')}
          </Button>
        </Text>
      )}
      <Text size="xs" c={isHeld ? 'red' : 'dimmed'}>
        {t(`minutes.${status}`)}
      </Text>
    </Group>
  );
}

/**
 * The minute taker's text to one item. Every keystroke is kept on this computer at once and in the record within a second; what another
 * writes to the same item meanwhile appears beside it, and what was not yet in the record when the window went is there when it comes back
 * (MIN-2).
 */
export function MinutesEditor({
  itemId,
  label,
  isLocked,
}: {
  readonly itemId: AgendaItemId | null;
  readonly label: string;
  readonly isLocked: boolean;
}) {
  const t = useText();
  const [text] = useState(() =>
    typedText(itemId, (refusal) => {
      tellRefusal(t, refusal);
    }),
  );
  // What comes from elsewhere is nothing that this person typed.
  const isShowing = useRef(false);
  const editor = useEditor({
    extensions: [
      StarterKit,
      TableKit,
      Mention.configure({ renderText: ({ node }) => String(node.attrs['label']) }),
      Rivals.configure({
        versionOf: (by) => t('minutes.versionOf', { by }),
        keep: t('minutes.keepVersion'),
        keepAll: t('minutes.keepAllVersions'),
      }),
    ],
    content: text.body.content === undefined || text.body.content.length === 0 ? '' : (text.body as never),
    editable: !isLocked,
    editorProps: {
      attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', lang: 'id', spellcheck: 'true' },
    },
    onUpdate: ({ editor: changed }) => {
      if (!isShowing.current) text.typed(changed.getJSON() as RichTextNode);
    },
  });
  useEffect(() => {
    text.shownBy((body) => {
      if (editor.isDestroyed) return;
      isShowing.current = true;
      try {
        showBody(editor, body);
      } finally {
        isShowing.current = false;
      }
    });
    return () => {
      text.leave();
    };
  }, [editor, text]);
  useEffect(() => {
    editor.setEditable(!isLocked, false);
  }, [editor, isLocked]);
  return (
    <div className="minutes-editor">
      <Group gap={4} mb={4}>
        {!isLocked && <Toolbar editor={editor} />}
        <Stand text={text} />
      </Group>
      <EditorContent editor={editor} />
    </div>
  );
}
