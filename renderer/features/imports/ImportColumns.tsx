import { Group, ScrollArea, Select, Stack, Text } from '@mantine/core';
import { cooperativeColumns, participantColumns } from '../../../shared/domain';
import type { ColumnMapping, ImportKind } from '../../../shared/domain';
import type { ImportPreview } from '../../../shared/contract';
import { useText } from '../../locales';

type Column = NonNullable<ColumnMapping[number]>;

function columnsOf(kind: ImportKind): readonly Column[] {
  return kind === 'cooperatives' ? cooperativeColumns : participantColumns;
}

/** Which column of the file fills which field, with a few of its cells below, so that nobody has to guess (REG-2). */
export function ImportColumns({
  kind,
  plan,
  onChange,
}: {
  readonly kind: ImportKind;
  readonly plan: ImportPreview['plan']['plan'];
  readonly onChange: (mapping: ColumnMapping) => void;
}) {
  const t = useText();
  const { headers, mapping, samples } = plan;
  const columns = columnsOf(kind);

  /** A field is filled by one column: whoever chooses it here takes it from the other. */
  function choose(index: number, chosen: string | null): void {
    const column = columns.find((one) => one === chosen) ?? null;
    onChange(
      headers.map((_header, at) => {
        if (at === index) return column;
        const present = mapping[at] ?? null;
        return present === column ? null : present;
      }),
    );
  }

  return (
    <ScrollArea type="auto">
      <Group wrap="nowrap" gap="xs" pb="sm" align="flex-start">
        {headers.map((header, index) => (
          <Stack key={`${header}-${String(index)}`} gap={2} w={170} miw={170}>
            <Select
              label={
                <Text span size="xs" fw={500} truncate="end" display="block" maw={165} title={header}>
                  {header === '' ? t('import.noHeaderName') : header}
                </Text>
              }
              size="xs"
              clearable
              placeholder={t('import.leftOut')}
              data={columns.map((column) => ({ value: column, label: t(`column.${column}`) }))}
              value={mapping[index] ?? null}
              onChange={(column) => {
                choose(index, column);
              }}
            />
            {(samples[index] ?? []).length === 0 ? (
              <Text size="xs" c="dimmed">
                {t('import.noSample')}
              </Text>
            ) : (
              (samples[index] ?? []).map((sample) => (
                <Text key={sample} size="xs" c="dimmed" truncate="end" title={sample}>
                  {sample}
                </Text>
              ))
            )}
          </Stack>
        ))}
      </Group>
    </ScrollArea>
  );
}
