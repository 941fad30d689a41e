import { Anchor, Card, Group, Text } from '@mantine/core';
import { memo } from 'react';
import {
  calledSpeaker,
  currentSpeech,
  interruptedSpeech,
  interruptionKindOf,
  openInterruptions,
  speakerListOf,
  speakerQueue,
} from '../../../shared/domain';
import type { AgendaItemId, AssemblyState, ParticipantId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { ActButton, goTo } from '../../ui';
import type { SpeakerActs } from '../speakers/acts';
import { SpeechTime } from './SpeechTime';

const mostWaiting = 4;

function nameIn({ participants }: AssemblyState, id: ParticipantId | undefined): string {
  return id === undefined ? '' : (participants.get(id)?.name ?? '');
}

function WhoSpeaks({ itemId }: { readonly itemId: AgendaItemId }) {
  const t = useText();
  const speech = useAssembly((state) => currentSpeech(state, itemId));
  const speaker = useAssembly((state) => nameIn(state, speech?.participantId));
  const kind = useAssembly((state) => (speech === undefined ? null : interruptionKindOf(state, speech.id)));
  const waiting = useAssembly((state) => nameIn(state, interruptedSpeech(state, itemId)?.participantId));
  const called = useAssembly((state) => nameIn(state, calledSpeaker(state, itemId)?.participantId));
  if (speech !== undefined) {
    return (
      <>
        <SpeechTime itemId={itemId} speech={speech} name={speaker} />
        {kind !== null && (
          <Text size="sm" c="var(--mantine-color-orange-light-color)">
            {t('speakers.interrupting', { kind: t(`interruption.${kind}`).toLowerCase() })}
            {waiting !== '' && ` · ${t('speakers.waitsFor', { name: waiting })}`}
          </Text>
        )}
      </>
    );
  }
  return (
    <Text c={called === '' ? 'dimmed' : 'var(--mantine-color-text)'}>
      {called === '' ? t('speakers.nobodySpeaks') : `${t('speakers.called')}: ${called}`}
    </Text>
  );
}

function WhoWaits({ itemId }: { readonly itemId: AgendaItemId }) {
  const t = useText();
  const names = useAssembly((state) => speakerQueue(state, itemId).map((entry) => nameIn(state, entry.participantId)));
  return (
    <Text size="sm" mt={4} c="dimmed">
      {names.length === 0
        ? t('cockpit.nobodyWaits')
        : `${t('speakers.queue', { count: names.length })}: ${names.slice(0, mostWaiting).join(' · ')}${names.length > mostWaiting ? ' …' : ''}`}
    </Text>
  );
}

function WhoInterrupts({ itemId, acts }: { readonly itemId: AgendaItemId; readonly acts: SpeakerActs }) {
  const t = useText();
  const words = useAssembly((state) =>
    openInterruptions(state, itemId)
      .slice(0, 2)
      .map((one) => `${t(`interruption.${one.kind}`)} – ${nameIn(state, one.participantId)}`)
      .join(' · '),
  );
  if (words === '') return null;
  return (
    <Group gap="xs" mt={4} wrap="nowrap">
      <Text size="sm" fw={600} truncate c="var(--mantine-color-orange-light-color)" style={{ flex: 1 }}>
        {words}
      </Text>
      <ActButton
        act="interruption.accept"
        leftSection={undefined}
        size="compact-sm"
        onClick={() => {
          acts.accept();
        }}
      >
        {t('interruption.accept')}
      </ActButton>
      <ActButton
        act="interruption.refuse"
        leftSection={undefined}
        size="compact-sm"
        variant="default"
        onClick={() => {
          acts.refuse();
        }}
      >
        {t('interruption.refuse')}
      </ActButton>
    </Group>
  );
}

/** What the one key of a speech does now; null where nobody speaks, was called or waits. */
function speechAct(state: AssemblyState, itemId: AgendaItemId) {
  if (currentSpeech(state, itemId) !== undefined) return 'speakers.finish';
  if (calledSpeaker(state, itemId) !== undefined) return 'speakers.start';
  return speakerQueue(state, itemId).length > 0 ? 'speakers.next' : null;
}

/** Who speaks, who waits, who interrupts – to the present item. */
export const SpeakersPanel = memo(function SpeakersPanel({
  itemId,
  acts,
  onSpeech,
  onInterruption,
}: {
  readonly itemId: AgendaItemId;
  readonly acts: SpeakerActs;
  readonly onSpeech: () => void;
  readonly onInterruption: () => void;
}) {
  const t = useText();
  const act = useAssembly((state) => speechAct(state, itemId));
  const isOpen = useAssembly((state) => speakerListOf(state, itemId).isOpen);
  return (
    <Card withBorder p="sm" component="section" aria-label={t('room.speakers')}>
      <Group justify="space-between" mb={4}>
        <Text fw={600}>{t('room.speakers')}</Text>
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            goTo('pembicara');
          }}
        >
          {t('cockpit.whole')}
        </Anchor>
      </Group>
      <WhoSpeaks itemId={itemId} />
      <WhoWaits itemId={itemId} />
      <WhoInterrupts itemId={itemId} acts={acts} />
      <Group gap="xs" mt="xs">
        <ActButton act="speech.next" size="compact-md" disabled={act === null} onClick={onSpeech}>
          {t(act ?? 'speakers.next')}
        </ActButton>
        <ActButton act="speakers.toggle" size="compact-md" variant="default" onClick={acts.toggleList}>
          {isOpen ? t('cockpit.closeList') : t('speakers.open')}
        </ActButton>
        <ActButton act="interruption.raise" size="compact-md" variant="default" onClick={onInterruption}>
          {t('interruption.raise')}
        </ActButton>
      </Group>
    </Card>
  );
});
