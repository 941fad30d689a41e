import { Button, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { Controller } from 'react-hook-form';
import { addressees, followUpsInOrder, progressStates, proposalsInOrder } from '../../../shared/domain';
import type { FollowUp, FollowUpFields } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { dayText, useText } from '../../locales';
import { DataTable, EmptyState, FormDialog, useAct, useCommandForm } from '../../ui';
import type { Column } from '../../ui';

function FollowUpDialog({ followUp, onClose }: { readonly followUp: FollowUp | null; readonly onClose: () => void }) {
  const t = useText();
  const proposals = useAssembly(proposalsInOrder);
  const act = useAct();
  const { form, save, words } = useCommandForm<FollowUpFields>({
    defaultValues: {
      title: followUp?.title ?? '',
      proposalId: followUp?.proposalId ?? null,
      addressee: followUp?.addressee ?? 'internal',
      owner: followUp?.owner ?? '',
      dueOn: followUp?.dueOn ?? null,
      progress: followUp?.progress ?? 'open',
      report: followUp?.report ?? '',
    },
    required: ['title', 'owner'],
    command: (fields) =>
      followUp === null
        ? { type: 'followUp.add', fields }
        : { type: 'followUp.edit', id: followUp.id, revision: followUp.revision, fields },
    done: ({ title }) => t('form.saved', { name: title }),
    onDone: onClose,
  });
  const { control, register } = form;
  async function remove({ id, number }: FollowUp) {
    const outcome = await act({ type: 'followUp.remove', id }, t('followUp.removed', { number }), 'undoable');
    if (outcome !== null) onClose();
  }
  return (
    <FormDialog
      title={t(followUp === null ? 'followUp.new' : 'followUp.edit')}
      onSubmit={save}
      onClose={onClose}
      beside={
        followUp !== null && (
          <Button variant="subtle" color="red" onClick={() => void remove(followUp)}>
            {t('form.remove')}
          </Button>
        )
      }
    >
      <Textarea
        data-autofocus
        label={t('followUp.title')}
        withAsterisk
        autosize
        minRows={2}
        {...register('title')}
        error={words('title')}
      />
      <SimpleGrid cols={2}>
        <TextInput label={t('followUp.owner')} withAsterisk {...register('owner')} error={words('owner')} />
        <TextInput
          type="date"
          label={t('followUp.dueOn')}
          {...register('dueOn', { setValueAs: (value: string | null) => (value === '' ? null : value) })}
          error={words('dueOn')}
        />
        <Controller
          control={control}
          name="addressee"
          render={({ field }) => (
            <Select
              label={t('followUp.addressee')}
              allowDeselect={false}
              data={addressees.map((one) => ({ value: one, label: t(`addressee.${one}`) }))}
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="proposalId"
          render={({ field }) => (
            <Select
              label={t('followUp.proposal')}
              placeholder={t('followUp.noProposal')}
              clearable
              data={proposals.map((one) => ({
                value: one.id,
                label: `${String(one.number)}. ${one.title}`,
              }))}
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="progress"
          render={({ field }) => (
            <Select
              label={t('followUp.progress')}
              allowDeselect={false}
              data={progressStates.map((one) => ({ value: one, label: t(`progress.${one}`) }))}
              {...field}
              value={field.value ?? 'open'}
            />
          )}
        />
      </SimpleGrid>
      <Textarea
        label={t('followUp.report')}
        description={t('followUp.reportHelp')}
        autosize
        minRows={2}
        {...register('report')}
        error={words('report')}
      />
    </FormDialog>
  );
}

/** Programme items and recommendations with owner, due date and addressee (MOT-4). */
export function FollowUps({
  editing,
  onEdit,
}: {
  readonly editing: FollowUp | 'new' | null;
  readonly onEdit: (followUp: FollowUp | 'new' | null) => void;
}) {
  const t = useText();
  const rows = useAssembly(followUpsInOrder);
  const columns = useMemo<Column<FollowUp>[]>(
    () => [
      { key: 'number', header: t('field.number'), width: '56px', text: (row) => row.number },
      { key: 'title', header: t('followUp.title'), width: '4fr', isName: true, text: (row) => row.title },
      { key: 'owner', header: t('followUp.owner'), width: '2fr', text: (row) => row.owner },
      {
        key: 'addressee',
        header: t('followUp.addressee'),
        width: '180px',
        yields: 1,
        isFilter: true,
        text: (row) => t(`addressee.${row.addressee}`),
      },
      {
        key: 'dueOn',
        header: t('followUp.dueOn'),
        width: '160px',
        text: (row) => (row.dueOn === null ? '–' : dayText(t, row.dueOn)),
        date: (row) => row.dueOn,
      },
      {
        key: 'progress',
        header: t('followUp.progress'),
        width: '190px',
        isFilter: true,
        text: (row) => t(`progress.${row.progress ?? 'open'}`),
      },
    ],
    [t],
  );
  return (
    <>
      <DataTable
        name="followUps"
        label={t('followUp.tab')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        onOpen={onEdit}
        height="calc(var(--room-height) - 230px)"
        empty={
          <EmptyState title={t('followUp.empty')} text={t('followUp.emptyHelp')}>
            <Button
              onClick={() => {
                onEdit('new');
              }}
            >
              {t('followUp.new')}
            </Button>
          </EmptyState>
        }
      />
      {editing !== null && (
        <FollowUpDialog
          followUp={editing === 'new' ? null : editing}
          onClose={() => {
            onEdit(null);
          }}
        />
      )}
    </>
  );
}
