import { Card, Group, Modal, ScrollArea, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { minutesComparison } from '../../../shared/domain';
import { formatClock } from '../../../shared/text';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { Difference } from '../../ui';

const now = 'now';

function numberOf(chosen: string): number | null {
  return chosen === now ? null : Number(chosen);
}

/** Two versions of the minutes, item by item, with the words that went and came (MIN-4). */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const versions = useAssembly((state) => state.minutesVersions);
  const written = useAssembly((state) => state.minuteTexts);
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const isFinal = versions.at(-1)?.reopened === null;
  // What one mostly wants to know: what became of the last version since, or of the one before it.
  const [from, setFrom] = useState(String(isFinal ? Math.max(1, versions.length - 1) : versions.length));
  const [to, setTo] = useState(isFinal ? String(versions.length) : now);
  const found = useMemo(
    () => minutesComparison(assemblyNow(), numberOf(from), numberOf(to)),
    // What is compared follows the texts of now.
    [from, to, versions, written],
  );
  const choices = [
    ...versions.map(({ number, finalisedAt }) => ({
      value: String(number),
      label: t('minutes.versionAt', { number, time: formatClock(finalisedAt, timeZone) }),
    })),
    ...(isFinal ? [] : [{ value: now, label: t('minutes.versionNow') }]),
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('minutes.compare')}
      scrollAreaComponent={ScrollArea.Autosize}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <Stack gap="sm">
        <Group grow>
          <Select
            label={t('minutes.compareFrom')}
            data={choices}
            value={from}
            allowDeselect={false}
            onChange={(chosen) => {
              setFrom(chosen ?? from);
            }}
          />
          <Select
            label={t('minutes.compareTo')}
            data={choices}
            value={to}
            allowDeselect={false}
            onChange={(chosen) => {
              setTo(chosen ?? to);
            }}
          />
        </Group>
        {found.length === 0 && <Text c="dimmed">{t('minutes.compareSame')}</Text>}
        {found.map(({ itemId, title, changes }) => (
          <Card key={itemId ?? 'day'} withBorder p="sm">
            <Text fw={600} mb={4}>
              {itemId === null ? t('minutes.general') : title}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
              <Difference changes={changes} removed={t('difference.removed')} added={t('difference.added')} />
            </Text>
          </Card>
        ))}
      </Stack>
    </Modal>
  );
}
