import { ActionIcon, Button, Card, Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Controller, useFieldArray } from 'react-hook-form';
import { isParallel, proposalKinds, resultsInText } from '../../../shared/domain';
import type { AgendaItemId, ProposalKind, Session } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { fault, FormDialog, useCommandForm } from '../../ui';

interface Entry {
  itemId: AgendaItemId | null;
  results: { kind: ProposalKind; title: string; text: string }[];
}

/** The results of a commission become proposals of the plenary, one each, after a look over them (AGD-5, MOT-1). */
export function BringResultsDialog({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const t = useText();
  const agenda = useAssembly((state) => state.agenda);
  const inPlenary = agenda.items.filter(
    (item) => !isParallel(agenda.sessions.find((one) => one.id === item.sessionId)) && item.kind !== 'break',
  );
  const place = agenda.sessions.indexOf(session);
  const ahead = inPlenary.find(
    (item) =>
      item.kind === 'decision' &&
      (item.state.kind === 'planned' || item.state.kind === 'running') &&
      agenda.sessions.findIndex((one) => one.id === item.sessionId) > place,
  );
  const { form, save, words } = useCommandForm<Entry>({
    defaultValues: {
      itemId: ahead?.id ?? null,
      results: resultsInText(session.report?.text ?? '').map(({ kind, title, paragraphs }) => ({
        kind,
        title,
        text: paragraphs.join('\n'),
      })),
    },
    command: ({ itemId, results }) => ({
      type: 'proposal.bringFromCommission',
      sessionId: session.id,
      itemId,
      results: results.map(({ kind, title, text }) => ({ kind, title, paragraphs: text.split('\n') })),
    }),
    check: ({ results }) =>
      Object.fromEntries(
        results.flatMap((result, index) =>
          (['title', 'text'] as const)
            .filter((part) => result[part].trim() === '')
            .map((part) => [`results.${String(index)}.${part}`, fault('form.required')]),
        ),
      ),
    done: ({ results }) => t('commission.brought', { count: results.length }),
    onDone: onClose,
  });
  const { control, register } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'results' });
  return (
    <FormDialog
      size="xl"
      title={t('commission.bringTitle', { letter: session.commission })}
      act={t('commission.bringAct', { count: fields.length })}
      canAct={fields.length > 0}
      fault={words('root')}
      onSubmit={save}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('commission.bringHelp')}
      </Text>
      <Controller
        control={control}
        name="itemId"
        render={({ field }) => (
          <Select
            label={t('commission.bringItem')}
            placeholder={t('proposal.noItem')}
            clearable
            data={inPlenary.map((item) => ({ value: item.id, label: item.title }))}
            {...field}
          />
        )}
      />
      {fields.map((entry, index) => {
        const number = index + 1;
        return (
          <Card key={entry.id} withBorder p="sm" role="group" aria-label={t('commission.resultNumber', { number })}>
            <Group wrap="nowrap" align="flex-end" gap="xs">
              <Controller
                control={control}
                name={`results.${index}.kind`}
                render={({ field }) => (
                  <Select
                    label={t('proposal.kind')}
                    w={225}
                    allowDeselect={false}
                    data={proposalKinds.map((kind) => ({ value: kind, label: t(`proposalKind.${kind}`) }))}
                    {...field}
                  />
                )}
              />
              <TextInput
                label={t('proposal.title')}
                style={{ flex: 1 }}
                withAsterisk
                {...register(`results.${index}.title`)}
                error={words(`results.${index}.title`)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('commission.removeResult', { number })}
                onClick={() => {
                  remove(index);
                }}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
            <Textarea
              mt="xs"
              label={t('proposal.text')}
              description={t('commission.bringTextHelp')}
              autosize
              minRows={2}
              maxRows={8}
              withAsterisk
              {...register(`results.${index}.text`)}
              error={words(`results.${index}.text`)}
            />
          </Card>
        );
      })}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={() => {
            append({ kind: 'recommendation', title: '', text: '' });
          }}
        >
          {t('commission.addResult')}
        </Button>
      </div>
    </FormDialog>
  );
}
