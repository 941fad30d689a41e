import { Autocomplete, Select, SimpleGrid } from '@mantine/core';
import { proposerKinds, registeredParticipants } from '../../../shared/domain';
import type { AssemblyState, Participant, Proposer } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';

/** Number and name: two people of one name are still two. */
export function labelOf(participant: Participant): string {
  return `${participant.name} · ${String(participant.number)}`;
}

/** The people whom a field may name, by the label under which it shows them. */
export function useParticipantLabels(): ReadonlyMap<string, Participant> {
  return useAssembly(participantLabels);
}

function participantLabels(state: AssemblyState): ReadonlyMap<string, Participant> {
  return new Map(registeredParticipants(state).map((one) => [labelOf(one), one] as const));
}

/** Who brings something in: a registered participant, or a name as it is printed. */
export function ProposerInputs({
  proposer,
  onChange,
  error,
}: {
  readonly proposer: Proposer;
  readonly onChange: (proposer: Proposer) => void;
  readonly error: string | undefined;
}) {
  const t = useText();
  const people = useParticipantLabels();
  return (
    <SimpleGrid cols={2}>
      <Select
        label={t('proposal.from')}
        allowDeselect={false}
        value={proposer.kind}
        onChange={(kind) => {
          if (kind !== null) onChange({ ...proposer, kind });
        }}
        data={proposerKinds.map((kind) => ({ value: kind, label: t(`proposer.${kind}`) }))}
      />
      <Autocomplete
        label={t('proposal.fromName')}
        description={t('proposal.fromHelp')}
        withAsterisk
        limit={8}
        value={proposer.name}
        error={error}
        data={[...people.keys()]}
        onChange={(typed) => {
          const known = people.get(typed);
          onChange({ ...proposer, name: known?.name ?? typed, participantId: known?.id ?? null });
        }}
      />
    </SimpleGrid>
  );
}

export const nobody: Proposer = { kind: 'floor', name: '', participantId: null, sessionId: null };
