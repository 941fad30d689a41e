import { Kbd } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import {
  IconBuildingCommunity,
  IconCalendarTime,
  IconFileText,
  IconGavel,
  IconSearch,
  IconUser,
} from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { decisionsInOrder, participantCode, registeredCooperatives, registeredParticipants } from '../../shared/domain';
import type { AssemblyState } from '../../shared/domain';
import { searchable } from '../../shared/text';
import { useAssembly, useIsAtHost, useProgram } from '../client';
import { useText } from '../locales';
import type { Text as Translate } from '../locales';
import { entriesOf } from '../features/documents/entries';
import { actIds, acts, doAct, goWithFocus, takeFocus } from '../ui';
import type { Act, ActId } from '../ui';
import { roomSigns, roomsOf } from './day';

interface Finding {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly searchText: string;
  readonly icon: Act['icon'];
  /** The key by which it is done, where it has one. */
  readonly key: string | null;
  readonly target: Target;
}

/** Where a finding leads: to a place, or to an act that is done. */
type Target =
  | { readonly kind: 'place'; readonly room: string; readonly search: string | null }
  | { readonly kind: 'act'; readonly id: ActId };

const most = 8;

function finding(
  icon: Act['icon'],
  id: string,
  label: string,
  description: string,
  room: string,
  search: string | null,
): Finding {
  return {
    id,
    label,
    description,
    searchText: searchable(`${label} ${description}`),
    icon,
    key: null,
    target: { kind: 'place', room, search },
  };
}

/** An act, by its words and those of the room in which it is done. */
function actFinding(t: Translate, id: ActId): Finding {
  const { label, key, icon, room }: Act = acts[id];
  const place = roomSigns.find(({ path }) => path === room);
  const description = place === undefined ? t('palette.act') : `${t('palette.act')} · ${t(place.name)}`;
  return {
    id: `act-${id}`,
    label: t(label),
    description,
    searchText: searchable(`${t(label)} ${description}`),
    icon,
    key,
    target: { kind: 'act', id },
  };
}

/** Everything that can be gone to or done: rooms, acts, people, cooperatives, agenda items, decisions, documents. Made when the palette opens, not before. */
function everything(
  t: Translate,
  state: AssemblyState,
  own: readonly string[],
  isLeading: boolean,
): readonly Finding[] {
  const found = [
    ...roomSigns.map((room) =>
      finding(room.icon, `room-${room.path}`, t(room.name), t('palette.room'), room.path, null),
    ),
    ...actIds
      // What the wall shows is the leader's.
      .filter((id) => isLeading || !id.startsWith('wall.'))
      .map((id) => actFinding(t, id)),
    ...state.agenda.items.map((item) =>
      finding(IconCalendarTime, item.id, item.title, t('palette.item'), 'acara', item.id),
    ),
    ...decisionsInOrder(state).map((one) =>
      finding(IconGavel, one.id, one.title, t('palette.decision'), 'keputusan', null),
    ),
    ...entriesOf(state, t).map(({ key, title }) =>
      finding(IconFileText, `document-${key}`, title, t('palette.document'), 'dokumen', key),
    ),
    ...registeredParticipants(state).map((one) =>
      finding(
        IconUser,
        one.id,
        one.name,
        `${t('palette.participant')} · ${participantCode(one, state.facts.rules)}`,
        'peserta',
        one.name,
      ),
    ),
    ...registeredCooperatives(state).map((one) =>
      finding(
        IconBuildingCommunity,
        one.id,
        one.name,
        `${t('palette.cooperative')} · ${one.district}`,
        'koperasi',
        one.name,
      ),
    ),
  ];
  return found.filter(({ target }) => {
    const room = target.kind === 'place' ? target.room : acts[target.id].room;
    return room === null || own.includes(room);
  });
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
function Content({ query, onChosen }: { readonly query: string; readonly onChosen: (target: Target) => void }) {
  const t = useText();
  const { role } = useProgram().status;
  const isAtHost = useIsAtHost();
  const own = useMemo(() => roomsOf(role, isAtHost), [role, isAtHost]);
  const all = useAssembly(useCallback((state) => everything(t, state, own, role === 'operator'), [t, own, role]));
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
          if (found[0] !== undefined) onChosen(found[0].target);
          spotlight.close();
        }}
      />
      <Spotlight.ActionsList>
        {found.length === 0 && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
        {found.map((one) => (
          <Spotlight.Action
            key={one.id}
            label={one.label}
            description={one.description}
            leftSection={<one.icon size={18} />}
            rightSection={one.key === null ? undefined : <Kbd>{one.key}</Kbd>}
            onClick={() => {
              onChosen(one.target);
            }}
          />
        ))}
      </Spotlight.ActionsList>
    </>
  );
}

/** Ctrl+K: finds a room, an act, a person, a cooperative, an item, a decision or a document. */
export function Palette() {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Target | null>(null);
  return (
    <Spotlight.Root
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      query={query}
      onQueryChange={setQuery}
      // The dialog that an act opens keeps the focus, and so does the room that was gone to.
      returnFocus={chosen === null}
      // Not when it goes: whoever is told then that nothing was chosen calls the focus back from where it went.
      onSpotlightOpen={() => {
        setChosen(null);
      }}
      onExitTransitionEnd={() => {
        if (chosen?.kind === 'act') doAct(chosen.id);
        // The room may have come before the palette was gone, or comes after it.
        else takeFocus();
      }}
    >
      <Content
        query={query}
        onChosen={(target) => {
          setChosen(target);
          if (target.kind === 'act') return;
          goWithFocus(target.room, target.search);
        }}
      />
    </Spotlight.Root>
  );
}
