import { Button, Card, Group, NumberInput, Stack, Text } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { ballotsOf, paperSums } from '../../../shared/domain';
import type { Poll } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { fault, useAct, useCommandForm } from '../../ui';

interface BoxEntry {
  inBox: number | '';
  unused: number | '';
}

function asCount(value: number | ''): number {
  return value === '' ? -1 : value;
}

/** The papers of the box and those left over: counted and entered before any is read, never proposed by the program (voting.md §4). */
export function BoxForm({ poll, onDone }: { readonly poll: Poll; readonly onDone: () => void }) {
  const t = useText();
  const act = useAct();
  const { printed, issued } = useAssembly((state) => paperSums(ballotsOf(state, poll.id)));
  const { form, save, words } = useCommandForm<BoxEntry>({
    defaultValues: { inBox: '', unused: '' },
    required: ['inBox', 'unused'],
    check: ({ inBox, unused }) => ({
      ...(asCount(inBox) > printed ? { inBox: fault('board.abovePrinted', { printed }) } : {}),
      ...(asCount(unused) > printed ? { unused: fault('board.abovePrinted', { printed }) } : {}),
    }),
    command: ({ inBox }) => ({ type: 'ballots.countBox', pollId: poll.id, papers: asCount(inBox) }),
    onValid: async ({ inBox, unused }) => {
      const left = await act({ type: 'ballots.countUnused', pollId: poll.id, papers: asCount(unused) });
      if (left === null) return;
      const box = await act({ type: 'ballots.countBox', pollId: poll.id, papers: asCount(inBox) });
      if (box !== null) onDone();
    },
  });
  return (
    <Card withBorder maw={560}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="sm">
          <Text fw={600}>{t('board.boxTitle')}</Text>
          <Text size="sm">{t('board.boxHelp')}</Text>
          {(['inBox', 'unused'] as const).map((name) => (
            <Controller
              key={name}
              control={form.control}
              name={name}
              render={({ field: { onChange, ...field } }) => (
                <NumberInput
                  label={t(`board.${name}`)}
                  withAsterisk
                  min={0}
                  allowDecimal={false}
                  {...(name === 'inBox' ? { 'data-autofocus': true } : {})}
                  error={words(name)}
                  onChange={(value) => {
                    onChange(value === '' ? '' : Number(value));
                  }}
                  {...field}
                />
              )}
            />
          ))}
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {t('board.printedIssued', { printed: countText(t, printed), issued: countText(t, issued) })}
            </Text>
            <Button type="submit">{t('board.boxSave')}</Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
