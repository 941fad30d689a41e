import { Button, Group, Menu, Text } from '@mantine/core';
import { IconBold, IconH3, IconItalic, IconList, IconListNumbers, IconTable } from '@tabler/icons-react';
import Mention from '@tiptap/extension-mention';
import { TableKit } from '@tiptap/extension-table';
import { EditorContent, useEditor } from '@tiptap/react';
import type { Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { registeredParticipants } from '../../../shared/domain';
import type { AgendaItemId, MinuteText, RichTextNode } from '../../../shared/domain';
import { searchable } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { attempt, draftKey, forgetDrafts, tellRefusal } from '../../ui';

const saveAfterMilliseconds = 700;

interface Draft {
  readonly revision: number;
  readonly body: RichTextNode;
}

function readDraft(key: string): Draft | null {
  const text = window.localStorage.getItem(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Draft;
  } catch {
    return null;
  }
}

/** Inserts a participant as a mention, chosen by name. */
function MentionMenu({ editor }: { readonly editor: Editor }) {
  const t = useText();
  const people = useAssembly(registeredParticipants);
  const [query, setQuery] = useState('');
  const wanted = searchable(query);
  const found = people.filter((one) => searchable(one.name).includes(wanted)).slice(0, 8);
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          @ {t('minutes.mention')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <input
          aria-label={t('palette.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
          }}
          style={{ margin: 6, width: 220 }}
        />
        {found.map((participant) => (
          <Menu.Item
            key={participant.id}
            onClick={() => {
              editor
                .chain()
                .focus()
                .insertContent({ type: 'mention', attrs: { id: participant.id, label: participant.name } })
                .insertContent(' ')
                .run();
            }}
          >
            {participant.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/**
 * The minute taker's text to one item. Every keystroke is kept on this computer at once and in the record within a second; what was
 * not yet in the record when the window went is there when it comes back (MIN-2).
 */
export function MinutesEditor({
  itemId,
  saved,
  label,
}: {
  readonly itemId: AgendaItemId | null;
  readonly saved: MinuteText | undefined;
  readonly label: string;
}) {
  const t = useText();
  const assemblyId = useAssembly(({ facts }) => facts.id);
  const purges = useAssembly((state) => state.purges.length);
  const key = draftKey(assemblyId, purges, itemId);
  const revision = useRef(saved?.revision ?? 0);
  const timer = useRef<number | null>(null);
  const isSaving = useRef(false);
  const [status, setStatus] = useState<'saved' | 'saving' | 'conflict'>('saved');
  const [initial] = useState(() => {
    const draft = readDraft(key);
    return draft !== null && draft.revision === (saved?.revision ?? 0) ? draft.body : saved?.body;
  });

  const editor = useEditor({
    extensions: [StarterKit, TableKit, Mention.configure({ renderText: ({ node }) => String(node.attrs['label']) })],
    content: (initial ?? '') as never,
    editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor: changed }) => {
      const body = changed.getJSON() as RichTextNode;
      window.localStorage.setItem(key, JSON.stringify({ revision: revision.current, body } satisfies Draft));
      setStatus('saving');
      if (timer.current !== null) window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(changed), saveAfterMilliseconds);
    },
  });

  async function save(changed: Editor): Promise<void> {
    if (isSaving.current) {
      timer.current = window.setTimeout(() => void save(changed), saveAfterMilliseconds);
      return;
    }
    isSaving.current = true;
    const body = changed.getJSON() as RichTextNode;
    const outcome = await attempt({ type: 'minutes.save', itemId, revision: revision.current, body }, (refusal) => {
      setStatus('conflict');
      tellRefusal(t, refusal);
    });
    isSaving.current = false;
    if (outcome === null) return;
    revision.current += 1;
    const isNewest = JSON.stringify(changed.getJSON()) === JSON.stringify(body);
    if (isNewest) {
      window.localStorage.removeItem(key);
      setStatus('saved');
    }
  }

  // What was typed before the window went is saved now.
  useEffect(() => {
    forgetDrafts(assemblyId, purges);
    if (readDraft(key) !== null) void save(editor);
    return () => {
      if (timer.current !== null) {
        window.clearTimeout(timer.current);
        if (readDraft(key) !== null && !editor.isDestroyed) void save(editor);
      }
    };
    // Once per editor.
  }, [editor]);

  const modules = [
    t('minutes.module.opened'),
    t('minutes.module.agreed'),
    t('minutes.module.suspended'),
    t('minutes.module.closed'),
  ];
  return (
    <div className="minutes-editor">
      <Group gap={4} mb={4}>
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
        <Text size="xs" c={status === 'conflict' ? 'red' : 'dimmed'} ml="auto" role="status">
          {t(`minutes.${status}`)}
        </Text>
      </Group>
      <EditorContent editor={editor} />
    </div>
  );
}
