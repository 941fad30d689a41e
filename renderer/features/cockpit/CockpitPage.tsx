import { Grid, Stack } from '@mantine/core';
import { useCallback, useRef } from 'react';
import { calledSpeaker, currentSpeech, guidedActs, runningItem } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { ActButton, keyedActs, Page, useKeyedActs } from '../../ui';
import { useSpeakerActs } from '../speakers/acts';
import { useSittingDialogs } from '../speakers/dialogs';
import { GuideBar } from './GuideBar';
import { HallPanel } from './HallPanel';
import { NowPanel } from './NowPanel';
import { useKnocks, usePlenaryActs } from './plenary-acts';
import { QuickNote } from './QuickNote';
import { SpeakersPanel } from './SpeakersPanel';
import { WallPanel } from './WallPanel';

/**
 * The sitting from one screen: what is on, what comes, who speaks, the quorum, the gavel, the wall – each act one key. The panels look at
 * the record by themselves: an act draws the panels that it changes, not the screen.
 */
export function CockpitPage() {
  const t = useText();
  const itemId = useAssembly(({ agenda }) => runningItem(agenda)?.id ?? null);
  const note = useRef<HTMLInputElement>(null);
  const knocks = useKnocks();
  const { ask, interrupt, showKeys, isOpen, dialogs } = useSittingDialogs(itemId, keyedActs.kendali);
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

  useKeyedActs(
    {
      'guide.follow': () => {
        const [first] = guidedActs(assemblyNow());
        if (first !== undefined) plenary.follow(first);
      },
      'item.startNext': plenary.startNext,
      'item.finish': plenary.finish,
      'item.pause': plenary.pause,
      'quorum.check': plenary.checkQuorum,
      'sitting.suspend': plenary.suspension,
      'speech.next': speech,
      'speakers.toggle': speakers.toggleList,
      'interruption.raise': interrupt,
      'interruption.accept': () => {
        speakers.accept();
      },
      'interruption.refuse': () => {
        speakers.refuse();
      },
      'minutes.note': () => note.current?.focus(),
      'keys.show': showKeys,
      ...Object.fromEntries(
        knocks.map((one) => [
          one.act,
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
        <ActButton act="keys.show" variant="subtle" onClick={showKeys}>
          {t('speakers.shortcuts')}
        </ActButton>
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
