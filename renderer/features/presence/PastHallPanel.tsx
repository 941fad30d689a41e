import { Button, Card, Group, Slider, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { instantOfDay, participantCategories } from '../../../shared/domain';
import type { CalendarDate, DayTimeline, HallPerson } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { clockText, countText, useText } from '../../locales';
import { DataTable, EmptyState, useAnswer, useNow } from '../../ui';
import type { Column } from '../../ui';

/** The last millisecond of the minute that a clock shows: what was done within it is seen. */
function endOfMinute(instant: string): string {
  return new Date(Math.floor(Date.parse(instant) / 60_000) * 60_000 + 59_999).toISOString();
}

/** Asks the host what the hall saw at any instant of the day: counts, quorum, and who was inside (CHK-5). */
export function PastHallPanel({ day, timeline }: { readonly day: CalendarDate; readonly timeline: DayTimeline }) {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const [asked, setAsked] = useState(timeline.to);
  const clock = clockText(t, asked, timeZone);
  const [typed, setTyped] = useState<string | null>(null);

  // A slider that is being dragged asks when it rests.
  const [resting] = useDebouncedValue(asked, 120);
  // Of a minute that has not begun nobody can say who was there.
  const isToCome = Date.parse(asked) > Date.parse(useNow(5000));
  const [answer] = useAnswer('record.at', isToCome ? null : { at: endOfMinute(resting) }, { keepsLast: true });
  const past = isToCome ? undefined : answer;

  const columns = useMemo<Column<HallPerson>[]>(
    () => [
      { key: 'number', header: t('field.number'), width: '64px', text: (row) => row.number },
      { key: 'name', header: t('field.name'), width: '3fr', isName: true, text: (row) => row.name },
      {
        key: 'cooperative',
        header: t('field.cooperative'),
        width: '3fr',
        isName: true,
        text: (row) => row.cooperative || '–',
      },
      {
        key: 'category',
        header: t('field.category'),
        width: '110px',
        yields: 3,
        isFilter: true,
        text: (row) => t(`category.${row.category}`),
      },
      {
        key: 'vote',
        header: t('field.eligibility'),
        width: '110px',
        yields: 2,
        isFilter: true,
        text: (row) => t(row.mayVote ? 'eligibility.eligible' : 'eligibility.notEligible'),
      },
      { key: 'since', header: t('presence.since'), width: '84px', text: (row) => clockText(t, row.since, timeZone) },
      { key: 'desk', header: t('desk.name'), width: '110px', yields: 1, text: (row) => row.desk },
    ],
    [t, timeZone],
  );
  const [first, last] = [Date.parse(timeline.from), Date.parse(timeline.to)];
  return (
    <Stack gap="sm">
      <Card withBorder p="sm">
        <Group wrap="nowrap" gap="md" align="flex-end">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const read = /^(\d{1,2})[.:](\d{2})$/.exec(typed?.trim() ?? '');
              if (read !== null) {
                setAsked(instantOfDay(assemblyNow(), day, `${(read[1] ?? '').padStart(2, '0')}:${read[2] ?? ''}`));
              }
              setTyped(null);
            }}
          >
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <TextInput
                label={t('presence.at')}
                placeholder="09.15"
                w={100}
                value={typed ?? clock}
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                }}
              />
              <Button type="submit" variant="default" disabled={typed === null}>
                {t('presence.ask')}
              </Button>
            </Group>
          </form>
          <Slider
            style={{ flex: 1 }}
            mb={10}
            thumbLabel={t('presence.slider')}
            min={first}
            max={Math.max(last, first + 60_000)}
            step={60_000}
            value={Math.min(Math.max(Date.parse(asked), first), last)}
            label={(value) => clockText(t, new Date(value).toISOString(), timeZone)}
            onChange={(value) => {
              setTyped(null);
              setAsked(new Date(value).toISOString());
            }}
          />
        </Group>
        {past !== undefined && (
          <Group gap="md" mt="sm" data-testid="past-hall">
            <Text fw={700}>
              {countText(t, past.hall.quorum.present)} / {countText(t, past.hall.quorum.registered)} –{' '}
              {t(past.hall.quorum.isMet ? 'quorum.met' : 'quorum.notMet')}
            </Text>
            <Text>{t('presence.headsThen', { count: countText(t, past.hall.heads) })}</Text>
            <Text c="dimmed">
              {participantCategories
                .filter((category) => past.hall.headsByCategory[category] > 0)
                .map((category) => `${t(`category.${category}`)} ${countText(t, past.hall.headsByCategory[category])}`)
                .join(' · ')}
            </Text>
            <Text c="dimmed">{t('presence.entitledThen', { count: countText(t, past.hall.entitled) })}</Text>
            <Text c="dimmed" size="sm">
              {t('presence.recordedAs', { seq: past.seq, at: clockText(t, past.changedAt, timeZone) })}
            </Text>
          </Group>
        )}
      </Card>
      {isToCome && <EmptyState title={t('presence.toCome', { at: clock })} text={t('presence.toComeHelp')} />}
      {past !== undefined && (
        <DataTable
          name="past-hall"
          label={t('presence.insideAt', { at: clockText(t, past.at, timeZone) })}
          rows={past.hall.present}
          columns={columns}
          rowId={(row) => row.id}
          height="max(220px, calc(var(--room-height) - 620px))"
          empty={<Text c="dimmed">{t('presence.nobodyThen')}</Text>}
        />
      )}
    </Stack>
  );
}
