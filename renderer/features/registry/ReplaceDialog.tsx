import { Alert, Checkbox, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core';
import { Controller, FormProvider, useWatch } from 'react-hook-form';
import { participantCode, registeredParticipants } from '../../../shared/domain';
import type { MandateLetter, ParticipantFields, ParticipantId, Successor } from '../../../shared/domain';
import { readPhone } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { fault, FormDialog, useCommandForm } from '../../ui';
import { letterEntryOf, LetterInputs } from './LetterInputs';
import type { LetterFields } from './LetterInputs';

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

interface ReplaceEntry extends LetterFields {
  kind: Successor['kind'];
  participantId: ParticipantId | null;
  name: string;
  position: string;
  phone: string;
  reason: string;
  verifies: boolean;
}

/** Replaces a delegate by a new letter: who takes over, the letter with its scan, and why (CRD-2). */
export function ReplaceDialog({ letter, onClose }: { readonly letter: MandateLetter; readonly onClose: () => void }) {
  const t = useText();
  const rules = useAssembly(({ facts }) => facts.rules);
  const participants = useAssembly((state) => state.participants);
  const others = useAssembly((state) =>
    registeredParticipants(state).filter(
      (one) => one.cooperativeId === letter.cooperativeId && one.id !== letter.participantId,
    ),
  );
  const oldName = participants.get(letter.participantId)?.name ?? '';
  const { form, save, words } = useCommandForm<ReplaceEntry>({
    defaultValues: {
      kind: others.length > 0 ? 'registered' : 'new',
      participantId: null,
      name: '',
      position: '',
      phone: '',
      ...letterEntryOf(null),
      reason: '',
      verifies: false,
    },
    required: ['letterNo', 'letterDate', 'reason'],
    command: ({ kind, participantId, name, position, phone, ...rest }) => {
      const read = readPhone(phone);
      const successor: Successor =
        kind === 'registered'
          ? { kind, participantId: participantId ?? ('' as ParticipantId) }
          : { kind, fields: { ...nobody, name, position, phone: read.kind === 'valid' ? read.stored : '' } };
      return { type: 'mandate.replace', id: letter.id, successor, ...rest };
    },
    renamed: { 'successor.fields.name': 'name', 'successor.participantId': 'participantId' },
    check: ({ kind, participantId, name, phone }) => ({
      ...(kind === 'registered' && participantId === null && { participantId: fault('form.required') }),
      ...(kind === 'new' && name.trim() === '' && { name: fault('form.required') }),
      ...(kind === 'new' &&
        phone.trim() !== '' &&
        readPhone(phone).kind !== 'valid' && { phone: fault('form.phoneInvalid') }),
    }),
    done: ({ kind, name, participantId }) =>
      t('mandate.replaceDone', {
        name: kind === 'new' || participantId === null ? name : (participants.get(participantId)?.name ?? ''),
      }),
    onDone: onClose,
  });
  const { control, register } = form;
  const kind = useWatch({ control, name: 'kind' });

  return (
    <FormProvider {...form}>
      <FormDialog title={t('mandate.replace')} act={t('mandate.replace')} onSubmit={save} onClose={onClose}>
        <Alert color="orange">{t('mandate.replaceHelp', { name: oldName })}</Alert>
        <Controller
          control={control}
          name="kind"
          render={({ field: { value, onChange } }) => (
            <SegmentedControl
              aria-label={t('mandate.successor')}
              value={value}
              onChange={onChange}
              data={[
                { value: 'registered', label: t('mandate.successorRegistered'), disabled: others.length === 0 },
                { value: 'new', label: t('mandate.successorNew') },
              ]}
            />
          )}
        />
        {kind === 'registered' ? (
          <Controller
            control={control}
            name="participantId"
            render={({ field }) => (
              <Select
                label={t('mandate.successor')}
                withAsterisk
                searchable
                nothingFoundMessage={t('mandate.successorNone')}
                error={words('participantId')}
                data={others.map((one) => ({ value: one.id, label: `${participantCode(one, rules)} ${one.name}` }))}
                {...field}
              />
            )}
          />
        ) : (
          <SimpleGrid cols={2}>
            <TextInput label={t('field.nameWithTitles')} withAsterisk {...register('name')} error={words('name')} />
            <TextInput label={t('field.position')} {...register('position')} error={words('position')} />
            <TextInput label={t('field.phone')} {...register('phone')} error={words('phone')} />
          </SimpleGrid>
        )}
        <LetterInputs isRequired />
        <TextInput label={t('form.reason')} withAsterisk {...register('reason')} error={words('reason')} />
        <Checkbox label={t('mandate.verifiesNew')} {...register('verifies')} />
      </FormDialog>
    </FormProvider>
  );
}
