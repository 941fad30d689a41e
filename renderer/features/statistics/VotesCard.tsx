import { Card, Table, Text } from '@mantine/core';
import { voteStatistics } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { countText, useText } from '../../locales';

/** How often was voted in which way, and with what outcome: by kind, never by voter (VOT-5). */
export function VotesCard() {
  const t = useText();
  const rows = useAssembly(voteStatistics);
  if (rows.length === 0) return null;
  const columns = ['held', 'carried', 'notCarried', 'rounds', 'cancelled'] as const;
  return (
    <Card withBorder>
      <Text fw={600} mb="xs">
        {t('stat.votes')}
      </Text>
      <Table aria-label={t('stat.votes')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('stat.voteKind')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} ta="right">
                {t(`stat.votes.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ kind, held, carried, rounds, cancelled }) => {
            const figures = { held, carried, notCarried: held - carried - rounds, rounds, cancelled };
            return (
              <Table.Tr key={kind}>
                <Table.Td>{t(`pollKind.${kind}`)}</Table.Td>
                {columns.map((column) => (
                  <Table.Td key={column} ta="right">
                    {countText(t, figures[column])}
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
