import { Button, Card, Group, Kbd, Text, TextInput } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { memo } from 'react';
import type { RefObject } from 'react';
import { useWatch } from 'react-hook-form';
import { minuteTextOf, runningItem } from '../../../shared/domain';
import type { AgendaItemId, RichTextNode } from '../../../shared/domain';
import { formatClock } from '../../../shared/text';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { useCommandForm } from '../../ui';

interface NoteEntry {
  note: string;
  /** A note is about what was on when its first word was typed. */
  itemId: AgendaItemId | null;
}

/** The minutes of an item with one line more, below what the minute taker has written. */
function noted(itemId: AgendaItemId | null, words: string) {
  const state = assemblyNow();
  const before = minuteTextOf(state, itemId);
  const clock = formatClock(new Date().toISOString(), state.facts.profile.timeZone);
  const line: RichTextNode = { type: 'paragraph', content: [{ type: 'text', text: `${clock} – ${words}` }] };
  const body: RichTextNode = { type: 'doc', content: [...(before?.body.content ?? []), line] };
  return { type: 'minutes.save', itemId, revision: before?.revision ?? 0, body } as const;
}

/** A line for the minutes without leaving the cockpit: it comes below what the minute taker has written to the present item. */
export const QuickNote = memo(function QuickNote({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const t = useText();
  const present = useAssembly(({ agenda }) => runningItem(agenda)?.id ?? null);
  const { form, save, words } = useCommandForm<NoteEntry>({
    defaultValues: { note: '', itemId: null },
    required: ['note'],
    command: ({ note: written, itemId }) => noted(itemId, written.trim()),
    done: () => t('cockpit.noted'),
    onDone: () => {
      form.reset();
      field.current?.blur();
    },
  });
  const [note, begunAt] = useWatch({ control: form.control, name: ['note', 'itemId'] });
  const shownFor = note === '' ? present : begunAt;
  const title = useAssembly(({ agenda }) => agenda.items.find((one) => one.id === shownFor)?.title);
  const { ref, ...input } = form.register('note', {
    onChange: () => {
      if (note === '') form.setValue('itemId', present);
    },
  });
  const bothRefs = useMergedRef(field, ref);
  return (
    <Card withBorder p="sm" component="section" aria-label={t('cockpit.note')}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Group wrap="nowrap" align="flex-end" gap="xs">
          <TextInput
            ref={bothRefs}
            style={{ flex: 1 }}
            label={
              <>
                {t('cockpit.note')} <Kbd size="xs">C</Kbd>{' '}
                <Text span size="xs" c="dimmed">
                  {title ?? t('minutes.general')}
                </Text>
              </>
            }
            error={words('note')}
            {...input}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
          <Button type="submit" variant="default" disabled={note.trim() === ''}>
            {t('form.save')}
          </Button>
        </Group>
      </form>
    </Card>
  );
});
