import { Button, Grid, Stack } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useCallback, useRef } from 'react';
import { calledSpeaker, currentSpeech, guidedActs, runningItem } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { Page, useRoomKeys } from '../../ui';
import { useSpeakerActs } from '../speakers/acts';
import { useSittingDialogs } from '../speakers/dialogs';
import { GuideBar } from './GuideBar';
import { HallPanel } from './HallPanel';
import { NowPanel } from './NowPanel';
import { useKnocks, usePlenaryActs } from './plenary-acts';
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

/**
 * The sitting from one screen: what is on, what comes, who speaks, the quorum, the gavel, the wall – each act one key. The panels look at
 * the record by themselves: an act draws the panels that it changes, not the screen.
 */
export function CockpitPage() {
  const t = useText();
  const itemId = useAssembly(({ agenda }) => runningItem(agenda)?.id ?? null);
  const note = useRef<HTMLInputElement>(null);
  const knocks = useKnocks();
  const { ask, interrupt, showKeys, isOpen, dialogs } = useSittingDialogs(itemId, shortcuts);
  const plenary = usePlenaryActs(ask);
  const speakers = useSpeakerActs(itemId, ask);

  /** One key for the whole way of a speech: call, give the word, end. */
  const speech = useCallback(() => {
    if (itemId === null) return;
    const state = assemblyNow();
    const isCalled = currentSpeech(state, itemId) !== undefined || calledSpeaker(state, itemId) !== undefined;
    if (isCalled) speakers.toggleSpeech();
    else speakers.callNext();
  }, [itemId, speakers]);

  useRoomKeys(
    {
      l: () => {
        const [first] = guidedActs(assemblyNow());
        if (first !== undefined) plenary.follow(first);
      },
      m: plenary.startNext,
      s: plenary.finish,
      j: plenary.pause,
      k: plenary.checkQuorum,
      t: plenary.suspension,
      p: speech,
      b: speakers.toggleList,
      i: interrupt,
      y: () => {
        speakers.accept();
      },
      x: () => {
        speakers.refuse();
      },
      c: () => note.current?.focus(),
      '?': showKeys,
      ...Object.fromEntries(
        knocks.map((one) => [
          one.key,
          () => {
            plenary.knock(one);
          },
        ]),
      ),
    },
    null,
    isOpen,
  );

  return (
    <Page
      title={t('room.cockpit')}
      actions={
        <Button variant="subtle" leftSection={<IconKeyboard size={16} />} onClick={showKeys}>
          {t('speakers.shortcuts')} (?)
        </Button>
      }
    >
      <GuideBar onAct={plenary.follow} />
      <Grid gap="sm">
        <Grid.Col span={7}>
          <Stack gap="sm">
            <NowPanel acts={plenary} />
            {itemId !== null && (
              <SpeakersPanel itemId={itemId} acts={speakers} onSpeech={speech} onInterruption={interrupt} />
            )}
            <QuickNote field={note} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={5}>
          <Stack gap="sm">
            <WallPanel />
            <HallPanel acts={plenary} />
          </Stack>
        </Grid.Col>
      </Grid>
      {dialogs}
    </Page>
  );
}
