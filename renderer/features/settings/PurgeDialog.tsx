import { Alert, Checkbox, List, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useForm } from 'react-hook-form';
import type { RetentionPreview } from '../../../shared/contract';
import { newCommandId, useAssembly } from '../../client';
import { refusalText, useText } from '../../locales';
import { FormDialog, forgetDrafts, tellDone, useAsk } from '../../ui';
import { CannotFindList } from './CannotFindList';

interface PurgeEntry {
  reason: string;
  confirmation: string;
  clearsCopies: boolean;
}

/** More copies than these are told by their number. */
const mostCopies = 6;

/** What goes and what stays, in words and figures, before anything is erased; the name of the assembly is typed by hand (DAT-6). */
export function PurgeDialog({
  preview,
  onClose,
}: {
  readonly preview: RetentionPreview;
  readonly onClose: () => void;
}) {
  const t = useText();
  const title = useAssembly(({ facts }) => facts.profile.title);
  const assemblyId = useAssembly(({ facts }) => facts.id);
  const purges = useAssembly((state) => state.purges.length);
  const { ask } = useAsk();
  const form = useForm<PurgeEntry>({ defaultValues: { reason: '', confirmation: '', clearsCopies: true } });
  const { errors } = form.formState;
  const { stays, copies } = preview;

  const purge = form.handleSubmit(async (entry) => {
    const commandId = newCommandId();
    const done = await ask('retention.purge', { ...entry, commandId }, (refusal) => {
      const field = refusal.code === 'retention.notConfirmed' ? 'confirmation' : 'root';
      form.setError(field, { message: refusalText(t, refusal) });
    });
    if (done === undefined) return;
    forgetDrafts(assemblyId, purges + 1);
    tellDone(t, t('retention.done', { count: done.persons }));
    onClose();
  });

  return (
    <FormDialog
      size="xl"
      title={t('retention.purgeTitle')}
      act={t('retention.act')}
      fault={errors.root?.message}
      asksBeforeLoss
      onSubmit={purge}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Text fw={600}>{t('retention.goes')}</Text>
        <List size="sm">
          <List.Item>
            {t('retention.goesPersons', {
              count: preview.persons,
              phones: preview.phones,
              nationalIds: preview.nationalIds,
            })}
          </List.Item>
          <List.Item>{t('retention.goesContacts', { count: preview.contacts })}</List.Item>
          <List.Item>{t('retention.goesFiles', { count: preview.photosAndScans })}</List.Item>
          <List.Item>{t('retention.goesTexts')}</List.Item>
          <List.Item>{t('retention.goesPapers', { count: preview.exportedPapers })}</List.Item>
        </List>
        <Text fw={600}>{t('retention.stays')}</Text>
        <List size="sm">
          <List.Item>{t('retention.staysCounts', stays)}</List.Item>
          <List.Item>{t('retention.staysPapers', { count: stays.papers })}</List.Item>
          <List.Item>{t('retention.staysCooperatives', { count: stays.cooperatives })}</List.Item>
        </List>
        <CannotFindList found={preview.cannotFind} />
        <Text fw={600}>{t('retention.copies')}</Text>
        {copies.length === 0 && <Text size="sm">{t('retention.noCopies')}</Text>}
        <List size="sm">
          {copies.slice(0, mostCopies).map(({ kind, name }) => (
            <List.Item key={`${kind} ${name}`}>{t(`retention.copy.${kind}`, { name })}</List.Item>
          ))}
          {copies.length > mostCopies && (
            <List.Item>{t('retention.moreCopies', { count: copies.length - mostCopies })}</List.Item>
          )}
        </List>
        {copies.length > 0 && <Checkbox label={t('retention.clearsCopies')} {...form.register('clearsCopies')} />}
        {preview.exportedTables > 0 && (
          <Text size="sm">{t('retention.tables', { count: preview.exportedTables })}</Text>
        )}
        <TextInput
          data-autofocus
          label={t('retention.reason')}
          {...form.register('reason', { validate: (reason) => reason.trim() !== '' || t('form.required') })}
          error={errors.reason?.message}
        />
        <TextInput
          label={t('retention.confirm', { title })}
          autoComplete="off"
          {...form.register('confirmation', { validate: (typed) => typed.trim() !== '' || t('form.required') })}
          error={errors.confirmation?.message}
        />
        <Alert color="red" icon={<IconAlertTriangle />}>
          {t('retention.cannotUndo')}
        </Alert>
      </Stack>
    </FormDialog>
  );
}
