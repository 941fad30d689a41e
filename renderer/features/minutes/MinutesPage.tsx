import { Badge, Group, Menu, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { areMinutesLocked, factSentence, minuteSections } from '../../../shared/domain';
import type { AgendaItem, MinuteFact, MinuteSection, Stretch } from '../../../shared/domain';
import { formatClock } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { EmptyState, Page, placeId, useAskedPlace, useAskedSearch } from '../../ui';
import { GistBox } from './GistBox';
import { HomelessTexts } from './HomelessTexts';
import { MinutesEditor } from './MinutesEditor';
import { Outline } from './Outline';
import { Toolbar } from './Toolbar';
import type { ActiveText } from './Toolbar';
import { VersionActs, VersionNotice } from './VersionBar';

function Facts({ facts }: { readonly facts: readonly MinuteFact[] }) {
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  if (facts.length === 0) return null;
  return (
    <Stack gap={2} mb="xs" className="minutes-facts">
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

/** `09.00–09.45`: when an item was on; an open end where it still is. */
function useTimes(stretches: readonly Stretch[]): string {
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  return stretches
    .map(({ from, to }) => {
      const [start, end] = [formatClock(from, timeZone), to === null ? '…' : formatClock(to, timeZone)];
      return start === end ? start : `${start}–${end}`;
    })
    .join(', ');
}

function Section({
  no,
  item,
  section,
  onActive,
}: {
  readonly no: number;
  readonly item: AgendaItem | null;
  readonly section: MinuteSection | undefined;
  readonly onActive: (active: ActiveText) => void;
}) {
  const t = useText();
  const purges = useAssembly((state) => state.purges.length);
  const isLocked = useAssembly(areMinutesLocked);
  const times = useTimes(section?.stretches ?? []);
  const title = item?.title ?? t('minutes.general');
  const id = item?.id ?? null;
  return (
    <section id={placeId(id ?? 'day')} tabIndex={-1} className="minutes-section" aria-label={title}>
      <Group mb={4} gap="sm" align="baseline">
        <Text component="h2" fw={600} m={0}>
          {item === null ? title : `${String(no)}. ${title}`}
        </Text>
        {times !== '' && (
          <Text size="sm" c="dimmed">
            {times}
          </Text>
        )}
        {item?.state.kind === 'running' && (
          <Badge color="green" variant="light" tt="none">
            {t('agenda.state.running')}
          </Badge>
        )}
      </Group>
      <Facts facts={section?.facts ?? []} />
      <MinutesEditor
        // Behind an erasure the text is another one (DAT-6).
        key={`${id ?? 'day'} ${String(purges)}`}
        itemId={id}
        label={t('minutes.textOf', { title })}
        isLocked={isLocked}
        onActive={onActive}
      />
    </section>
  );
}

/** The minutes as they write themselves, one text from morning to evening, with the minute taker's words below each item (MIN-1, MIN-2). */
export function MinutesPage() {
  const t = useText();
  const allItems = useAssembly(({ agenda }) => agenda.items);
  const written = useAssembly((state) => state.minuteTexts);
  const sections = useAssembly(minuteSections);
  const isLocked = useAssembly(areMinutesLocked);
  const byItem = useMemo(() => new Map(sections.map((one) => [one.item?.id ?? null, one])), [sections]);
  const asked = useAskedSearch();
  const [showsAll, setShowsAll] = useState(asked !== null);
  const [active, setActive] = useState<ActiveText | null>(null);
  useAskedPlace();
  const items = allItems
    .map((item, index) => ({ item, no: index + 1 }))
    .filter(({ item }) => showsAll || item.state.kind !== 'planned' || written.has(item.id));
  const isUsable = active !== null && !active.editor.isDestroyed && !isLocked;
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
      <div className="minutes-room">
        <Outline items={items} />
        <div className="minutes-day">
          {!isLocked && (
            <Stack gap="xs" className="minutes-tools">
              <Toolbar active={isUsable ? active : null} />
              <GistBox />
            </Stack>
          )}
          <Section no={0} item={null} section={byItem.get(null)} onActive={setActive} />
          {items.map(({ item, no }) => (
            <Section key={item.id} no={no} item={item} section={byItem.get(item.id)} onActive={setActive} />
          ))}
        </div>
      </div>
    </Page>
  );
}
