import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { IconLayoutGrid, IconPlus } from '@tabler/icons-react';
import { Controller, useFieldArray, useWatch } from 'react-hook-form';
import type { Path, UseFormReturn } from 'react-hook-form';
import { useText } from '../../locales';
import type { DraftEntry } from './draft-entry';
import { dividedHall, sectorCount } from './sectors';

/** The sectors of the hall, with those who are in each; a large hall is divided at a click. */
export function SectorFields({
  form: { control, register },
  words,
  present,
}: {
  readonly form: UseFormReturn<DraftEntry>;
  readonly words: (name: Path<DraftEntry>) => string | undefined;
  readonly present: number;
}) {
  const t = useText();
  const entered = useWatch({ control, name: 'sectors' });
  const { fields: sectors, append, replace } = useFieldArray({ control, name: 'sectors' });
  const proposed = sectorCount(present);
  const name = (index: number) => `${t('poll.sector')} ${String(index + 1)}`;
  return (
    <>
      <Text fw={500} size="sm">
        {t('poll.sectors')}
      </Text>
      {sectors.map((sector, index) => (
        <Group key={sector.id} wrap="nowrap" align="flex-start">
          <TextInput
            aria-label={name(index)}
            style={{ flex: 1 }}
            {...register(`sectors.${index}.name`)}
            error={words(`sectors.${index}.name`)}
          />
          <Controller
            control={control}
            name={`sectors.${index}.present`}
            render={({ field: { onChange, ...field } }) => (
              <NumberInput
                aria-label={t('poll.sectorPresent', { sector: entered[index]?.name ?? '' })}
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
      <Group gap="xs">
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={() => {
            const sum = entered.reduce((total, sector) => total + sector.present, 0);
            append({ name: name(sectors.length), present: Math.max(0, present - sum) });
          }}
        >
          {t('poll.addSector')}
        </Button>
        {proposed > 1 && (
          <Button
            variant="subtle"
            leftSection={<IconLayoutGrid size={16} />}
            onClick={() => {
              replace(dividedHall(present, proposed).map((inside, index) => ({ name: name(index), present: inside })));
            }}
          >
            {t('poll.divideHall', { present, sectors: proposed })}
          </Button>
        )}
      </Group>
    </>
  );
}
