import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { sessionKinds } from '../../../shared/domain';
import type { Session, SessionKind } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';
import { changedHere } from './entered';

interface SessionForm {
  title: string;
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
  const act = useAct();
  const [kind, setKind] = useState<SessionKind>(session?.kind ?? 'plenary');
  const [day, setDay] = useState<number>(session?.day ?? agenda.sessions.at(-1)?.day ?? 1);
  const { register, handleSubmit, formState } = useForm<SessionForm>({
    defaultValues: {
      title: session?.title ?? '',
      chairedBy: session?.chairedBy ?? '',
      commission: session?.commission ?? '',
    },
  });
  const save = handleSubmit(async ({ title, chairedBy, commission }) => {
    const fields = { title, chairedBy, kind, day, commission: kind === 'commission' ? commission : '' };
    const outcome = await act(
      session === null
        ? { type: 'agenda.addSession', fields }
        : {
            type: 'agenda.editSession',
            id: session.id,
            fields: changedHere(
              fieldsOf(session),
              fields,
              fieldsOf(assemblyNow().agenda.sessions.find(({ id }) => id === session.id) ?? session),
            ),
          },
    );
    if (outcome !== null) onClose();
  });
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
        {...register('title', { required: true })}
        error={formState.errors.title === undefined ? undefined : t('form.required')}
      />
      <SimpleGrid cols={2}>
        <Select
          label={t('agenda.sessionKind')}
          data={sessionKinds.map((value) => ({ value, label: t(`session.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => {
            if (value !== null) setKind(value);
          }}
        />
        <NumberInput
          label={t('agenda.day')}
          min={1}
          max={31}
          allowDecimal={false}
          value={day}
          onChange={(value) => {
            setDay(Math.max(1, Number(value)));
          }}
        />
      </SimpleGrid>
      <TextInput label={t('agenda.chairedBy')} {...register('chairedBy')} />
      {kind === 'commission' && (
        <TextInput
          label={t('agenda.commission')}
          description={t('agenda.commissionHelp')}
          maxLength={12}
          {...register('commission')}
        />
      )}
    </FormDialog>
  );
}
