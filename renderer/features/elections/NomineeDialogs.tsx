import { Alert, NumberInput, Radio, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import { lettersFrom, termsServedBefore } from '../../../shared/domain';
import type {
  AttachmentId,
  CooperativeId,
  Election,
  EntryId,
  Nominee,
  NomineeFields,
  ParticipantId,
} from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';
import { pictureTypes, scanTypes } from '../attachments/upload';
import { CooperativeSelect, FileField, PersonSelect } from './fields';

interface NomineeEntry {
  from: 'registry' | 'outside';
  participantId: string | null;
  name: string;
  cooperativeId: string | null;
  origin: string;
  photoId: AttachmentId | null;
  vision: string;
  termsServed: number;
}

function fieldsOf(entry: NomineeEntry): NomineeFields {
  const isRegistered = entry.from === 'registry';
  return {
    participantId: isRegistered ? (entry.participantId as ParticipantId | null) : null,
    name: isRegistered ? '' : entry.name,
    cooperativeId: isRegistered ? null : (entry.cooperativeId as CooperativeId | null),
    origin: isRegistered ? '' : entry.origin,
    photoId: entry.photoId,
    vision: entry.vision,
    termsServed: entry.termsServed,
  };
}

/** Puts somebody forward, or corrects what is known of a nominee. */
export function NomineeDialog({
  election,
  nominee,
  onClose,
}: {
  readonly election: Election;
  readonly nominee: Nominee | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { form, save, words } = useCommandForm<NomineeEntry>({
    defaultValues: {
      from: nominee === null || nominee.participantId !== null ? 'registry' : 'outside',
      participantId: nominee?.participantId ?? null,
      name: nominee?.name ?? '',
      cooperativeId: nominee?.cooperativeId ?? null,
      origin: nominee?.origin ?? '',
      photoId: nominee?.photoId ?? null,
      vision: nominee?.vision ?? '',
      termsServed: nominee?.termsServed ?? 0,
    },
    command: (entry) =>
      nominee === null
        ? { type: 'election.nominate', id: election.id, fields: fieldsOf(entry) }
        : { type: 'election.correctNominee', id: election.id, nomineeId: nominee.id, fields: fieldsOf(entry) },
    ...(nominee === null
      ? {}
      : { done: () => t('election.corrected', { name: nominee.name }), undoable: 'undoable' as const }),
    onDone: onClose,
  });
  const { control, register } = form;
  const from = useWatch({ control, name: 'from' });
  const who = useWatch({ control, name: ['participantId', 'name'] });
  const served = useAssembly((state) => {
    const [participantId, typed] = who;
    const person = participantId === null ? undefined : state.participants.get(participantId as ParticipantId);
    const name = from === 'registry' ? (person?.name ?? '') : typed;
    return name === '' ? 0 : termsServedBefore(state, name, election.title);
  });
  useEffect(() => {
    // What the assembly before told, as long as nobody says otherwise.
    if (nominee === null && served > 0 && !form.getFieldState('termsServed').isDirty)
      form.setValue('termsServed', served);
  }, [form, nominee, served]);
  return (
    <FormDialog
      title={t(nominee === null ? 'election.nominate' : 'election.correct')}
      act={t(nominee === null ? 'election.nominate' : 'form.save')}
      onSubmit={save}
      onClose={onClose}
      asksBeforeLoss
    >
      {nominee === null && (
        <Controller
          control={control}
          name="from"
          render={({ field: { value, onChange } }) => (
            <SegmentedControl
              aria-label={t('election.from')}
              value={value}
              onChange={onChange}
              data={[
                { value: 'registry', label: t('election.from.registry') },
                { value: 'outside', label: t('election.from.outside') },
              ]}
            />
          )}
        />
      )}
      {from === 'registry' ? (
        nominee === null ? (
          <PersonSelect
            control={control}
            name="participantId"
            label={t('election.person')}
            isRequired
            error={words('participantId')}
          />
        ) : (
          <Text fw={600}>{nominee.name}</Text>
        )
      ) : (
        <>
          <TextInput label={t('field.name')} withAsterisk {...register('name')} error={words('name')} />
          <CooperativeSelect
            control={control}
            name="cooperativeId"
            label={t('election.cooperative')}
            error={words('cooperativeId')}
          />
          <TextInput label={t('election.origin')} {...register('origin')} error={words('origin')} />
        </>
      )}
      <Textarea label={t('election.vision')} autosize minRows={3} maxRows={8} {...register('vision')} />
      <Controller
        control={control}
        name="termsServed"
        render={({ field: { onChange, ...field } }) => (
          <NumberInput
            label={t('election.termsServed')}
            description={
              served > 0
                ? t('election.termsServedBefore', { count: served, most: election.rules.mostTerms })
                : t('election.termsServedHelp', { most: election.rules.mostTerms })
            }
            min={0}
            error={words('termsServed')}
            onChange={(value) => {
              onChange(Number(value));
            }}
            {...field}
          />
        )}
      />
      <FileField
        control={control}
        name="photoId"
        label={t('election.choosePhoto')}
        accept={pictureTypes}
        wanted="drawable"
      />
    </FormDialog>
  );
}

/** A letter of support of a cooperative. */
export function SupportDialog({
  election,
  nominee,
  onClose,
}: {
  readonly election: Election;
  readonly nominee: Nominee;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { form, save, words } = useCommandForm<{
    cooperativeId: string | null;
    letterNo: string;
    scanId: AttachmentId | null;
  }>({
    defaultValues: { cooperativeId: null, letterNo: '', scanId: null },
    required: ['cooperativeId'],
    command: ({ cooperativeId, letterNo, scanId }) => ({
      type: 'election.support',
      id: election.id,
      nomineeId: nominee.id,
      cooperativeId: cooperativeId as CooperativeId,
      letterNo,
      scanId,
    }),
    onDone: onClose,
  });
  const { control, register } = form;
  const cooperativeId = useWatch({ control, name: 'cooperativeId' }) as CooperativeId | null;
  const others =
    cooperativeId === null
      ? []
      : lettersFrom(election, cooperativeId).flatMap(
          ({ nomineeId }) => election.nominees.find((one) => one.id === nomineeId)?.name ?? [],
        );
  return (
    <FormDialog
      title={t('election.supportOf', { name: nominee.name })}
      act={t('election.support')}
      onSubmit={save}
      onClose={onClose}
    >
      <CooperativeSelect
        control={control}
        name="cooperativeId"
        label={t('election.cooperative')}
        isRequired
        error={words('cooperativeId')}
      />
      {others.length > 0 && (
        <Alert color="orange" variant="outline">
          {t('election.backsAlready', { names: others.join(', ') })}
        </Alert>
      )}
      <TextInput label={t('field.letterNo')} {...register('letterNo')} error={words('letterNo')} />
      <FileField control={control} name="scanId" label={t('mandate.attachScan')} accept={scanTypes} wanted="whole" />
    </FormDialog>
  );
}

/** Which of the letters of one cooperative stands, and why. */
export function SettleSupportDialog({
  election,
  cooperativeId,
  onClose,
}: {
  readonly election: Election;
  readonly cooperativeId: CooperativeId;
  readonly onClose: () => void;
}) {
  const t = useText();
  const name = useAssembly(({ cooperatives }) => cooperatives.get(cooperativeId)?.name ?? '');
  const letters = lettersFrom(election, cooperativeId);
  const { form, save, words } = useCommandForm({
    defaultValues: { stands: '', reason: '' },
    required: ['stands', 'reason'],
    command: ({ stands, reason }) => ({
      type: 'election.settleSupport',
      id: election.id,
      cooperativeId,
      stands: stands === 'none' ? null : (stands as EntryId),
      reason,
    }),
    onDone: onClose,
  });
  return (
    <FormDialog title={t('election.settleSupport')} act={t('election.settle')} onSubmit={save} onClose={onClose}>
      <Text size="sm">{t('election.settleHelp', { name })}</Text>
      <Controller
        control={form.control}
        name="stands"
        render={({ field: { value, onChange } }) => (
          <Radio.Group
            label={t('election.stands')}
            withAsterisk
            value={value}
            onChange={onChange}
            error={words('stands')}
          >
            <Stack gap="xs" mt="xs">
              {letters.map(({ nomineeId, letter }) => (
                <Radio
                  key={letter.id}
                  value={letter.id}
                  label={election.nominees.find((one) => one.id === nomineeId)?.name ?? ''}
                  description={`${t('field.letterNo')}: ${letter.letterNo || '–'}`}
                />
              ))}
              <Radio value="none" label={t('election.noneStands')} />
            </Stack>
          </Radio.Group>
        )}
      />
      <TextInput label={t('form.reason')} withAsterisk {...form.register('reason')} error={words('reason')} />
    </FormDialog>
  );
}

/** The signed statement of willingness. */
export function WillingnessDialog({
  election,
  nominee,
  onClose,
}: {
  readonly election: Election;
  readonly nominee: Nominee;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { form, save, words } = useCommandForm<{ evidence: string; scanId: AttachmentId | null }>({
    defaultValues: { evidence: nominee.willingness?.evidence ?? '', scanId: nominee.willingness?.scanId ?? null },
    command: ({ evidence, scanId }) => ({
      type: 'election.signWillingness',
      id: election.id,
      nomineeId: nominee.id,
      evidence,
      scanId,
    }),
    onDone: onClose,
  });
  return (
    <FormDialog title={t('election.willingnessOf', { name: nominee.name })} onSubmit={save} onClose={onClose}>
      <TextInput
        data-autofocus
        label={t('election.evidence')}
        description={t('election.willingnessHelp')}
        {...form.register('evidence')}
        error={words('evidence')}
      />
      <FileField
        control={form.control}
        name="scanId"
        label={t('mandate.attachScan')}
        accept={scanTypes}
        wanted="whole"
      />
    </FormDialog>
  );
}

/** How one requirement was found, with what proves it. */
export function RequirementDialog({
  election,
  nominee,
  requirementId,
  onClose,
}: {
  readonly election: Election;
  readonly nominee: Nominee;
  readonly requirementId: EntryId;
  readonly onClose: () => void;
}) {
  const t = useText();
  const requirement = election.rules.requirements.find(({ id }) => id === requirementId);
  const { form, save, words } = useCommandForm({
    defaultValues: { isMet: 'yes', evidence: '', reason: '' },
    command: ({ isMet, evidence, reason }) => ({
      type: 'election.checkRequirement',
      id: election.id,
      nomineeId: nominee.id,
      requirementId,
      isMet: isMet === 'yes',
      evidence,
      reason,
    }),
    onDone: onClose,
  });
  const isMet = useWatch({ control: form.control, name: 'isMet' }) === 'yes';
  return (
    <FormDialog title={`${nominee.name}: ${requirement?.text ?? ''}`} onSubmit={save} onClose={onClose}>
      <Controller
        control={form.control}
        name="isMet"
        render={({ field: { onChange, ...field } }) => (
          <Select
            label={t('election.requirement')}
            allowDeselect={false}
            data={[
              { value: 'yes', label: t('election.met') },
              { value: 'no', label: t('election.notMet') },
            ]}
            onChange={onChange}
            {...field}
          />
        )}
      />
      <TextInput
        label={t('election.evidence')}
        withAsterisk={isMet}
        {...form.register('evidence')}
        error={words('evidence')}
      />
      <TextInput label={t('form.reason')} withAsterisk={!isMet} {...form.register('reason')} error={words('reason')} />
    </FormDialog>
  );
}
