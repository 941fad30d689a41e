import { NumberInput, SegmentedControl, Text } from '@mantine/core';
import { Controller, useWatch } from 'react-hook-form';
import { ballotsOf, electorateAhead, paperSums, papersPerSheet, proposedPapers } from '../../../shared/domain';
import type { PapersPerSheet, Poll } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';

interface PrintEntry {
  count: number;
  perSheet: PapersPerSheet;
}

/** How many papers are printed, and how many to a sheet; proposed are as many as there are voters, and one in twenty more. */
export function PrintDialog({ poll, onClose }: { readonly poll: Poll; readonly onClose: () => void }) {
  const t = useText();
  const voters = useAssembly((state) => electorateAhead(state).present.length);
  const printed = useAssembly((state) => paperSums(ballotsOf(state, poll.id)).printed);
  const { form, save, words } = useCommandForm<PrintEntry>({
    defaultValues: { count: Math.max(1, proposedPapers(voters) - printed), perSheet: 4 },
    command: ({ count, perSheet }) => ({ type: 'ballots.print', pollId: poll.id, count, perSheet }),
    done: ({ count }) => t('poll.printed', { count }),
    onDone: onClose,
  });
  const { count, perSheet } = useWatch({ control: form.control });
  return (
    <FormDialog title={t('poll.print')} act={t('poll.print')} onSubmit={save} onClose={onClose}>
      <Text size="sm">{t('poll.printHelp', { voters: countText(t, voters), printed: countText(t, printed) })}</Text>
      <Controller
        control={form.control}
        name="count"
        render={({ field: { onChange, ...field } }) => (
          <NumberInput
            data-autofocus
            label={t('poll.paperCount')}
            min={1}
            allowDecimal={false}
            error={words('count')}
            onChange={(value) => {
              onChange(Number(value));
            }}
            {...field}
          />
        )}
      />
      <Text size="sm" fw={500}>
        {t('poll.perSheet')}
      </Text>
      <Controller
        control={form.control}
        name="perSheet"
        render={({ field: { value, onChange } }) => (
          <SegmentedControl
            aria-label={t('poll.perSheet')}
            value={String(value)}
            onChange={(chosen) => {
              onChange(Number(chosen));
            }}
            data={papersPerSheet.map((one) => ({ value: String(one), label: String(one) }))}
          />
        )}
      />
      <Text size="sm" c="dimmed">
        {t('poll.sheets', { sheets: countText(t, Math.ceil((count ?? 0) / (perSheet ?? 1))) })}
      </Text>
    </FormDialog>
  );
}
