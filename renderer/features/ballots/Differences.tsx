import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { ballotsOf, differencesOf, votersOf } from '../../../shared/domain';
import type { Poll, PollDefinition } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { useCommandForm } from '../../ui';

/** A number with its sign: a difference of papers is never told without. */
function signed(difference: number, told: string): string {
  return difference > 0 ? `+${told}` : `−${told}`;
}

function Explanation({
  poll,
  difference,
  told,
  onDone,
}: {
  readonly poll: Poll;
  readonly difference: string;
  readonly told: string;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { form, save, words } = useCommandForm({
    defaultValues: { text: told },
    required: ['text'],
    command: ({ text }) => ({ type: 'ballots.explain', pollId: poll.id, difference, text }),
    onDone,
  });
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('board.explanation')}
          style={{ flex: '1 1 140px', minWidth: 0 }}
          {...form.register('text')}
          error={words('text')}
        />
        <Button type="submit" variant="default">
          {t('board.explain')}
        </Button>
      </Group>
    </form>
  );
}

/** Every sum of papers that does not come out: as a number with its sign, and as the chair explains it (domain.md §3). */
export function Differences({ poll, definition }: { readonly poll: Poll; readonly definition: PollDefinition }) {
  const t = useText();
  const ledger = useAssembly((state) => ballotsOf(state, poll.id));
  const [changing, setChanging] = useState<string | null>(null);
  const differences = differencesOf(ledger, votersOf(poll, definition).length);
  if (ledger.inBox === null || ledger.unused === null) return null;
  if (differences.length === 0) return <Text size="sm">{t('board.noDifferences')}</Text>;
  return (
    <Stack gap="xs">
      {differences.map(({ identity, difference }) => {
        const papers = signed(difference, countText(t, Math.abs(difference)));
        const told = ledger.explanations[identity];
        return (
          <Alert
            key={identity}
            color={told === undefined ? 'red' : 'gray'}
            variant="outline"
            p="xs"
            title={
              <>
                <IconAlertTriangle size={15} aria-hidden /> {t(`difference.${identity}`, { papers })}
              </>
            }
            data-difference={identity}
          >
            {told === undefined || changing === identity ? (
              <Explanation
                poll={poll}
                difference={identity}
                told={told ?? ''}
                onDone={() => {
                  setChanging(null);
                }}
              />
            ) : (
              <Group justify="space-between" wrap="nowrap">
                <Text size="sm">{told}</Text>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  style={{ flexShrink: 0 }}
                  onClick={() => {
                    setChanging(identity);
                  }}
                >
                  {t('board.change')}
                </Button>
              </Group>
            )}
          </Alert>
        );
      })}
    </Stack>
  );
}
