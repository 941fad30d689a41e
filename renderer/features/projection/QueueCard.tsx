import { ActionIcon, Card, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { ActButton, useAct } from '../../ui';
import { slideName } from './slide-names';

/** What comes on the wall next, in this order. */
export function QueueCard({ onNext }: { readonly onNext: () => void }) {
  const t = useText();
  const queue = useAssembly((state) => state.projection.queue);
  const names = useAssembly((state) => state.projection.queue.map(({ slide }) => slideName(t, state, slide)));
  const act = useAct();
  return (
    <Card withBorder>
      <Group justify="space-between" mb={queue.length === 0 ? 0 : 'xs'}>
        <Text fw={600}>{t('projection.queue')}</Text>
        <ActButton act="wall.next" size="compact-sm" variant="default" disabled={queue.length === 0} onClick={onNext}>
          {t('projection.next')}
        </ActButton>
      </Group>
      {queue.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('projection.queueEmpty')}
        </Text>
      )}
      {queue.map(({ id }, index) => {
        const name = names[index] ?? '';
        return (
          <Group key={id} wrap="nowrap" gap="xs">
            <Text size="sm" truncate style={{ flex: 1 }} title={name}>
              {index + 1}. {name}
            </Text>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('projection.dequeue', { name })}
              onClick={() => void act({ type: 'projection.dequeue', id })}
            >
              <IconX size={14} />
            </ActionIcon>
          </Group>
        );
      })}
    </Card>
  );
}
