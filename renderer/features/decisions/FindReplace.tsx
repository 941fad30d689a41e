import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../locales';
import { occurrences, replaced } from './points';
import type { DecisionForm } from './points';

/** Finds a text in all points and replaces it everywhere; the way back is that of the editor. */
export function FindReplace({ onReplace }: { readonly onReplace: (after: DecisionForm) => void }) {
  const t = useText();
  const { control, getValues } = useFormContext<DecisionForm>();
  const [sought, setSought] = useState('');
  const [by, setBy] = useState('');
  useWatch({ control });
  const count = occurrences(getValues(), sought);
  return (
    <Group
      gap="xs"
      align="flex-end"
      role="search"
      aria-label={t('decree.find')}
      onKeyDown={(event) => {
        // Enter in here finds, and does not record the decision.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <TextInput
        data-autofocus
        size="xs"
        label={t('decree.sought')}
        value={sought}
        onChange={(event) => {
          setSought(event.currentTarget.value);
        }}
      />
      <TextInput
        size="xs"
        label={t('decree.by')}
        value={by}
        onChange={(event) => {
          setBy(event.currentTarget.value);
        }}
      />
      <Button
        size="xs"
        variant="default"
        disabled={count === 0}
        onClick={() => {
          onReplace(replaced(getValues(), sought, by));
        }}
      >
        {t('decree.replaceAll')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {sought !== '' && t('decree.found', { count })}
      </Text>
    </Group>
  );
}
