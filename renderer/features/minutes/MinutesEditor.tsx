import { Button, Group, Text } from '@mantine/core';
import { TableKit } from '@tiptap/extension-table';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { memo, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AgendaItemId, RichTextNode } from '../../../shared/domain';
import { formatClock } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { tellRefusal } from '../../ui';
import { inserting } from './facts';
import { Rivals } from './rivals';
import { showBody } from './show-body';
import { typedText } from './texts-open';
import type { ActiveText } from './Toolbar';
import type { TypedText } from './typed-text';

/** Where the text is that stands on the screen, and what was found of it on this computer. */
function Stand({ text }: { readonly text: TypedText }) {
  const t = useText();
  const status = useSyncExternalStore(text.subscribe, () => text.status);
  const restoredAt = useSyncExternalStore(text.subscribe, () => text.restoredAt);
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const isHeld = status !== 'saved' && status !== 'saving';
  return (
    <Group gap="xs" justify="flex-end" mih={20} role="status">
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
      <Text size="xs" c={isHeld ? 'red' : 'dimmed'} className={status === 'saved' ? 'minutes-saved' : ''}>
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
export const MinutesEditor = memo(function MinutesEditor({
  itemId,
  label,
  isLocked,
  onActive,
}: {
  readonly itemId: AgendaItemId | null;
  readonly label: string;
  readonly isLocked: boolean;
  /** Somebody types here: the toolbar acts upon this text. */
  readonly onActive: (active: ActiveText) => void;
}) {
  const t = useText();
  const [text] = useState(() =>
    typedText(itemId, (refusal) => {
      tellRefusal(t, refusal);
    }),
  );
  const [initial] = useState(text.body);
  // What comes from elsewhere is nothing that this person typed.
  const isShowing = useRef(false);
  const editor = useEditor({
    extensions: [
      StarterKit,
      TableKit,
      ...inserting(t, itemId),
      Rivals.configure({
        versionOf: (by) => t('minutes.versionOf', { by }),
        keep: t('minutes.keepVersion'),
        keepAll: t('minutes.keepAllVersions'),
      }),
    ],
    content: initial.content === undefined || initial.content.length === 0 ? '' : (initial as never),
    editable: !isLocked,
    editorProps: {
      attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', lang: 'id', spellcheck: 'true' },
    },
    onFocus: ({ editor: focused }) => {
      onActive({ editor: focused, itemId });
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
    }, initial);
    return () => {
      text.leave();
    };
  }, [editor, initial, text]);
  useEffect(() => {
    editor.setEditable(!isLocked, false);
  }, [editor, isLocked]);
  return (
    <div className="minutes-editor" style={{ '--minutes-placeholder': JSON.stringify(t('minutes.placeholder')) }}>
      <EditorContent editor={editor} />
      <Stand text={text} />
    </div>
  );
});
