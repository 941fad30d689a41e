import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { ballotsOf, bundleCount, closeResult, isWhollyRead, optionsOf } from '../../../shared/domain';
import type { BoardNumber, Poll, PollDefinition } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';
import { Signers } from './Signers';

interface Counting {
  readonly poll: Poll;
  readonly definition: PollDefinition;
  readonly board: BoardNumber;
}

/** When a board has read all: the other one, a recount where it was close, signatures, and the end of the count. */
export function AfterReading({ poll, definition, board }: Counting) {
  const t = useText();
  const act = useAct();
  const [question, setQuestion] = useState<Question | null>(null);
  const ids = optionsOf(poll).map(({ id }) => id);
  const ledger = useAssembly((state) => ballotsOf(state, poll.id));
  if (!isWhollyRead(ledger, ids))
    return <Text fw={600}>{t('board.otherMissing', { board: t(board === 1 ? 'board.second' : 'board.first') })}</Text>;
  // What the papers said is told on the public board alone.
  if (board === 2) return <Text fw={600}>{t('board.secondDone')}</Text>;
  const close = closeResult(poll, definition, ledger);
  const again = async (reason: string) => {
    for (let bundle = 0; bundle < bundleCount(ledger.inBox ?? 0); bundle++) {
      const outcome = await act({ type: 'board.recount', pollId: poll.id, bundle, reason });
      if (outcome === null) return;
    }
  };
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('board.allAgree')}</Text>
      {close !== null && (
        <Alert color="orange" variant="outline" icon={<IconAlertTriangle />} data-testid="close-result">
          <Group justify="space-between">
            <Text size="sm" style={{ flex: 1, minWidth: 200 }}>
              {t('board.close', { margin: countText(t, close.margin), valid: countText(t, close.valid) })}
            </Text>
            <Button
              variant="default"
              onClick={() => {
                setQuestion({
                  title: t('board.rereadAll'),
                  text: t('board.rereadAllQuestion'),
                  act: t('board.rereadAll'),
                  asks: t('form.reason'),
                  onAct: (reason) => {
                    void again(reason);
                  },
                });
              }}
            >
              {t('board.rereadAll')}
            </Button>
          </Group>
        </Alert>
      )}
      <Signers poll={poll} />
      <Group>
        <Button
          onClick={() => {
            setQuestion({
              title: t('board.finish'),
              text: t('board.finishQuestion', { question: poll.question }),
              act: t('board.finish'),
              onAct: () => {
                void act({ type: 'ballots.finishCount', pollId: poll.id });
              },
            });
          }}
        >
          {t('board.finish')}
        </Button>
      </Group>
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Stack>
  );
}
