import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { decisionsInOrder, participantCode, registeredCooperatives, registeredParticipants } from '../../shared/domain';
import type { AssemblyState } from '../../shared/domain';
import { searchable } from '../../shared/text';
import { useAssembly } from '../client';
import { useText } from '../locales';
import type { Text as Translate } from '../locales';
import { goTo } from '../ui';
import { rooms } from './rooms';

interface Finding {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly searchText: string;
  readonly open: () => void;
}

const most = 8;

function finding(id: string, label: string, description: string, room: string, search: string | null): Finding {
  return {
    id,
    label,
    description,
    searchText: searchable(`${label} ${description}`),
    open: () => {
      goTo(room, search);
    },
  };
}

/** Everything that can be gone to: rooms, people, cooperatives, agenda items, decisions. Made when the palette opens, not before. */
function everything(t: Translate, state: AssemblyState): readonly Finding[] {
  return [
    ...rooms.map((room) => finding(`room-${room.path}`, t(room.name), t('palette.room'), room.path, null)),
    ...state.agenda.items.map((item) => finding(item.id, item.title, t('palette.item'), 'acara', item.id)),
    ...decisionsInOrder(state).map((one) => finding(one.id, one.title, t('palette.decision'), 'keputusan', null)),
    ...registeredParticipants(state).map((one) =>
      finding(
        one.id,
        one.name,
        `${t('palette.participant')} · ${participantCode(one, state.facts.rules)}`,
        'peserta',
        one.name,
      ),
    ),
    ...registeredCooperatives(state).map((one) =>
      finding(one.id, one.name, `${t('palette.cooperative')} · ${one.district}`, 'koperasi', one.name),
    ),
  ];
}

function find(all: readonly Finding[], query: string): readonly Finding[] {
  const words = searchable(query).split(' ').filter(Boolean);
  const found: Finding[] = [];
  for (const one of all) {
    if (words.every((word) => one.searchText.includes(word))) found.push(one);
    if (found.length === most) break;
  }
  return found;
}

/** The content, made only while the palette is open. */
function Content({ query }: { readonly query: string }) {
  const t = useText();
  const all = useAssembly(useCallback((state) => everything(t, state), [t]));
  const found = find(all, query);
  return (
    <>
      <Spotlight.Search
        leftSection={<IconSearch size={18} />}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        onKeyDown={(event) => {
          // The library marks the first finding a moment after typing; Enter may be quicker than that.
          const isMarked = document.querySelector('[data-action][data-selected]') !== null;
          if (event.key !== 'Enter' || isMarked) return;
          found[0]?.open();
          spotlight.close();
        }}
      />
      <Spotlight.ActionsList>
        {found.length === 0 && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
        {found.map((one) => (
          <Spotlight.Action key={one.id} label={one.label} description={one.description} onClick={one.open} />
        ))}
      </Spotlight.ActionsList>
    </>
  );
}

/** Ctrl+K: finds a room, a person, a cooperative, an item or a decision. */
export function Palette() {
  const [query, setQuery] = useState('');
  return (
    <Spotlight.Root
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      query={query}
      onQueryChange={setQuery}
    >
      <Content query={query} />
    </Spotlight.Root>
  );
}
