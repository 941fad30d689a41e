import { Button, Card, Group, Select, Stack, Switch, Tabs } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { runningItems, speakerListOf, stances } from '../../../shared/domain';
import type { AgendaItemId, Participant, Stance } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { ActButton, EmptyState, goTo, keyedActs, Page, useAct, useKeyedActs, useAskedSearch } from '../../ui';
import { useSpeakerActs } from './acts';
import { useSittingDialogs } from './dialogs';
import { HaveSpoken } from './HaveSpoken';
import { InterruptionsCard } from './Interruptions';
import { useOverride } from './override';
import { PersonField } from './PersonField';
import { AbsentList } from './AbsentList';
import { QueueList } from './QueueList';
import { SpeechCard } from './SpeechCard';
import { StanceChoice } from './StanceChoice';
import { Statistics } from './Statistics';

/** The item whose speakers are shown: whichever runs, until another one is chosen. */
function ItemChoice({
  value,
  onChoose,
}: {
  readonly value: AgendaItemId | null;
  readonly onChoose: (id: AgendaItemId | null) => void;
}) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  const items = useAssembly(({ agenda }) => agenda.items);
  return (
    <Select
      aria-label={t('speakers.item')}
      placeholder={t('speakers.item')}
      w={380}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('speakers.follow') }}
      data={items.map((one) => ({ value: one.id, label: one.title }))}
      value={value}
      ref={field}
      onChange={(chosen) => {
        onChoose(items.find((one) => one.id === chosen)?.id ?? null);
        // Back to the single keys of the room.
        field.current?.blur();
      }}
    />
  );
}

/** The speakers of the present item, worked by single keys, and the statistics of speaking time (SPK-1 to SPK-4). */
export function SpeakersPage() {
  const t = useText();
  const asked = useAskedSearch();
  const [chosen, setChosen] = useState<AgendaItemId | null>(asked as AgendaItemId | null);
  const isEmpty = useAssembly(({ agenda }) => agenda.items.length === 0);
  const itemId = useAssembly(
    ({ agenda }) => (agenda.items.find((one) => one.id === chosen) ?? runningItems(agenda)[0])?.id ?? null,
  );
  if (isEmpty) {
    return (
      <Page title={t('room.speakers')}>
        <EmptyState title={t('speakers.noAgenda')} text={t('speakers.noAgendaHelp')}>
          <Button
            onClick={() => {
              goTo('acara');
            }}
          >
            {t('speakers.toAgenda')}
          </Button>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t('room.speakers')} actions={<ItemChoice value={itemId} onChoose={setChosen} />}>
      <Tabs defaultValue="list" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="list">{t('speakers.list')}</Tabs.Tab>
          <Tabs.Tab value="statistics">{t('speakers.statistics')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="list">
          {itemId === null ? (
            <EmptyState title={t('speakers.noItem')} text={t('speakers.noItemHelp')}>
              <Button
                onClick={() => {
                  goTo('acara');
                }}
              >
                {t('speakers.toAgenda')}
              </Button>
            </EmptyState>
          ) : (
            <SpeakersOfItem key={itemId} itemId={itemId} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="statistics">
          <Statistics />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** Whether names are taken, and by which order those who wait are called. */
function ListRules({ itemId, onToggle }: { readonly itemId: AgendaItemId; readonly onToggle: () => void }) {
  const t = useText();
  const act = useAct();
  const isOpen = useAssembly((state) => speakerListOf(state, itemId).isOpen);
  const order = useAssembly((state) => speakerListOf(state, itemId).order);
  return (
    <Group gap="sm" justify="space-between">
      <ActButton
        act="speakers.toggle"
        icon={isOpen ? IconLock : IconLockOpen}
        size="compact-md"
        variant={isOpen ? 'light' : 'default'}
        onClick={onToggle}
      >
        {t(isOpen ? 'speakers.close' : 'speakers.open')}
      </ActButton>
      <Group gap="md">
        {(['firstSpeakersFirst', 'alternates'] as const).map((rule) => (
          <Switch
            key={rule}
            size="sm"
            label={t(rule === 'alternates' ? 'speakers.alternates' : 'speakers.firstFirst')}
            checked={order[rule]}
            onChange={(event) =>
              void act({
                type: 'speakers.setOrder',
                itemId,
                order: { ...order, [rule]: event.currentTarget.checked },
              })
            }
          />
        ))}
      </Group>
    </Group>
  );
}

function SpeakersOfItem({ itemId }: { readonly itemId: AgendaItemId }) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  const [stance, setStance] = useState<Stance>('neutral');
  const { attempt, isAsking, dialog } = useOverride();
  const { ask, interrupt, showKeys, isOpen, dialogs } = useSittingDialogs(itemId, keyedActs.pembicara);
  const acts = useSpeakerActs(itemId, ask);

  function add(participant: Participant) {
    // Back to the single keys: the next number goes into the field by itself.
    field.current?.blur();
    void attempt((overrideReason) => ({
      type: 'speaker.add',
      itemId,
      participantId: participant.id,
      stance,
      note: '',
      overrideReason,
    }));
  }

  useKeyedActs(
    {
      'speakers.field': () => field.current?.focus(),
      'speakers.toggle': acts.toggleList,
      'speakers.call': acts.callNext,
      'speech.toggle': acts.toggleSpeech,
      'speech.pause': acts.togglePause,
      'speech.extend': acts.extend,
      'interruption.raise': interrupt,
      'interruption.accept': () => {
        acts.accept();
      },
      'interruption.refuse': () => {
        acts.refuse();
      },
      'keys.show': showKeys,
    },
    (begun) => {
      const input = field.current;
      if (input === null) return;
      input.focus();
      // The field belongs to React: its own setter, then the event that React listens to.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, begun);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    isOpen || isAsking,
  );

  return (
    <>
      <Group align="flex-start" wrap="nowrap" gap="md">
        <Stack gap="sm" style={{ flex: 2, minWidth: 0 }}>
          <SpeechCard itemId={itemId} />
          {/* A line that is dragged may leave it. */}
          <Card withBorder p="sm" style={{ overflow: 'visible' }}>
            <Stack gap="xs">
              <ListRules itemId={itemId} onToggle={acts.toggleList} />
              <Group gap="sm" wrap="nowrap" align="flex-start">
                <div style={{ flex: 1 }}>
                  <PersonField
                    label={t('speakers.field')}
                    field={field}
                    onChosen={add}
                    onLeave={() => field.current?.blur()}
                  />
                </div>
                <StanceChoice value={stance} options={stances} onChange={setStance} />
              </Group>
              <QueueList itemId={itemId} />
              <AbsentList itemId={itemId} />
            </Stack>
          </Card>
        </Stack>
        <Stack gap="sm" style={{ flex: 1, minWidth: 'clamp(250px, 24vw, 320px)' }}>
          <InterruptionsCard itemId={itemId} onRaise={interrupt} onRefuse={acts.refuse} />
          <HaveSpoken itemId={itemId} />
          <ActButton act="keys.show" variant="subtle" size="compact-sm" onClick={showKeys}>
            {t('speakers.shortcuts')}
          </ActButton>
        </Stack>
      </Group>
      {dialogs}
      {dialog}
    </>
  );
}
