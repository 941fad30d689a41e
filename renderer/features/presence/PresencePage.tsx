import { Button, Card, SegmentedControl, Stack, Tabs } from '@mantine/core';
import { useState } from 'react';
import { attendanceDays, liveQuorum, usualDay } from '../../../shared/domain';
import { assemblyNow, hostNow, useAssembly } from '../../client';
import { useText, weekdayText } from '../../locales';
import { EmptyState, goTo, Page } from '../../ui';
import { ConflictsCard } from './ConflictsCard';
import { MissingPanel } from './MissingPanel';
import { PastHallPanel } from './PastHallPanel';
import { PresenceChart } from './PresenceChart';
import { SessionPanel } from './SessionPanel';
import { useDayTimeline } from './use-timeline';

/** Attendance as a timeline: the day as a line, any instant of it, each session, and who is still missing (CHK-5). */
export function PresencePage() {
  const t = useText();
  const [day, setDay] = useState(() => usualDay(assemblyNow(), hostNow()));
  const isEmpty = useAssembly(({ attendance, cooperatives }) => attendance.isEmpty() && cooperatives.isEmpty());
  const days = useAssembly(attendanceDays);
  const quorum = useAssembly(liveQuorum);
  const timeline = useDayTimeline(day);
  return (
    <Page title={t('room.presence')}>
      <ConflictsCard />
      {isEmpty ? (
        <EmptyState title={t('presence.empty')} text={t('presence.emptyHelp')}>
          <Button
            onClick={() => {
              goTo('koperasi');
            }}
          >
            {t('room.cooperatives')}
          </Button>
        </EmptyState>
      ) : (
        <Tabs defaultValue="day" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="day">{t('presence.tab.day')}</Tabs.Tab>
            <Tabs.Tab value="sessions">{t('presence.tab.sessions')}</Tabs.Tab>
            <Tabs.Tab value="missing">{t('presence.tab.missing')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="day" pt="sm">
            <Stack gap="sm">
              {days.length > 1 && (
                <SegmentedControl
                  aria-label={t('presence.dayChoice')}
                  data={days.slice(0, 6).map((one) => ({ value: one, label: weekdayText(t, one) }))}
                  value={day}
                  onChange={setDay}
                />
              )}
              {timeline === null ? (
                <EmptyState title={t('presence.nobody')} text={t('presence.nobodyHelp')}>
                  <Button
                    onClick={() => {
                      goTo('meja');
                    }}
                  >
                    {t('room.desk')}
                  </Button>
                </EmptyState>
              ) : (
                <>
                  <Card withBorder p="sm">
                    <PresenceChart points={timeline.points} needed={quorum.needed} height={190} />
                  </Card>
                  <PastHallPanel key={day} day={day} timeline={timeline} />
                </>
              )}
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="sessions" pt="sm">
            <SessionPanel />
          </Tabs.Panel>
          <Tabs.Panel value="missing" pt="sm">
            <MissingPanel needed={quorum.needed} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Page>
  );
}
