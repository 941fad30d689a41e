import { Anchor, Button, Card, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { statistics, youngUntilAge } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { countText, percentText, useText } from '../../locales';
import { EmptyState, goTo, Page, useDocumentExport } from '../../ui';
import { BreakdownCard } from './BreakdownCard';
import { VotesCard } from './VotesCard';
import './statistics.css';

/** The registry and the hall in pictures with their numbers, printable as the recapitulation of participants (REG-8). */
export function StatisticsPage() {
  const t = useText();
  const numbers = useAssembly(statistics);
  const { exportAs, isBusy } = useDocumentExport();
  const { young, missing } = numbers;
  const isEmpty = numbers.cooperatives.registered + numbers.participants.registered === 0;
  const [district, ...others] = numbers.breakdowns.filter(({ rows }) => rows.length > 0);
  return (
    <Page
      title={t('room.statistics')}
      actions={
        !isEmpty && (
          <Button
            leftSection={<IconDownload size={16} />}
            loading={isBusy}
            onClick={() => void exportAs({ kind: 'participantRecap' }, 'pdf')}
          >
            {t('stat.print')}
          </Button>
        )
      }
    >
      {isEmpty ? (
        <EmptyState title={t('stat.empty')} text={t('stat.emptyHelp')}>
          <Button
            onClick={() => {
              goTo('koperasi');
            }}
          >
            {t('room.cooperatives')}
          </Button>
        </EmptyState>
      ) : (
        <Stack gap="md">
          <SimpleGrid cols={4}>
            {(
              [
                [t('room.cooperatives'), numbers.cooperatives],
                [t('room.participants'), numbers.participants],
              ] as const
            ).map(([title, row]) => (
              <Card withBorder key={title}>
                <Text size="sm" c="dimmed">
                  {title}
                </Text>
                <Text size="xl" fw={700}>
                  {countText(t, row.registered)}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('stat.entitledAndCame', { entitled: countText(t, row.entitled), came: countText(t, row.came) })}
                </Text>
              </Card>
            ))}
            <Card withBorder>
              <Text size="sm" c="dimmed">
                {t('stat.missing')}
              </Text>
              <Text size="xl" fw={700}>
                {countText(t, missing)}
              </Text>
              <Anchor size="sm" href="#kehadiran">
                {t('stat.whoIsMissing')}
              </Anchor>
            </Card>
            <Card withBorder>
              <Text size="sm" c="dimmed">
                {t('stat.young', { age: youngUntilAge })}
              </Text>
              <Text size="xl" fw={700}>
                {percentText(t, young.count, young.known)}
              </Text>
              <Text size="sm" c="dimmed">
                {t('stat.youngOf', { count: countText(t, young.count), known: countText(t, young.known) })}
              </Text>
            </Card>
          </SimpleGrid>
          <VotesCard />
          {district !== undefined && <BreakdownCard breakdown={district} whole={numbers[district.of]} />}
          <SimpleGrid cols={2} className="breakdowns">
            {others.map((breakdown) => (
              <BreakdownCard key={breakdown.by} breakdown={breakdown} whole={numbers[breakdown.of]} />
            ))}
          </SimpleGrid>
        </Stack>
      )}
    </Page>
  );
}
