import { Table, Text } from '@mantine/core';
import { tellChoice, tellVerdict } from '../../../shared/domain';
import type { ChoiceTelling, Poll } from '../../../shared/domain';
import { useText } from '../../locales';
import { arithmeticText } from './arithmetic';

/** The result of a poll that is closed: what was decided, the sum in one sentence, and each answer with its share. */
export function ResultText({ poll }: { readonly poll: Poll }) {
  const t = useText();
  if (poll.state.kind !== 'counted' && poll.state.kind !== 'confirmed') return null;
  const { result } = poll.state;
  if (result.kind === 'acclamation')
    return <Text fw={600}>{t(`acclamation.${result.outcome}`, { count: result.objections })}</Text>;
  if (result.kind === 'choice') return <ChoiceText telling={tellChoice(result.count, poll.options, poll.marks)} />;
  const telling = tellVerdict(result.verdict);
  return (
    <div>
      <Text fw={700} size="lg">
        {t(`outcome.${telling.outcome}`)}
      </Text>
      <Text>{arithmeticText(t, telling)}</Text>
      {telling.percentGap !== null && (
        <Text size="sm" c="dimmed">
          {t(`result.gap.${telling.percentGap}`)}
        </Text>
      )}
      <Table w="auto" withTableBorder mt="xs" aria-label={t('poll.result')}>
        <Table.Tbody>
          {telling.answers.map(({ answer, figure, percent }) => (
            <Table.Tr key={answer}>
              <Table.Td>{t(`choice.${answer}`)}</Table.Td>
              <Table.Td ta="right">{figure}</Table.Td>
              <Table.Td ta="right">{percent}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Votes on persons: who was marked how often, with everything that did not count. */
function ChoiceText({ telling }: { readonly telling: ChoiceTelling }) {
  const t = useText();
  return (
    <div>
      <Text>{telling.arithmetic}</Text>
      {telling.percentNote !== null && (
        <Text size="sm" c="dimmed">
          {telling.percentNote}
        </Text>
      )}
      <Table w="auto" withTableBorder mt="xs" aria-label={t('poll.result')}>
        <Table.Tbody>
          {telling.options.map(({ id, number, label, figure, percent }) => (
            <Table.Tr key={id}>
              <Table.Td ta="right">{number}</Table.Td>
              <Table.Td>{label}</Table.Td>
              <Table.Td ta="right">{figure}</Table.Td>
              <Table.Td ta="right">{percent}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
