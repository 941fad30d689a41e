import { Button, Group, Menu, Text } from '@mantine/core';
import { IconBold, IconH3, IconItalic, IconList, IconListNumbers, IconTable } from '@tabler/icons-react';
import Mention from '@tiptap/extension-mention';
import { TableKit } from '@tiptap/extension-table';
import { EditorContent, useEditor } from '@tiptap/react';
import type { Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { issuedDocumentOf, mergeTexts, minuteTextOf, registeredParticipants } from '../../../shared/domain';
import type { AgendaItemId, MinuteText, RichTextNode } from '../../../shared/domain';
import { searchable } from '../../../shared/text';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { attempt, draftKey, forgetDrafts, tellRefusal } from '../../ui';

const saveAfterMilliseconds = 700;
const againAfterMilliseconds = 5_000;
/** What trying again does not change. */
const forGood: ReadonlySet<string> = new Set(['minutes.numbered', 'minutes.unknownItem', 'contract.forbidden']);

/** What was typed and is not in the record yet, with what it began from. */
interface Draft {
  readonly revision: number;
  readonly base?: RichTextNode | undefined;
  readonly body: RichTextNode;
}

interface Status {
  readonly kind: 'saved' | 'saving' | 'conflict' | 'restored' | 'merged' | 'collided';
  /** Whose text came in. */
  readonly by?: string;
}

const bodyOf = (editor: Editor) => editor.getJSON() as RichTextNode;

/** Puts another text into the editor where it differs, and nowhere else: whoever types there stays at their place. */
function replaceBody(editor: Editor, body: RichTextNode): void {
  const { doc, tr, schema } = editor.state;
  const next = schema.nodeFromJSON(body);
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  // Where equal blocks follow each other, the two ends overlap: they are moved apart again.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  editor.view.dispatch(
    tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap)).setMeta('preventUpdate', true),
  );
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
  const number = useAssembly((state) => issuedDocumentOf(state, { kind: 'minutes' })?.number);
  /** What the record holds as far as the text in the editor goes back to it. */
  const known = useRef({ revision: saved?.revision ?? 0, body: saved?.body });
  const timer = useRef<number | null>(null);
  const isSaving = useRef(false);
  const isRefused = useRef(false);
  const [status, setStatus] = useState<Status>({ kind: 'saved' });
  const [initial] = useState(() => {
    const draft = readDraft(key);
    if (draft === null) return { body: saved?.body, collisions: 0 };
    if (saved === undefined || draft.revision === saved.revision) return { body: draft.body, collisions: 0 };
    // The record went on while this computer was away: what both of them hold stays.
    return mergeTexts(draft.base, draft.body, saved.body, t('minutes.otherVersion'));
  });

  const editor = useEditor({
    extensions: [StarterKit, TableKit, Mention.configure({ renderText: ({ node }) => String(node.attrs['label']) })],
    content: (initial.body ?? '') as never,
    editable: number === undefined,
    editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor: changed }) => {
      keepDraft(changed);
      setStatus((before) => (before.kind === 'collided' ? before : { kind: 'saving' }));
      saveSoon(changed);
    },
  });

  function keepDraft(changed: Editor): void {
    const draft: Draft = { revision: known.current.revision, base: known.current.body, body: bodyOf(changed) };
    window.localStorage.setItem(key, JSON.stringify(draft));
  }

  function saveSoon(changed: Editor): void {
    if (timer.current !== null) window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void save(changed), saveAfterMilliseconds);
  }

  /** Takes over what somebody else wrote; what was typed here stays in it. */
  function takeOver(into: Editor, text: MinuteText): void {
    const hasDraft = readDraft(key) !== null;
    const mine = bodyOf(into);
    const { body, collisions } = hasDraft
      ? mergeTexts(known.current.body, mine, text.body, t('minutes.otherVersion'))
      : { body: text.body, collisions: 0 };
    known.current = { revision: text.revision, body: text.body };
    if (into.isDestroyed) {
      window.localStorage.setItem(
        key,
        JSON.stringify({ revision: text.revision, base: text.body, body } satisfies Draft),
      );
      return;
    }
    replaceBody(into, body);
    if (!hasDraft) return;
    keepDraft(into);
    setStatus({ kind: collisions === 0 ? 'merged' : 'collided', by: text.savedBy });
  }

  async function save(changed: Editor): Promise<void> {
    if (isSaving.current) {
      saveSoon(changed);
      return;
    }
    isSaving.current = true;
    const body = changed.isDestroyed ? (readDraft(key)?.body ?? bodyOf(changed)) : bodyOf(changed);
    let isForGood = false;
    const outcome = await attempt(
      { type: 'minutes.save', itemId, revision: known.current.revision, body },
      (refusal) => {
        if (refusal.code === 'minutes.changedMeanwhile') return;
        isForGood = forGood.has(refusal.code);
        setStatus({ kind: 'conflict' });
        // Said once, however often it is tried.
        if (!isRefused.current) tellRefusal(t, refusal);
        isRefused.current = true;
      },
    );
    isSaving.current = false;
    if (outcome !== null) {
      isRefused.current = false;
      known.current = { revision: known.current.revision + 1, body };
      const isNewest = changed.isDestroyed || JSON.stringify(bodyOf(changed)) === JSON.stringify(body);
      if (!isNewest) {
        keepDraft(changed);
        return;
      }
      window.localStorage.removeItem(key);
      setStatus((before) => (before.kind === 'merged' || before.kind === 'collided' ? before : { kind: 'saved' }));
      const later = minuteTextOf(assemblyNow(), itemId);
      if (later !== undefined && later.revision > known.current.revision) takeOver(changed, later);
      return;
    }
    // Somebody else was quicker: their text comes in, and this one goes out again on top of it.
    const theirs = minuteTextOf(assemblyNow(), itemId);
    if (theirs === undefined || theirs.revision === known.current.revision) {
      // The connection is away, or the disk full: tried again until it is in the record.
      if (!isForGood && !changed.isDestroyed)
        timer.current = window.setTimeout(() => void save(changed), againAfterMilliseconds);
      return;
    }
    takeOver(changed, theirs);
    await save(changed);
  }

  // What somebody else writes comes in at once.
  useEffect(() => {
    if (saved === undefined || isSaving.current || saved.revision <= known.current.revision) return;
    takeOver(editor, saved);
    if (readDraft(key) !== null) saveSoon(editor);
  }, [saved, editor]);

  useEffect(() => {
    editor.setEditable(number === undefined, false);
  }, [editor, number]);

  // What was typed before the window went is saved now.
  useEffect(() => {
    forgetDrafts(assemblyId, purges);
    if (readDraft(key) !== null) {
      setStatus(initial.collisions > 0 ? { kind: 'collided', by: saved?.savedBy ?? '' } : { kind: 'restored' });
      keepDraft(editor);
      void save(editor);
    }
    return () => {
      if (timer.current !== null) {
        window.clearTimeout(timer.current);
        if (readDraft(key) !== null) void save(editor);
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
        <Text
          size="xs"
          c={status.kind === 'conflict' || status.kind === 'collided' ? 'red' : 'dimmed'}
          ml="auto"
          role="status"
        >
          {number === undefined
            ? t(`minutes.${status.kind}`, { by: status.by ?? '' })
            : t('minutes.locked', { number })}
        </Text>
      </Group>
      <EditorContent editor={editor} />
    </div>
  );
}
