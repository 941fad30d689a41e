import { Badge, Card, Group, Menu, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { areMinutesLocked, factsByItem, factSentence } from '../../../shared/domain';
import type { AgendaItemId, MinuteFact } from '../../../shared/domain';
import { formatClock } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { EmptyState, Page, placeId, useAskedPlace, useAskedSearch } from '../../ui';
import { HomelessTexts } from './HomelessTexts';
import { MinutesEditor } from './MinutesEditor';
import { VersionActs, VersionNotice } from './VersionBar';

function Facts({ facts }: { readonly facts: readonly MinuteFact[] }) {
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  return (
    <Stack gap={2} mb="xs">
      {facts.map((fact, index) => (
        <Group key={index} gap="sm" wrap="nowrap" align="flex-start">
          <Text size="sm" ff="monospace" c="dimmed">
            {formatClock(fact.at, timeZone)}
          </Text>
          <Text size="sm">{factSentence(fact)}</Text>
        </Group>
      ))}
    </Stack>
  );
}

function Section({
  title,
  itemId,
  facts,
  isRunning,
}: {
  readonly title: string;
  readonly itemId: AgendaItemId | null;
  readonly facts: readonly MinuteFact[];
  readonly isRunning: boolean;
}) {
  const t = useText();
  const purges = useAssembly((state) => state.purges.length);
  const isLocked = useAssembly(areMinutesLocked);
  return (
    <Card withBorder id={placeId(itemId ?? 'day')} tabIndex={-1}>
      <Group mb="xs">
        <Text fw={600}>{title}</Text>
        {isRunning && (
          <Badge color="green" variant="light" tt="none">
            {t('agenda.state.running')}
          </Badge>
        )}
      </Group>
      <Facts facts={facts} />
      <MinutesEditor
        // Behind an erasure the text is another one (DAT-6).
        key={`${itemId ?? 'day'} ${String(purges)}`}
        itemId={itemId}
        label={t('minutes.textOf', { title })}
        isLocked={isLocked}
      />
    </Card>
  );
}

/** The minutes as they write themselves, with the minute taker's text below each item (MIN-1, MIN-2). */
export function MinutesPage() {
  const t = useText();
  const allItems = useAssembly(({ agenda }) => agenda.items);
  const written = useAssembly((state) => state.minuteTexts);
  const facts = useAssembly(factsByItem);
  const asked = useAskedSearch();
  const [showsAll, setShowsAll] = useState(asked !== null);
  useAskedPlace();
  const items = allItems.filter((item) => showsAll || item.state.kind !== 'planned' || written.has(item.id));
  return (
    <Page
      title={t('room.minutes')}
      actions={
        <>
          <Menu>
            <Menu.Target>
              <Text
                component="button"
                type="button"
                size="sm"
                style={{ background: 'none', border: 0, cursor: 'pointer', color: 'inherit' }}
              >
                {t(showsAll ? 'minutes.showsAll' : 'minutes.showsBegun')} ▾
              </Text>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                onClick={() => {
                  setShowsAll(false);
                }}
              >
                {t('minutes.showsBegun')}
              </Menu.Item>
              <Menu.Item
                onClick={() => {
                  setShowsAll(true);
                }}
              >
                {t('minutes.showsAll')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <VersionActs />
        </>
      }
    >
      {allItems.length === 0 && <EmptyState title={t('minutes.empty')} text={t('minutes.emptyHelp')} />}
      <VersionNotice />
      <HomelessTexts />
      <Section title={t('minutes.general')} itemId={null} facts={facts.get(null) ?? []} isRunning={false} />
      {items.map((item) => (
        <Section
          key={item.id}
          title={item.title}
          itemId={item.id}
          facts={facts.get(item.id) ?? []}
          isRunning={item.state.kind === 'running'}
        />
      ))}
    </Page>
  );
}
