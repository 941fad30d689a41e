import { Alert, Button, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { ballotsOf, optionsOf, tallyOf } from '../../../shared/domain';
import type { BoardNumber, Poll } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';
import { optionWords } from './option-words';

/** The bundle on which the boards differ. What each has of it is shown on the public board alone: the second goes on unseen. */
export function BoardDifference({
  poll,
  board,
  bundle,
}: {
  readonly poll: Poll;
  readonly board: BoardNumber;
  readonly bundle: number;
}) {
  const t = useText();
  const act = useAct();
  const [question, setQuestion] = useState<Question | null>(null);
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertTriangle />}
      title={t('board.differs', { bundle: bundle + 1 })}
      data-testid="difference"
    >
      <Text size="sm" mb="xs">
        {t(board === 1 ? 'board.differsHelp' : 'board.differsUnseen')}
      </Text>
      {board === 1 && (
        <>
          <BothBoards poll={poll} bundle={bundle} />
          <Button
            mt="xs"
            onClick={() => {
              setQuestion({
                title: t('board.reread', { bundle: bundle + 1 }),
                text: t('board.rereadQuestion', { bundle: bundle + 1 }),
                act: t('board.reread', { bundle: bundle + 1 }),
                asks: t('form.reason'),
                isReversible: true,
                onAct: (reason) => {
                  void act({ type: 'board.recount', pollId: poll.id, bundle, reason });
                },
              });
            }}
          >
            {t('board.reread', { bundle: bundle + 1 })}
          </Button>
        </>
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Alert>
  );
}

function BothBoards({ poll, bundle }: { readonly poll: Poll; readonly bundle: number }) {
  const t = useText();
  const boards = useAssembly((state) => ballotsOf(state, poll.id).boards);
  const options = optionsOf(poll);
  const ids = options.map(({ id }) => id);
  const [first, second] = [boards[0], boards[1]].map((one) => tallyOf(one[bundle] ?? [], ids));
  if (first === undefined || second === undefined) return null;
  const rows = [
    ...options.map(({ id }) => ({
      id,
      label: optionWords(t, poll, id),
      a: first.options[id] ?? 0,
      b: second.options[id] ?? 0,
    })),
    { id: 'blank', label: t('choice.abstain'), a: first.blank, b: second.blank },
    { id: 'invalid', label: t('choice.invalid'), a: first.invalid, b: second.invalid },
  ];
  return (
    <Table w="auto" withTableBorder aria-label={t('board.bothCounts')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          <Table.Th>{t('board.first')}</Table.Th>
          <Table.Th>{t('board.second')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, label, a, b }) => (
          <Table.Tr key={id} fw={a === b ? undefined : 700}>
            <Table.Td>
              {a === b ? '' : '≠ '}
              {label}
            </Table.Td>
            <Table.Td ta="right">{countText(t, a)}</Table.Td>
            <Table.Td ta="right">{countText(t, b)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
