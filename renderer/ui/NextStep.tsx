import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { AssemblyState } from '../../shared/domain';
import { useAssembly } from '../client';
import { useText } from '../locales';
import { doAct } from './doing';
import { goTo } from './location';

type Room = 'koperasi' | 'peserta' | 'mandat';
type Step = 'people' | 'mandates' | 'desk';

/** What comes next on the way to the first entry, in the room where the step before was done; nothing once somebody has come in. */
function nextStep({ cooperatives, participants, mandates, attendance }: AssemblyState, room: Room): Step | null {
  if (!attendance.isEmpty() || cooperatives.isEmpty()) return null;
  if (room === 'koperasi') return participants.isEmpty() ? 'people' : null;
  const waits = mandates.some(({ state }) => state === 'received');
  if (room === 'peserta') return waits ? 'mandates' : null;
  return !waits && mandates.some(({ state }) => state === 'verified') ? 'desk' : null;
}

const ways: Readonly<Record<Step, () => void>> = {
  people: () => {
    doAct('participant.import');
  },
  mandates: () => {
    doAct('mandate.verifyAll');
  },
  desk: () => {
    goTo('meja');
  },
};

/** Among the acts of a room: the next step of a newcomer, who so never has to look for it (quality.md, §4). */
export function NextStep({ room }: { readonly room: Room }) {
  const t = useText();
  const step = useAssembly((state) => nextStep(state, room));
  if (step === null) return null;
  return (
    <Button variant="light" rightSection={<IconArrowRight size={16} />} onClick={ways[step]}>
      {t(`next.${step}`)}
    </Button>
  );
}
