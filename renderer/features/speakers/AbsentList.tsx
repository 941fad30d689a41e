import { ActionIcon, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { absentSpeakers } from '../../../shared/domain';
import type { AgendaItemId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAct } from '../../ui';
import { speakerWords } from './words';

/** Those on the list who are not in the hall now: they keep their place, and nobody calls them meanwhile (SPK-4). */
export function AbsentList({ itemId }: { readonly itemId: AgendaItemId }) {
  const t = useText();
  const act = useAct();
  const absent = useAssembly((state) =>
    absentSpeakers(state, itemId).map(({ id, participantId }) => ({ id, ...speakerWords(state, participantId) })),
  );
  if (absent.length === 0) return null;
  return (
    <section aria-label={t('speakers.absent', { count: absent.length })}>
      <Text size="sm" fw={600} mt={4}>
        {t('speakers.absent', { count: absent.length })}
      </Text>
      <Text size="xs" c="dimmed">
        {t('speakers.absentHelp')}
      </Text>
      {absent.map(({ id, name, code, cooperative }) => (
        <Group key={id} gap="xs" wrap="nowrap" py={5} justify="space-between">
          <Text size="sm" c="dimmed" lineClamp={2} title={name} style={{ minWidth: 0 }}>
            {[`${code} · ${name}`, cooperative].filter((text) => text !== '').join(' – ')}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('speakers.withdraw', { name })}
            title={t('speakers.withdraw', { name })}
            onClick={() =>
              void act({ type: 'speaker.withdraw', itemId, id }, t('speakers.withdrawn', { name }), 'undoable')
            }
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
    </section>
  );
}
