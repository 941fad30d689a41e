import { Button, Card, Group, Kbd, Text, TextInput } from '@mantine/core';
import { memo, useState } from 'react';
import type { RefObject } from 'react';
import { minuteTextOf, runningItem } from '../../../shared/domain';
import type { AgendaItemId, RichTextNode } from '../../../shared/domain';
import { formatClock } from '../../../shared/text';
import { assemblyNow, hostNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAct } from '../../ui';

/** A line for the minutes without leaving the cockpit: it comes below what the minute taker has written to the present item. */
export const QuickNote = memo(function QuickNote({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const t = useText();
  const act = useAct();
  const [note, setNote] = useState('');
  // A note is about what was on when its first word was typed.
  const [begunAt, setBegunAt] = useState<AgendaItemId | null>(null);
  const present = useAssembly(({ agenda }) => runningItem(agenda)?.id ?? null);
  const itemId = note === '' ? present : begunAt;
  const title = useAssembly(({ agenda }) => agenda.items.find((one) => one.id === itemId)?.title);

  async function save() {
    const words = note.trim();
    if (words === '') return;
    const state = assemblyNow();
    const before = minuteTextOf(state, itemId);
    const clock = formatClock(hostNow(), state.facts.profile.timeZone);
    const line: RichTextNode = { type: 'paragraph', content: [{ type: 'text', text: `${clock} – ${words}` }] };
    const body: RichTextNode = { type: 'doc', content: [...(before?.body.content ?? []), line] };
    const outcome = await act(
      { type: 'minutes.save', itemId, revision: before?.revision ?? 0, body },
      t('cockpit.noted'),
    );
    if (outcome === null) return;
    setNote('');
    field.current?.blur();
  }
  return (
    <Card withBorder p="sm" component="section" aria-label={t('cockpit.note')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Group wrap="nowrap" align="flex-end" gap="xs">
          <TextInput
            ref={field}
            style={{ flex: 1 }}
            label={
              <>
                {t('cockpit.note')} <Kbd size="xs">C</Kbd>{' '}
                <Text span size="xs" c="dimmed">
                  {title ?? t('minutes.general')}
                </Text>
              </>
            }
            value={note}
            onChange={(event) => {
              if (note === '') setBegunAt(present);
              setNote(event.currentTarget.value);
            }}
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
