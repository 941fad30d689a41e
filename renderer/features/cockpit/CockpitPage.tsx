import { Button, Grid, Stack } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import {
  calledSpeaker,
  currentSpeech,
  guidedActs,
  isPaused,
  nextItem,
  openInterruptions,
  openSuspension,
  runningItem,
  speakerListOf,
} from '../../../shared/domain';
import type { GuidedAct } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { goTo, Page, QuestionDialog, ShortcutSheet, useAct, useRoomKeys } from '../../ui';
import type { Question } from '../../ui';
import { InterruptionDialog } from '../speakers/Interruptions';
import { GuideBar } from './GuideBar';
import { HallPanel, useKnocks } from './HallPanel';
import type { Knock } from './HallPanel';
import { NowPanel } from './NowPanel';
import { QuickNote } from './QuickNote';
import { SpeakersPanel } from './SpeakersPanel';
import { WallPanel } from './WallPanel';

const shortcuts = [
  ['L', 'cockpit.shortcut.guide'],
  ['M', 'cockpit.shortcut.start'],
  ['S', 'cockpit.shortcut.finish'],
  ['J', 'cockpit.shortcut.pause'],
  ['K', 'cockpit.shortcut.quorum'],
  ['1 – 5', 'cockpit.shortcut.knock'],
  ['T', 'cockpit.shortcut.suspend'],
  ['P', 'cockpit.shortcut.speech'],
  ['B', 'cockpit.shortcut.list'],
  ['I', 'cockpit.shortcut.interruption'],
  ['Y, X', 'cockpit.shortcut.rule'],
  ['C', 'cockpit.shortcut.note'],
  ['F7', 'cockpit.shortcut.next'],
  ['F8', 'cockpit.shortcut.freeze'],
  ['F9', 'cockpit.shortcut.black'],
  ['?', 'cockpit.shortcut.help'],
] as const;

/** The sitting from one screen: what is on, what comes, who speaks, the quorum, the gavel, the wall – each act one key. */
export function CockpitPage() {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const note = useRef<HTMLInputElement>(null);
  const knocks = useKnocks();
  const [question, setQuestion] = useState<Question | null>(null);
  const [isInterrupting, setIsInterrupting] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);
  const acts = useMemo(() => guidedActs(state), [state]);
  const { agenda, facts } = state;
  const item = runningItem(agenda);
  const next = nextItem(agenda);

  function follow({ command, room }: GuidedAct) {
    if (command !== null) void act(command);
    else if (room !== null) goTo(room);
  }
  function startNext() {
    if (next !== undefined) void act({ type: 'agenda.startItem', id: next.id });
  }
  function finish() {
    if (item !== undefined) void act({ type: 'agenda.finishItem', id: item.id }, undefined);
  }
  function pause() {
    if (item !== undefined) {
      void act({ type: isPaused(item) ? 'agenda.continueItem' : 'agenda.pauseItem', id: item.id });
    }
  }
  function checkQuorum() {
    void act({ type: 'quorum.check', occasion: item?.title ?? '', deemsValid: false }, t('quorum.checked'));
  }
  function knock({ meaning, knocks: count }: Knock) {
    void act({ type: 'gavel.knock', knocks: count, meaning }, t('gavel.done', { count }));
  }
  function suspension() {
    const { suspend } = facts.rules.gavel;
    if (openSuspension(state) !== undefined) {
      void act({ type: 'meeting.resume', knocks: suspend });
      return;
    }
    setQuestion({
      title: t('meeting.suspend'),
      text: t('meeting.suspendQuestion'),
      act: t('meeting.suspend'),
      asks: t('form.reason'),
      onAct: (reason) => {
        void act({ type: 'meeting.suspend', reason, knocks: suspend });
      },
    });
  }
  function speech() {
    if (item === undefined) return;
    const itemId = item.id;
    const called = calledSpeaker(state, itemId);
    if (currentSpeech(state, itemId) !== undefined) void act({ type: 'speaker.finish', itemId });
    else if (called !== undefined) void act({ type: 'speaker.start', itemId, id: called.id });
    else void act({ type: 'speaker.call', itemId, id: null });
  }
  function toggleList() {
    if (item === undefined) return;
    const { isOpen } = speakerListOf(state, item.id);
    void act({ type: isOpen ? 'speakers.close' : 'speakers.open', itemId: item.id });
  }
  function accept() {
    const [first] = openInterruptions(state, item?.id ?? null);
    if (first !== undefined) void act({ type: 'interruption.rule', id: first.id, verdict: 'accepted', text: '' });
  }
  function refuse() {
    const [first] = openInterruptions(state, item?.id ?? null);
    if (first === undefined) return;
    setQuestion({
      title: t('interruption.refuse'),
      text: t('interruption.refuseQuestion', { name: state.participants.get(first.participantId)?.name ?? '' }),
      act: t('interruption.refuse'),
      asks: t('interruption.ruling'),
      onAct: (text) => {
        void act({ type: 'interruption.rule', id: first.id, verdict: 'refused', text });
      },
    });
  }
  function interrupt() {
    if (item !== undefined) setIsInterrupting(true);
  }

  useRoomKeys(
    {
      l: () => {
        if (acts[0] !== undefined) follow(acts[0]);
      },
      m: startNext,
      s: finish,
      j: pause,
      k: checkQuorum,
      t: suspension,
      p: speech,
      b: toggleList,
      i: interrupt,
      y: accept,
      x: refuse,
      c: () => note.current?.focus(),
      '?': () => {
        setShowsKeys(true);
      },
      ...Object.fromEntries(
        knocks.map((one) => [
          one.key,
          () => {
            knock(one);
          },
        ]),
      ),
    },
    null,
    question !== null || isInterrupting || showsKeys,
  );

  return (
    <Page
      title={t('room.cockpit')}
      actions={
        <Button
          variant="subtle"
          leftSection={<IconKeyboard size={16} />}
          onClick={() => {
            setShowsKeys(true);
          }}
        >
          {t('speakers.shortcuts')} (?)
        </Button>
      }
    >
      <GuideBar acts={acts} onAct={follow} />
      <Grid gap="sm">
        <Grid.Col span={7}>
          <Stack gap="sm">
            <NowPanel onPause={pause} onFinish={finish} onStartNext={startNext} />
            {item !== undefined && (
              <SpeakersPanel
                itemId={item.id}
                onSpeech={speech}
                onOpen={toggleList}
                onInterruption={interrupt}
                onAccept={accept}
                onRefuse={refuse}
              />
            )}
            <QuickNote field={note} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={5}>
          <Stack gap="sm">
            <WallPanel />
            <HallPanel onQuorum={checkQuorum} onKnock={knock} onSuspension={suspension} />
          </Stack>
        </Grid.Col>
      </Grid>
      {isInterrupting && item !== undefined && (
        <InterruptionDialog
          itemId={item.id}
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
    </Page>
  );
}
