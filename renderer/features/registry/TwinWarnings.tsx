import { Alert, List } from '@mantine/core';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { participantCode } from '../../../shared/domain';
import type { Participant, ParticipantId } from '../../../shared/domain';
import { comparableName, isMaskedNationalId, readNationalId, readPhone } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAnswer } from '../../ui';
import type { ParticipantEntry } from './participant-entry';

/** Below this a name says nothing yet. */
const leastLetters = 3;

function grouped(people: Iterable<Participant>, keyOf: (person: Participant) => string) {
  const groups = new Map<string, Participant[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (person.isRemoved || key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return groups;
}

/** Whose a national ID is, asked of the host: the replica holds them masked. */
function useSameNationalId(entered: string): readonly ParticipantId[] {
  const reading = isMaskedNationalId(entered) ? null : readNationalId(entered);
  const nationalId = reading?.kind === 'valid' ? reading.value : null;
  const [answer] = useAnswer('participants.sameNationalId', nationalId === null ? null : { nationalId });
  return answer?.ids ?? [];
}

/** While somebody is typed: who is registered already by the same name, phone or national ID (REG-5). It warns and never blocks. */
export function TwinWarnings({ except }: { readonly except: ParticipantId | null }) {
  const t = useText();
  const { control } = useFormContext<ParticipantEntry>();
  const { participants, facts } = useAssembly(({ participants, facts }) => ({ participants, facts }));
  const [name, cooperativeId, phone, nationalId] = useWatch({
    control,
    name: ['name', 'cooperativeId', 'phone', 'nationalId'],
  });
  const byName = useMemo(() => grouped(participants.values(), (one) => comparableName(one.name)), [participants]);
  const byPhone = useMemo(() => grouped(participants.values(), (one) => one.phone), [participants]);
  const sameIds = useSameNationalId(nationalId);

  const wanted = comparableName(name);
  const reading = readPhone(phone);
  const others = (people: readonly Participant[] | undefined) => (people ?? []).filter((one) => one.id !== except);
  const words = (one: Participant) => ({ code: participantCode(one, facts.rules), name: one.name });
  const named = wanted.length < leastLetters ? [] : others(byName.get(wanted)).slice(0, 3);
  const warnings = [
    ...named.map((one) =>
      cooperativeId !== null && one.cooperativeId === cooperativeId
        ? t('person.twinNameCooperative', words(one))
        : t('registry.twinPerson', { number: words(one).code, name: one.name }),
    ),
    ...(reading.kind === 'valid' ? others(byPhone.get(reading.stored)).slice(0, 3) : []).map((one) =>
      t('person.twinPhone', words(one)),
    ),
    ...others(sameIds.flatMap((id) => participants.get(id) ?? [])).map((one) => t('person.twinNationalId', words(one))),
  ];
  if (warnings.length === 0) return null;
  return (
    <Alert color="orange" py="xs" role="status">
      <List size="sm">
        {warnings.map((warning) => (
          <List.Item key={warning}>{warning}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
