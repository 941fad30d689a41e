import { Badge, Button, Card, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { neededBefore } from '../../../shared/counting';
import { latestEntry, sectorState } from '../../../shared/domain';
import type { Poll } from '../../../shared/domain';
import { formatCount } from '../../../shared/text';
import { useText } from '../../locales';
import { useAct } from '../../ui';

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
  const act = useAct();
  const before = latestEntry(poll, sector, teller);
  const [counts, setCounts] = useState({ yes: before?.yes ?? 0, no: before?.no ?? 0, abstain: before?.abstain ?? 0 });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void act({ type: 'poll.enterCount', id: poll.id, sector, teller, ...counts });
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Text size="sm" w={80}>
          {t('poll.teller', { number: teller })}
        </Text>
        {(['yes', 'no', 'abstain'] as const).map((choice) => (
          <NumberInput
            key={choice}
            size="xs"
            w={92}
            label={t(`choice.${choice}`)}
            min={0}
            value={counts[choice]}
            onChange={(value) => {
              setCounts({ ...counts, [choice]: Number(value) });
            }}
          />
        ))}
        <Button size="xs" type="submit" variant={before === undefined ? 'filled' : 'default'}>
          {t(before === undefined ? 'poll.enter' : 'poll.correct')}
        </Button>
      </Group>
    </form>
  );
}

const sectorColors = { empty: 'gray', oneTeller: 'orange', agreed: 'green', mismatch: 'red' } as const;

/** A poll while it runs: the number needed, the double count of each sector, or the objections. */
export function OpenPoll({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const act = useAct();
  const [by, setBy] = useState('');
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
      {poll.kind === 'acclamation' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void act({ type: 'poll.object', id: poll.id, by, text: '' }).then((outcome) => {
              if (outcome !== null) setBy('');
            });
          }}
        >
          <Group align="flex-end">
            <TextInput
              label={t('poll.objector')}
              value={by}
              onChange={(event) => {
                setBy(event.currentTarget.value);
              }}
              w={320}
            />
            <Button type="submit" variant="default">
              {t('poll.object')}
            </Button>
            <Text>{t('poll.objections', { count: poll.objections.length })}</Text>
          </Group>
        </form>
      )}
    </Stack>
  );
}
