import { Alert, Checkbox, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { participantCode, registeredParticipants } from '../../../shared/domain';
import type { MandateLetter, ParticipantFields, ParticipantId, Successor } from '../../../shared/domain';
import { readPhone } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';
import { letterEntryOf, LetterInputs } from './LetterInputs';

const nobody: ParticipantFields = {
  name: '',
  sex: null,
  birthYear: null,
  position: '',
  cooperativeId: null,
  category: 'votingDelegate',
  phone: '',
  email: '',
  nationalId: '',
};

/** Replaces a delegate by a new letter: who takes over, the letter with its scan, and why (CRD-2). */
export function ReplaceDialog({ letter, onClose }: { readonly letter: MandateLetter; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct();
  const rules = useAssembly(({ facts }) => facts.rules);
  const participants = useAssembly((state) => state.participants);
  const others = useAssembly((state) =>
    registeredParticipants(state).filter(
      (one) => one.cooperativeId === letter.cooperativeId && one.id !== letter.participantId,
    ),
  );
  const [kind, setKind] = useState<Successor['kind']>(others.length > 0 ? 'registered' : 'new');
  const [participantId, setParticipantId] = useState<string | null>(null);
  const [person, setPerson] = useState(nobody);
  const [entry, setEntry] = useState(letterEntryOf(null));
  const [reason, setReason] = useState('');
  const [verifies, setVerifies] = useState(false);
  const oldName = participants.get(letter.participantId)?.name ?? '';
  const phone = readPhone(person.phone);
  const isPhoneWrong = person.phone.trim() !== '' && phone.kind !== 'valid';
  const canAct =
    reason.trim() !== '' &&
    entry.letterNo.trim() !== '' &&
    entry.letterDate !== '' &&
    (kind === 'registered' ? participantId !== null : person.name.trim() !== '' && !isPhoneWrong);

  async function replace() {
    const successor: Successor =
      kind === 'registered'
        ? { kind, participantId: participantId as ParticipantId }
        : { kind, fields: { ...person, phone: phone.kind === 'valid' ? phone.stored : '' } };
    const name = successor.kind === 'new' ? person.name : (participants.get(successor.participantId)?.name ?? '');
    const outcome = await act(
      { type: 'mandate.replace', id: letter.id, ...entry, successor, reason, verifies },
      t('mandate.replaceDone', { name }),
    );
    if (outcome !== null) onClose();
  }

  return (
    <FormDialog
      title={t('mandate.replace')}
      act={t('mandate.replace')}
      canAct={canAct}
      onSubmit={replace}
      onClose={onClose}
    >
      <Alert color="orange">{t('mandate.replaceHelp', { name: oldName })}</Alert>
      <SegmentedControl
        aria-label={t('mandate.successor')}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen === 'new' ? 'new' : 'registered');
        }}
        data={[
          { value: 'registered', label: t('mandate.successorRegistered'), disabled: others.length === 0 },
          { value: 'new', label: t('mandate.successorNew') },
        ]}
      />
      {kind === 'registered' ? (
        <Select
          label={t('mandate.successor')}
          withAsterisk
          searchable
          nothingFoundMessage={t('mandate.successorNone')}
          data={others.map((one) => ({
            value: one.id,
            label: `${participantCode(one, rules)} ${one.name}`,
          }))}
          value={participantId}
          onChange={setParticipantId}
        />
      ) : (
        <SimpleGrid cols={2}>
          <TextInput
            label={t('field.nameWithTitles')}
            withAsterisk
            value={person.name}
            onChange={(event) => {
              setPerson({ ...person, name: event.currentTarget.value });
            }}
          />
          <TextInput
            label={t('field.position')}
            value={person.position}
            onChange={(event) => {
              setPerson({ ...person, position: event.currentTarget.value });
            }}
          />
          <TextInput
            label={t('field.phone')}
            value={person.phone}
            error={isPhoneWrong ? t('form.phoneInvalid') : undefined}
            onChange={(event) => {
              setPerson({ ...person, phone: event.currentTarget.value });
            }}
          />
        </SimpleGrid>
      )}
      <LetterInputs entry={entry} isRequired onChange={setEntry} />
      <TextInput
        label={t('form.reason')}
        withAsterisk
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <Checkbox
        label={t('mandate.verifiesNew')}
        checked={verifies}
        onChange={(event) => {
          setVerifies(event.currentTarget.checked);
        }}
      />
    </FormDialog>
  );
}
