import { NavLink, ScrollArea, Select } from '@mantine/core';
import { IconCheck, IconPlayerPlay } from '@tabler/icons-react';
import type { AgendaItem } from '../../../shared/domain';
import { useText } from '../../locales';
import { placeId } from '../../ui';

const day = 'day';

function show(id: string): void {
  const place = document.getElementById(placeId(id));
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}

/** The day beside its text: where one is, and a way to each item. */
export function Outline({ items }: { readonly items: readonly { readonly item: AgendaItem; readonly no: number }[] }) {
  const t = useText();
  const lines = [
    { id: day, label: t('minutes.general'), sign: null },
    ...items.map(({ item, no }) => ({
      id: item.id as string,
      label: `${String(no)}. ${item.title}`,
      sign:
        item.state.kind === 'running' ? (
          <IconPlayerPlay size={14} aria-label={t('agenda.state.running')} />
        ) : item.state.kind === 'finished' ? (
          <IconCheck size={14} aria-label={t('agenda.state.finished')} />
        ) : null,
    })),
  ];
  return (
    <>
      <ScrollArea component="nav" className="minutes-outline" type="auto" aria-label={t('minutes.outline')}>
        {lines.map(({ id, label, sign }) => (
          <NavLink
            key={id}
            component="button"
            type="button"
            label={label}
            rightSection={sign}
            py={4}
            px={8}
            onClick={() => {
              show(id);
            }}
          />
        ))}
      </ScrollArea>
      <Select
        className="minutes-jump"
        size="xs"
        aria-label={t('minutes.outline')}
        placeholder={t('minutes.outline')}
        data={lines.map(({ id, label }) => ({ value: id, label }))}
        value={null}
        onChange={(id) => {
          if (id !== null) show(id);
        }}
      />
    </>
  );
}
