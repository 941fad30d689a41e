import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { keptUntil } from '../../../shared/domain';
import { dateOf } from '../../../shared/text';
import { useAssembly } from '../../client';
import { dayText, useText } from '../../locales';
import { tellDone, useAnswer, useAsk, useNow } from '../../ui';
import { PurgeDialog } from './PurgeDialog';

const minute = 60_000;

/** What personal data there is, until when it is kept, and the way to be rid of it (DAT-6). */
export function RetentionCard() {
  const t = useText();
  const { ask, asking } = useAsk();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const until = useAssembly(keptUntil);
  const today = dateOf(useNow(minute), timeZone);
  const purges = useAssembly((state) => state.purges);
  const [round, setRound] = useState(0);
  const again = [purges.length, round, until, today].join(' ');
  const [preview] = useAnswer('retention.preview', {}, { again });
  const [isOpen, setIsOpen] = useState(false);

  async function clear() {
    const cleared = await ask('retention.clearCopies', {});
    if (cleared === undefined) return;
    tellDone(t, t('retention.cleared', { count: cleared.copies }));
    setRound(round + 1);
  }

  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text fw={600}>{t('retention.title')}</Text>
        {purges.map(({ at, by, reason, persons }, index) => (
          <Text size="sm" key={index}>
            {t('retention.purgedAt', { date: dayText(t, dateOf(at, timeZone)), by, reason, count: persons })}
          </Text>
        ))}
        <Text size="sm" c="dimmed">
          {t('retention.keptUntil', { date: dayText(t, until) })}
        </Text>
        {purges.length > 0 && preview !== undefined && preview.copies.length > 0 && (
          <Group>
            <Text size="sm">{t('retention.holding', { count: preview.copies.length })}</Text>
            <Button variant="default" loading={asking === 'retention.clearCopies'} onClick={() => void clear()}>
              {t('retention.clearCopies')}
            </Button>
          </Group>
        )}
        <Group>
          <Button
            variant="default"
            color="red"
            disabled={preview?.mayPurge !== true}
            onClick={() => {
              setIsOpen(true);
            }}
          >
            {t('retention.purge')}
          </Button>
        </Group>
      </Stack>
      {isOpen && preview !== undefined && (
        <PurgeDialog
          preview={preview}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </Card>
  );
}
