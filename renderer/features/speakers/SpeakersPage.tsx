import { Button, Card, Group, Select, Stack, Switch, Tabs, Text } from '@mantine/core';
import { IconKeyboard, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import {
  calledSpeaker,
  currentSpeech,
  isSpeechPaused,
  openInterruptions,
  runningItems,
  speakerListOf,
  speakerQueue,
  stances,
} from '../../../shared/domain';
import type { AgendaItem, AgendaItemId, Interruption, Participant, Stance } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { EmptyState, goTo, Page, QuestionDialog, ShortcutSheet, useAct, useRoomKeys } from '../../ui';
import type { Question } from '../../ui';
import { HaveSpoken } from './HaveSpoken';
import { InterruptionDialog, InterruptionsCard } from './Interruptions';
import { useOverride } from './override';
import { PersonField } from './PersonField';
import { QueueList } from './QueueList';
import { SpeechCard } from './SpeechCard';
import { StanceChoice } from './StanceChoice';
import { Statistics } from './Statistics';

const shortcuts = [
  ['/', 'speakers.shortcut.field'],
  ['B', 'speakers.shortcut.open'],
  ['N', 'speakers.shortcut.next'],
  ['Spasi', 'speakers.shortcut.space'],
  ['J', 'speakers.shortcut.pause'],
  ['+', 'speakers.shortcut.extend'],
  ['I', 'speakers.shortcut.interruption'],
  ['Y', 'speakers.shortcut.accept'],
  ['X', 'speakers.shortcut.refuse'],
  ['?', 'speakers.shortcut.help'],
] as const;

/** The speakers of the present item, worked by single keys, and the statistics of speaking time (SPK-1 to SPK-4). */
export function SpeakersPage() {
  const t = useText();
  const { agenda } = useAssembly();
  const [chosen, setChosen] = useState<AgendaItemId | null>(null);
  const running = runningItems(agenda);
  const item = agenda.items.find((one) => one.id === chosen) ?? running[0];
  if (agenda.items.length === 0) {
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
  const choice = (
    <Select
      aria-label={t('speakers.item')}
      placeholder={t('speakers.item')}
      w={380}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('speakers.follow') }}
      data={agenda.items.map((one) => ({ value: one.id, label: one.title }))}
      value={item?.id ?? null}
      onChange={(value) => {
        setChosen(agenda.items.find((one) => one.id === value)?.id ?? null);
      }}
    />
  );
  return (
    <Page title={t('room.speakers')} actions={choice}>
      <Tabs defaultValue="list" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="list">{t('speakers.list')}</Tabs.Tab>
          <Tabs.Tab value="statistics">{t('speakers.statistics')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="list">
          {item === undefined ? (
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
            <SpeakersOfItem key={item.id} item={item} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="statistics">
          <Statistics />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function SpeakersOfItem({ item }: { readonly item: AgendaItem }) {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const itemId = item.id;
  const list = speakerListOf(state, itemId);
  const field = useRef<HTMLInputElement>(null);
  const [stance, setStance] = useState<Stance>('neutral');
  const [isInterrupting, setIsInterrupting] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const { attempt, isAsking, dialog } = useOverride();

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

  function refuse(interruption: Interruption) {
    const name = state.participants.get(interruption.participantId)?.name ?? '';
    setQuestion({
      title: t('interruption.refuse'),
      text: t('interruption.refuseQuestion', { name }),
      act: t('interruption.refuse'),
      asks: t('interruption.ruling'),
      onAct: (text) => {
        void act({ type: 'interruption.rule', id: interruption.id, verdict: 'refused', text });
      },
    });
  }

  function toggleSpeech() {
    if (currentSpeech(state, itemId) !== undefined) void act({ type: 'speaker.finish', itemId });
    else void act({ type: 'speaker.start', itemId, id: calledSpeaker(state, itemId)?.id ?? null });
  }

  function togglePause() {
    const speech = currentSpeech(state, itemId);
    if (speech !== undefined) void act({ type: isSpeechPaused(speech) ? 'speaker.continue' : 'speaker.pause', itemId });
  }

  function toggleOpen() {
    void act({ type: list.isOpen ? 'speakers.close' : 'speakers.open', itemId });
  }

  const first = openInterruptions(state, itemId)[0];
  useRoomKeys(
    {
      '/': () => field.current?.focus(),
      b: toggleOpen,
      n: () => void act({ type: 'speaker.call', itemId, id: null }),
      ' ': toggleSpeech,
      j: togglePause,
      '+': () => void act({ type: 'speaker.extend', itemId, minutes: 1 }),
      i: () => {
        setIsInterrupting(true);
      },
      y: () => {
        if (first !== undefined) void act({ type: 'interruption.rule', id: first.id, verdict: 'accepted', text: '' });
      },
      x: () => {
        if (first !== undefined) refuse(first);
      },
      '?': () => {
        setShowsKeys(true);
      },
    },
    (begun) => {
      const input = field.current;
      if (input === null) return;
      input.focus();
      // The field belongs to React: its own setter, then the event that React listens to.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, begun);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    isInterrupting || showsKeys || question !== null || isAsking,
  );

  return (
    <>
      <Group align="flex-start" wrap="nowrap" gap="md">
        <Stack gap="sm" style={{ flex: 2, minWidth: 0 }}>
          <SpeechCard itemId={itemId} />
          <Card withBorder p="sm">
            <Stack gap="xs">
              <Group gap="sm" justify="space-between">
                <Button
                  size="compact-md"
                  variant={list.isOpen ? 'light' : 'default'}
                  leftSection={list.isOpen ? <IconLockOpen size={16} /> : <IconLock size={16} />}
                  aria-pressed={list.isOpen}
                  onClick={toggleOpen}
                >
                  {list.isOpen ? t('speakers.isOpen') : t('speakers.open')}
                </Button>
                <Group gap="md">
                  {(['firstSpeakersFirst', 'alternates'] as const).map((rule) => (
                    <Switch
                      key={rule}
                      size="sm"
                      label={t(rule === 'alternates' ? 'speakers.alternates' : 'speakers.firstFirst')}
                      checked={list.order[rule]}
                      onChange={(event) =>
                        void act({
                          type: 'speakers.setOrder',
                          itemId,
                          order: { ...list.order, [rule]: event.currentTarget.checked },
                        })
                      }
                    />
                  ))}
                </Group>
              </Group>
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
              <Text size="sm" fw={600} mt={4}>
                {t('speakers.queue', { count: speakerQueue(state, itemId).length })}
              </Text>
              <QueueList itemId={itemId} />
            </Stack>
          </Card>
        </Stack>
        <Stack gap="sm" style={{ flex: 1, minWidth: 320 }}>
          <InterruptionsCard
            itemId={itemId}
            onRaise={() => {
              setIsInterrupting(true);
            }}
            onRefuse={refuse}
          />
          <HaveSpoken itemId={itemId} />
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconKeyboard size={16} />}
            onClick={() => {
              setShowsKeys(true);
            }}
          >
            {t('speakers.shortcuts')} (?)
          </Button>
        </Stack>
      </Group>
      {isInterrupting && (
        <InterruptionDialog
          itemId={itemId}
          onClose={() => {
            setIsInterrupting(false);
          }}
        />
      )}
      {showsKeys && (
        <ShortcutSheet
          shortcuts={shortcuts}
          onClose={() => {
            setShowsKeys(false);
          }}
        />
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
      {dialog}
    </>
  );
}
