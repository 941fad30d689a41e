import { Alert, Group, Select, Text } from '@mantine/core';
import { cooperativeStatuses, participantCategories } from '../../../shared/domain';
import type { ImportKind } from '../../../shared/domain';
import { useText } from '../../locales';
import type { GivenAnswers } from './answers';

/** What the file does not say and what gives a right to vote is asked once for all rows that do not say it. */
export function ImportRest({
  kind,
  unsaid,
  given,
  onAnswer,
}: {
  readonly kind: ImportKind;
  readonly unsaid: number;
  readonly given: GivenAnswers;
  readonly onAnswer: (given: GivenAnswers) => void;
}) {
  const t = useText();
  if (unsaid === 0) return null;
  const isPeople = kind === 'participants';
  const label = t(isPeople ? 'import.categoryForRest' : 'import.statusForRest', { count: unsaid });
  return (
    <Alert color="orange" p="xs">
      <Group gap="sm">
        <Text size="sm" fw={500}>
          {label}
        </Text>
        {isPeople ? (
          <Select
            aria-label={label}
            size="xs"
            placeholder={t('import.chooseCategory')}
            data={participantCategories.map((one) => ({ value: one, label: t(`category.${one}`) }))}
            value={given.assumed.category ?? null}
            allowDeselect={false}
            onChange={(chosen) => {
              const category = participantCategories.find((one) => one === chosen);
              if (category !== undefined) onAnswer({ ...given, assumed: { category } });
            }}
          />
        ) : (
          <Select
            aria-label={label}
            size="xs"
            placeholder={t('import.chooseStatus')}
            data={cooperativeStatuses.map((one) => ({ value: one, label: t(`status.${one}`) }))}
            value={given.assumed.status ?? null}
            allowDeselect={false}
            onChange={(chosen) => {
              const status = cooperativeStatuses.find((one) => one === chosen);
              if (status !== undefined) onAnswer({ ...given, assumed: { status } });
            }}
          />
        )}
        {!isPeople && given.assumed.status === undefined && <Text size="sm">{t('import.statusUntil')}</Text>}
      </Group>
    </Alert>
  );
}
