import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Controller, useFieldArray } from 'react-hook-form';
import { usualTeamDays, usualTeamSizes } from '../../../shared/domain';
import type { Body, Election, ParticipantId } from '../../../shared/domain';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';
import { PersonSelect } from './fields';

/** How many sit on the formation team, and until when it has to be done. */
export function FormTeamDialog({ election, onClose }: { readonly election: Election; readonly onClose: () => void }) {
  const t = useText();
  const { form, save, words } = useCommandForm({
    defaultValues: { size: String(usualTeamSizes[1]), days: usualTeamDays as number },
    command: ({ size, days }) => ({ type: 'formation.form', id: election.id, size: Number(size), days }),
    onDone: onClose,
  });
  return (
    <FormDialog title={t('formation.form')} act={t('formation.form')} onSubmit={save} onClose={onClose}>
      <Controller
        control={form.control}
        name="size"
        render={({ field }) => (
          <Select
            data-autofocus
            label={t('formation.size')}
            description={t('formation.sizeHelp')}
            allowDeselect={false}
            data={[3, ...usualTeamSizes, 9, 11].map(String)}
            {...field}
          />
        )}
      />
      <Controller
        control={form.control}
        name="days"
        render={({ field: { onChange, ...field } }) => (
          <NumberInput
            label={t('formation.days')}
            min={1}
            error={words('days')}
            onChange={(value) => {
              onChange(Number(value));
            }}
            {...field}
          />
        )}
      />
    </FormDialog>
  );
}

/** Somebody who is appointed to the formation team. */
export function AppointDialog({ election, onClose }: { readonly election: Election; readonly onClose: () => void }) {
  const t = useText();
  const { form, save, words } = useCommandForm<{ participantId: string | null; name: string; origin: string }>({
    defaultValues: { participantId: null, name: '', origin: '' },
    command: ({ participantId, name, origin }) => ({
      type: 'formation.appoint',
      id: election.id,
      participantId: participantId as ParticipantId | null,
      name,
      origin,
    }),
    onDone: onClose,
  });
  return (
    <FormDialog title={t('formation.appoint')} act={t('formation.appoint')} onSubmit={save} onClose={onClose}>
      <PersonSelect
        control={form.control}
        name="participantId"
        label={t('election.person')}
        error={words('participantId')}
      />
      <TextInput label={t('formation.orName')} {...form.register('name')} error={words('name')} />
      <TextInput label={t('election.origin')} {...form.register('origin')} error={words('origin')} />
    </FormDialog>
  );
}

/** Positions and names of the board, the supervisors or the advisers. */
export function ComposeDialog({
  election,
  body,
  onClose,
}: {
  readonly election: Election;
  readonly body: Body;
  readonly onClose: () => void;
}) {
  const t = useText();
  const before = election.formation?.composition[body] ?? [];
  const usual = {
    board: ['chair', 'viceChair', 'secretary', 'treasurer'],
    supervisors: ['chair', 'member'],
    advisers: ['chair', 'member'],
  } as const;
  const { form, save, words } = useCommandForm<{ seats: { position: string; name: string; origin: string }[] }>({
    defaultValues: {
      seats:
        before.length > 0
          ? before.map(({ position, name, origin }) => ({ position, name, origin }))
          : usual[body].map((position) => ({ position: t(`formation.position.${position}`), name: '', origin: '' })),
    },
    command: ({ seats }) => ({ type: 'formation.compose', id: election.id, body, seats }),
    done: () => t('formation.composed', { body: t(`formation.body.${body}`) }),
    undoable: 'undoable',
    onDone: onClose,
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'seats' });
  return (
    <FormDialog
      title={t(`formation.body.${body}`)}
      size="xl"
      asksBeforeLoss
      onSubmit={save}
      onClose={onClose}
      fault={words('seats')}
    >
      <Stack gap="xs">
        {fields.map((field, index) => (
          <Group key={field.id} wrap="nowrap" align="flex-start">
            <TextInput
              aria-label={`${t('formation.position')} ${String(index + 1)}`}
              placeholder={t('formation.position')}
              w={180}
              {...form.register(`seats.${index}.position`)}
            />
            <TextInput
              aria-label={`${t('field.name')} ${String(index + 1)}`}
              placeholder={t('field.name')}
              style={{ flex: 1 }}
              {...form.register(`seats.${index}.name`)}
            />
            <TextInput
              aria-label={`${t('election.origin')} ${String(index + 1)}`}
              placeholder={t('election.origin')}
              style={{ flex: 1 }}
              {...form.register(`seats.${index}.origin`)}
            />
            <Button
              variant="subtle"
              color="red"
              aria-label={`${t('formation.removeLine')} ${String(index + 1)}`}
              onClick={() => {
                remove(index);
              }}
            >
              <IconTrash size={16} />
            </Button>
          </Group>
        ))}
      </Stack>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => {
            append({ position: '', name: '', origin: '' });
          }}
        >
          {t('formation.addLine')}
        </Button>
      </Group>
    </FormDialog>
  );
}
