import { Alert, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { NumberedDocument } from '../../../shared/domain';
import { assemblyNow } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAsk } from '../../ui';

/** A copy for others: the paper with "ttd." over its names, and who says that it is like the original (DOC-8). */
export function CopyDialog({
  document,
  onClose,
}: {
  readonly document: NumberedDocument;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { askForFile } = useAsk();
  const [secretary] = useState(() =>
    assemblyNow().facts.profile.presidium.find(({ office }) => office === 'secretary'),
  );
  const { handleSubmit, register } = useForm({
    defaultValues: { title: t('certified.secretary'), name: secretary?.name ?? '' },
  });
  const waiting = (document.signatures ?? []).filter(({ state }) => state === 'waiting').length;
  const save = handleSubmit(async ({ title, name }) => {
    await askForFile('documents.exportCopy', { id: document.id, title: title.trim(), name: name.trim() });
    onClose();
  });
  return (
    <FormDialog size="md" title={t('certified.title')} act={t('document.exportPdf')} onSubmit={save} onClose={onClose}>
      {waiting > 0 && <Alert color="orange">{t('certified.unsigned', { count: waiting })}</Alert>}
      <TextInput data-autofocus label={t('certified.office')} {...register('title')} />
      <TextInput label={t('field.name')} {...register('name')} />
    </FormDialog>
  );
}
