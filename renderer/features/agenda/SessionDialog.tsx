import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { Controller, useWatch } from 'react-hook-form';
import { sessionKinds } from '../../../shared/domain';
import type { Session, SessionKind } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';
import { changedHere } from './entered';

interface SessionForm {
  title: string;
  kind: SessionKind;
  day: number;
  chairedBy: string;
  commission: string;
}

function fieldsOf({ title, chairedBy, kind, day, commission }: Session) {
  return { title, chairedBy, kind, day, commission };
}

/** Adds a session at the end, or changes one. */
export function SessionDialog({
  session,
  onClose,
}: {
  readonly session: Session | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const agenda = useAssembly((state) => state.agenda);
  const { form, save, words } = useCommandForm<SessionForm>({
    defaultValues: {
      title: session?.title ?? '',
      kind: session?.kind ?? 'plenary',
      day: session?.day ?? agenda.sessions.at(-1)?.day ?? 1,
      chairedBy: session?.chairedBy ?? '',
      commission: session?.commission ?? '',
    },
    required: ['title'],
    command: (entered) => {
      const fields = { ...entered, commission: entered.kind === 'commission' ? entered.commission : '' };
      if (session === null) return { type: 'agenda.addSession', fields };
      const present = assemblyNow().agenda.sessions.find(({ id }) => id === session.id) ?? session;
      return {
        type: 'agenda.editSession',
        id: session.id,
        fields: changedHere(fieldsOf(session), fields, fieldsOf(present)),
      };
    },
    onDone: onClose,
  });
  const { control, register } = form;
  const kind = useWatch({ control, name: 'kind' });
  return (
    <FormDialog
      asksBeforeLoss
      size="md"
      title={session === null ? t('agenda.addSession') : t('agenda.editSession')}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('agenda.sessionTitle')}
        withAsterisk
        {...register('title')}
        error={words('title')}
      />
      <SimpleGrid cols={2}>
        <Controller
          control={control}
          name="kind"
          render={({ field }) => (
            <Select
              label={t('agenda.sessionKind')}
              data={sessionKinds.map((value) => ({ value, label: t(`session.${value}`) }))}
              allowDeselect={false}
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="day"
          render={({ field: { onChange, ...field } }) => (
            <NumberInput
              label={t('agenda.day')}
              min={1}
              max={31}
              allowDecimal={false}
              error={words('day')}
              onChange={(value) => {
                onChange(Number(value));
              }}
              {...field}
            />
          )}
        />
      </SimpleGrid>
      <TextInput label={t('agenda.chairedBy')} {...register('chairedBy')} error={words('chairedBy')} />
      {kind === 'commission' && (
        <TextInput
          label={t('agenda.commission')}
          description={t('agenda.commissionHelp')}
          maxLength={12}
          {...register('commission')}
          error={words('commission')}
        />
      )}
    </FormDialog>
  );
}
