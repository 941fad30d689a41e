import { ActionIcon, Group, Input, Text } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { Controller } from 'react-hook-form';
import type { InterruptionKind } from '../../../shared/domain';
import { useText } from '../../locales';
import { useDraftForm } from './draft';

function raised(order: readonly InterruptionKind[], index: number): readonly InterruptionKind[] {
  const before = order[index - 1];
  const kind = order[index];
  return before === undefined || kind === undefined
    ? order
    : [...order.slice(0, index - 1), kind, before, ...order.slice(index + 1)];
}

/** The precedence of interruptions, the first one first; each can be raised by one (SPK-2). */
export function InterruptionOrderField() {
  const t = useText();
  const { control } = useDraftForm();
  return (
    <Controller
      control={control}
      name="rules.speech.interruptionOrder"
      render={({ field: { value, onChange } }) => (
        <Input.Wrapper label={t('wizard.interruptionOrder')} labelElement="div">
          {value.map((kind, index) => {
            const name = t(`interruption.${kind}`);
            return (
              <Group key={kind} gap={6} wrap="nowrap">
                <Text size="sm" w={18} ta="right">
                  {index + 1}
                </Text>
                <ActionIcon
                  size={26}
                  variant="subtle"
                  disabled={index === 0}
                  aria-label={t('wizard.interruptionUp', { name })}
                  onClick={() => {
                    onChange(raised(value, index));
                  }}
                >
                  <IconArrowUp size={14} />
                </ActionIcon>
                <Text size="sm">{name}</Text>
              </Group>
            );
          })}
        </Input.Wrapper>
      )}
    />
  );
}
