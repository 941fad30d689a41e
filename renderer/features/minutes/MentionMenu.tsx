import { Button, Menu } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { registeredParticipants } from '../../../shared/domain';
import { searchable } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';

/** Inserts a participant as a mention, chosen by name. */
export function MentionMenu({ editor }: { readonly editor: Editor | null }) {
  const t = useText();
  const people = useAssembly(registeredParticipants);
  const [query, setQuery] = useState('');
  const wanted = searchable(query);
  const found = people.filter((one) => searchable(one.name).includes(wanted)).slice(0, 8);
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="default" disabled={editor === null}>
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
                ?.chain()
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
