import { Button, Group, NumberInput, SegmentedControl, Select, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Controller, useFieldArray, useWatch } from 'react-hook-form';
import { usuallyStrict } from '../../../shared/counting';
import type { MajorityKind } from '../../../shared/counting';
import { liveQuorum } from '../../../shared/domain';
import type { Poll } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { fault, FormDialog, useCommandForm } from '../../ui';

interface DraftEntry {
  kind: Poll['kind'];
  question: string;
  majority: MajorityKind;
  sectors: { name: string; present: number }[];
}

function sumOf(sectors: DraftEntry['sectors']): number {
  return sectors.reduce((sum, sector) => sum + sector.present, 0);
}

/** A new poll: its kind, question, majority and the sectors of the hall. */
export function DraftDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const rule = useAssembly(({ facts }) => facts.rules.motionMajority);
  const present = useAssembly((state) => liveQuorum(state).present);
  const { form, save, words } = useCommandForm<DraftEntry>({
    defaultValues: {
      kind: 'showOfHands',
      question: '',
      majority: rule.kind,
      sectors: [{ name: `${t('poll.sector')} 1`, present }],
    },
    required: ['question'],
    // Before anybody is there a poll may be prepared; when it is opened the hall counts.
    check: (entry) => {
      const sum = sumOf(entry.sectors);
      const isAbove = entry.kind === 'showOfHands' && present > 0 && sum > present;
      return isAbove
        ? { [`sectors.${String(entry.sectors.length - 1)}.present`]: fault('poll.sectorsAbove', { sum, present }) }
        : {};
    },
    command: ({ kind, question, majority, sectors }) => ({
      type: 'poll.draft',
      kind,
      question,
      majority: {
        kind: majority,
        base: majority === 'simple' ? 'valid' : rule.base,
        isStrict: usuallyStrict(majority),
      },
      sectors: kind === 'showOfHands' ? sectors : [],
      itemId: null,
    }),
    renamed: { 'majority.kind': 'majority' },
    onDone: onClose,
  });
  const { control, register } = form;
  const kind = useWatch({ control, name: 'kind' });
  const sectorNames = useWatch({ control, name: 'sectors' });
  const { fields: sectors, append } = useFieldArray({ control, name: 'sectors' });
  return (
    <FormDialog title={t('poll.new')} onSubmit={save} onClose={onClose}>
      <Controller
        control={control}
        name="kind"
        render={({ field: { value, onChange } }) => (
          <SegmentedControl
            aria-label={t('poll.kind')}
            value={value}
            onChange={onChange}
            data={[
              { value: 'showOfHands', label: t('pollKind.showOfHands') },
              { value: 'acclamation', label: t('pollKind.acclamation') },
            ]}
          />
        )}
      />
      <Text size="sm" c="dimmed">
        {t(`pollKind.${kind}.help`)}
      </Text>
      <Textarea
        data-autofocus
        label={t('poll.question')}
        withAsterisk
        autosize
        minRows={2}
        {...register('question')}
        error={words('question')}
      />
      {kind === 'showOfHands' && (
        <>
          <Controller
            control={control}
            name="majority"
            render={({ field }) => (
              <Select
                label={t('wizard.majority')}
                allowDeselect={false}
                data={(['simple', 'absolute', 'twoThirds', 'threeQuarters'] as const).map((value) => ({
                  value,
                  label: t(`majority.${value}`),
                }))}
                {...field}
              />
            )}
          />
          <Text fw={500} size="sm">
            {t('poll.sectors')}
          </Text>
          {sectors.map((sector, index) => (
            <Group key={sector.id} wrap="nowrap" align="flex-start">
              <TextInput
                aria-label={`${t('poll.sector')} ${String(index + 1)}`}
                style={{ flex: 1 }}
                {...register(`sectors.${index}.name`)}
                error={words(`sectors.${index}.name`)}
              />
              <Controller
                control={control}
                name={`sectors.${index}.present`}
                render={({ field: { onChange, ...field } }) => (
                  <NumberInput
                    aria-label={t('poll.sectorPresent', { sector: sectorNames[index]?.name ?? '' })}
                    w={140}
                    min={0}
                    error={words(`sectors.${index}.present`)}
                    onChange={(value) => {
                      onChange(Number(value));
                    }}
                    {...field}
                  />
                )}
              />
            </Group>
          ))}
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              const left = Math.max(0, present - sumOf(sectorNames));
              append({ name: `${t('poll.sector')} ${String(sectors.length + 1)}`, present: left });
            }}
          >
            {t('poll.addSector')}
          </Button>
        </>
      )}
    </FormDialog>
  );
}
