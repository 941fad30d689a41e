import { Badge, Button, Checkbox, Group, ScrollArea, Table, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RowFault, RowVerdict } from '../../../shared/domain';
import { registeredCooperatives } from '../../../shared/domain';
import { searchable } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { namesakesAsked, withAnswers } from './answers';
import type { GivenAnswers, ImportRow } from './answers';
import { useChangeWords } from './change-words';
import { RowQuestions } from './RowQuestions';

const verdictColors: Readonly<Record<RowVerdict, string>> = {
  new: 'green',
  changed: 'blue',
  unchanged: 'gray',
  ask: 'orange',
  leftOut: 'gray',
  rejected: 'red',
};
const verdicts = ['new', 'changed', 'unchanged', 'ask', 'leftOut', 'rejected'] as const;
const mostShown = 300;

/** Whether there is nothing to take or to leave: what is rejected stays out, what is there already stays as it is. */
function isDecided({ verdict }: ImportRow): boolean {
  return verdict === 'rejected' || verdict === 'unchanged';
}

/** What is wrong with a cell, in words with its column. */
export function useFaultWords(): (fault: RowFault) => string {
  const t = useText();
  return ({ code, column, value }) =>
    `${column === '' ? '' : `${t('import.column', { column })}: `}${t(`fault.${code}`, { value })}`;
}

/** Every row with its verdict, what it changes, and what it asks; any row can be left out (REG-2, REG-11). */
export function ImportRows({
  rows,
  given,
  onAnswer,
}: {
  readonly rows: readonly ImportRow[];
  readonly given: GivenAnswers;
  readonly onAnswer: (given: GivenAnswers) => void;
}) {
  const t = useText();
  const faultWords = useFaultWords();
  const changeWords = useChangeWords();
  const registered = useAssembly(registeredCooperatives);
  const cooperatives = useMemo(() => registered.map(({ id, name }) => ({ value: id, label: name })), [registered]);
  const [shown, setShown] = useState<RowVerdict | null>(null);
  const [wanted, setWanted] = useState('');
  const counts = new Map(verdicts.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]));
  const namesakes = namesakesAsked(rows);
  const found = rows.filter(
    (row) =>
      (shown === null || row.verdict === shown) &&
      (wanted.trim() === '' || searchable(row.label).includes(searchable(wanted))),
  );

  return (
    <>
      <Group gap="xs">
        {verdicts
          .filter((verdict) => verdict !== 'leftOut' || (counts.get(verdict) ?? 0) > 0)
          .map((verdict) => (
            <Button
              key={verdict}
              size="compact-sm"
              variant={shown === verdict ? 'filled' : 'light'}
              color={verdictColors[verdict]}
              aria-pressed={shown === verdict}
              onClick={() => {
                setShown(shown === verdict ? null : verdict);
              }}
            >
              {t(`verdict.${verdict}`)}: {counts.get(verdict)}
            </Button>
          ))}
        <TextInput
          size="xs"
          aria-label={t('import.find')}
          placeholder={t('import.find')}
          value={wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
          }}
        />
        {namesakes.length > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              onAnswer(
                withAnswers(
                  given,
                  namesakes.map((rowNumber) => ({ rowNumber, who: 'another' })),
                ),
              );
            }}
          >
            {t('import.allOthers', { count: namesakes.length })}
          </Button>
        )}
      </Group>
      <ScrollArea h="calc(var(--room-height) - 520px)" mih={160} type="auto">
        <Table stickyHeader striped aria-label={t('import.preview')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={90}>{t('import.row')}</Table.Th>
              <Table.Th w={130}>{t('import.verdict')}</Table.Th>
              <Table.Th>{t('field.name')}</Table.Th>
              <Table.Th>{t('import.remarks')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.slice(0, mostShown).map((row) => (
              <Table.Tr key={row.rowNumber}>
                <Table.Td>
                  <Checkbox
                    size="xs"
                    aria-label={t('import.take', { row: row.rowNumber })}
                    label={row.rowNumber}
                    checked={!isDecided(row) && given.rows.get(row.rowNumber)?.isLeftOut !== true}
                    disabled={isDecided(row)}
                    onChange={(event) => {
                      const { rowNumber } = row;
                      onAnswer(withAnswers(given, [{ rowNumber, isLeftOut: !event.currentTarget.checked }]));
                    }}
                  />
                </Table.Td>
                <Table.Td>
                  <Badge variant="light" tt="none" color={verdictColors[row.verdict]}>
                    {t(`verdict.${row.verdict}`)}
                  </Badge>
                </Table.Td>
                <Table.Td>{row.label === '' ? '–' : row.label}</Table.Td>
                <Table.Td>
                  {row.changes.map((change) => {
                    const { name, before, after } = changeWords(change);
                    return (
                      <Text key={change.field} size="sm">
                        {name}: <s>{before}</s> → <b>{after}</b>
                      </Text>
                    );
                  })}
                  {row.faults.map((fault) => (
                    <Text key={`${fault.code}${fault.column}`} size="sm">
                      {faultWords(fault)}
                    </Text>
                  ))}
                  <RowQuestions row={row} given={given} cooperatives={cooperatives} onAnswer={onAnswer} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {found.length > mostShown && (
          <Text size="sm" c="dimmed" p="xs">
            {t('import.more', { count: found.length - mostShown })}
          </Text>
        )}
      </ScrollArea>
    </>
  );
}
