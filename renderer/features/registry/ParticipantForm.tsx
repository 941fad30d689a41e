import { Alert, Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { participantCategories, registeredCooperatives, registeredParticipants } from '../../../shared/domain';
import type { CooperativeId, Participant, ParticipantFields } from '../../../shared/domain';
import { comparableName, formatPhone, maskNationalId, readPhone } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAct } from '../../ui';

interface FormFields {
  name: string;
  sex: ParticipantFields['sex'];
  birthYear: number | null;
  position: string;
  cooperativeId: CooperativeId | null;
  category: ParticipantFields['category'];
  phone: string;
  email: string;
  letterNo: string;
}

/** Form of one participant (REG-5). The national ID is shown masked and kept as it is. */
export function ParticipantForm({
  participant,
  onClose,
}: {
  readonly participant: Participant | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const cooperatives = registeredCooperatives(state);
  const { register, control, handleSubmit, formState } = useForm<FormFields>({
    defaultValues: {
      name: participant?.name ?? '',
      sex: participant?.sex ?? null,
      birthYear: participant?.birthYear ?? null,
      position: participant?.position ?? '',
      cooperativeId: participant?.cooperativeId ?? null,
      category: participant?.category ?? 'votingDelegate',
      phone: formatPhone(participant?.phone ?? ''),
      email: participant?.email ?? '',
      letterNo: '',
    },
  });
  const [name, category] = useWatch({ control, name: ['name', 'category'] });
  const wanted = comparableName(name);
  const twin =
    wanted.length < 3
      ? undefined
      : registeredParticipants(state).find((one) => one.id !== participant?.id && comparableName(one.name) === wanted);

  const save = handleSubmit(async ({ letterNo, ...entered }) => {
    const phone = readPhone(entered.phone);
    const fields: ParticipantFields = {
      ...entered,
      phone: phone.kind === 'valid' ? phone.stored : '',
      nationalId: participant?.nationalId ?? '',
    };
    const outcome = await act(
      participant === null
        ? { type: 'participant.add', fields, letterNo }
        : { type: 'participant.edit', id: participant.id, revision: participant.revision, fields },
      t('form.saved', { name: fields.name }),
    );
    if (outcome !== null) onClose();
  });

  async function remove() {
    if (participant === null) return;
    const outcome = await act(
      { type: 'participant.remove', id: participant.id },
      t('form.removed', { name: participant.name }),
      () => {
        void act({ type: 'participant.restore', id: participant.id });
      },
    );
    if (outcome !== null) onClose();
  }

  const { errors } = formState;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={participant === null ? t('registry.addParticipant') : participant.name}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <form
        onSubmit={(event) => {
          void save(event);
        }}
        noValidate
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('field.nameWithTitles')}
            withAsterisk
            {...register('name', { required: true })}
            error={errors.name === undefined ? undefined : t('form.required')}
          />
          {twin !== undefined && (
            <Alert color="orange">{t('registry.twinPerson', { name: twin.name, number: twin.number })}</Alert>
          )}
          <SimpleGrid cols={2}>
            <Controller
              control={control}
              name="category"
              render={({ field }) => (
                <Select
                  label={t('field.category')}
                  allowDeselect={false}
                  data={participantCategories.map((one) => ({ value: one, label: t(`category.${one}`) }))}
                  {...field}
                />
              )}
            />
            <Controller
              control={control}
              name="cooperativeId"
              rules={{ validate: (value) => category !== 'votingDelegate' || value !== null }}
              render={({ field }) => (
                <Select
                  label={t('field.cooperative')}
                  searchable
                  clearable
                  limit={30}
                  nothingFoundMessage={t('palette.nothing')}
                  data={cooperatives.map((one) => ({ value: one.id, label: `${one.name}` }))}
                  error={errors.cooperativeId === undefined ? undefined : t('form.cooperativeRequired')}
                  {...field}
                />
              )}
            />
            <TextInput label={t('field.position')} {...register('position')} />
            <TextInput
              label={t('field.phone')}
              {...register('phone', { validate: (value) => value.trim() === '' || readPhone(value).kind === 'valid' })}
              error={errors.phone === undefined ? undefined : t('form.phoneInvalid')}
            />
            <Controller
              control={control}
              name="sex"
              render={({ field }) => (
                <Select
                  label={t('field.sex')}
                  clearable
                  data={[
                    { value: 'male', label: t('sex.male') },
                    { value: 'female', label: t('sex.female') },
                  ]}
                  {...field}
                />
              )}
            />
            <Controller
              control={control}
              name="birthYear"
              render={({ field: { value, onChange, ...field } }) => (
                <NumberInput
                  label={t('field.birthYear')}
                  value={value ?? ''}
                  onChange={(entered) => {
                    onChange(entered === '' ? null : Number(entered));
                  }}
                  allowDecimal={false}
                  thousandSeparator=""
                  {...field}
                />
              )}
            />
            <TextInput label={t('field.email')} {...register('email')} />
            {participant === null && category === 'votingDelegate' && (
              <TextInput label={t('field.letterNo')} {...register('letterNo')} />
            )}
          </SimpleGrid>
          {participant !== null && participant.nationalId !== '' && (
            <Text size="sm" c="dimmed">
              {t('field.nationalId')}: {maskNationalId(participant.nationalId)}
            </Text>
          )}
          <Group justify="space-between" mt="sm">
            {participant === null ? (
              <span />
            ) : (
              <Button variant="subtle" color="red" onClick={() => void remove()}>
                {t('form.remove')}
              </Button>
            )}
            <Group>
              <Button variant="default" onClick={onClose}>
                {t('feedback.cancel')}
              </Button>
              <Button type="submit" loading={formState.isSubmitting}>
                {t('form.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
