import { Badge, Button, Card, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { neededBefore } from '../../../shared/counting';
import { latestEntry, sectorState } from '../../../shared/domain';
import type { Poll } from '../../../shared/domain';
import { formatCount } from '../../../shared/text';
import { useText } from '../../locales';
import { useCommandForm } from '../../ui';

function SectorCount({
  poll,
  sector,
  teller,
}: {
  readonly poll: Poll;
  readonly sector: number;
  readonly teller: 1 | 2;
}) {
  const t = useText();
  const before = latestEntry(poll, sector, teller);
  const { form, save, words } = useCommandForm({
    defaultValues: { yes: before?.yes ?? 0, no: before?.no ?? 0, abstain: before?.abstain ?? 0 },
    command: (counts) => ({ type: 'poll.enterCount', id: poll.id, sector, teller, ...counts }),
  });
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Text size="sm" w={80}>
          {t('poll.teller', { number: teller })}
        </Text>
        {(['yes', 'no', 'abstain'] as const).map((choice) => (
          <Controller
            key={choice}
            control={form.control}
            name={choice}
            render={({ field: { onChange, ...field } }) => (
              <NumberInput
                size="xs"
                w={92}
                label={t(`choice.${choice}`)}
                min={0}
                error={words(choice)}
                onChange={(value) => {
                  onChange(Number(value));
                }}
                {...field}
              />
            )}
          />
        ))}
        <Button size="xs" type="submit" variant={before === undefined ? 'filled' : 'default'}>
          {t(before === undefined ? 'poll.enter' : 'poll.correct')}
        </Button>
      </Group>
    </form>
  );
}

/** Who objects to an acclamation, one after the other. */
function Objections({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const { form, save, words } = useCommandForm({
    defaultValues: { by: '' },
    command: ({ by }) => ({ type: 'poll.object', id: poll.id, by, text: '' }),
    onDone: () => {
      form.reset();
    },
  });
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Group align="flex-end">
        <TextInput label={t('poll.objector')} w={320} {...form.register('by')} error={words('by')} />
        <Button type="submit" variant="default">
          {t('poll.object')}
        </Button>
        <Text>{t('poll.objections', { count: poll.objections.length })}</Text>
      </Group>
    </form>
  );
}

const sectorColors = { empty: 'gray', oneTeller: 'orange', agreed: 'green', mismatch: 'red' } as const;

/** A poll while it runs: the number needed, the double count of each sector, or the objections. */
export function OpenPoll({ poll }: { readonly poll: Poll }) {
  const t = useText();
  if (poll.state.kind !== 'open' && poll.state.kind !== 'paused') return null;
  const { definition } = poll.state;
  const { needed, isExact } = neededBefore(definition.majority, definition.electorate.weights);
  return (
    <Stack gap="sm">
      <Text>
        {t('poll.electorate', {
          entitled: formatCount(definition.electorate.heads.entitled),
          present: formatCount(definition.electorate.heads.presentAtOpening),
        })}{' '}
        {poll.kind === 'showOfHands' &&
          t(isExact ? 'poll.needed' : 'poll.neededAtMost', { needed: formatCount(needed) })}
      </Text>
      {poll.kind === 'showOfHands' &&
        poll.sectors.map((sector, index) => (
          <Card withBorder key={sector.name} p="sm">
            <Group justify="space-between" mb={4}>
              <Text fw={600}>
                {sector.name} ({formatCount(sector.present)})
              </Text>
              <Badge variant="light" tt="none" color={sectorColors[sectorState(poll, index)]}>
                {t(`sector.${sectorState(poll, index)}`)}
              </Badge>
            </Group>
            <SimpleGrid cols={2}>
              <SectorCount poll={poll} sector={index} teller={1} />
              <SectorCount poll={poll} sector={index} teller={2} />
            </SimpleGrid>
          </Card>
        ))}
      {poll.kind === 'acclamation' && <Objections poll={poll} />}
    </Stack>
  );
}
