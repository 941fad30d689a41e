import { ActionIcon, Button, Group, MultiSelect, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Controller, useFieldArray } from 'react-hook-form';
import { proposalKinds, runningItem } from '../../../shared/domain';
import type { AgendaItemId, ParagraphId, Proposal, ProposalFields } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { fault, FormDialog, useCommandForm } from '../../ui';
import { labelOf, nobody, ProposerInputs, useParticipantLabels } from './ProposerInputs';

interface Entry {
  kind: ProposalFields['kind'];
  title: string;
  proposer: ProposalFields['proposer'];
  /** Labels of participants, as the field shows them. */
  supporters: string[];
  itemId: AgendaItemId | null;
  paragraphs: { paragraphId: ParagraphId | null; text: string }[];
}

/** A proposal as it came in: its text in numbered paragraphs, so that amendments can name them (MOT-1). */
export function ProposalDialog({
  proposal,
  onSaved,
  onClose,
}: {
  readonly proposal: Proposal | null;
  readonly onSaved: (id: Proposal['id']) => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const items = useAssembly(({ agenda }) => agenda.items);
  const people = useParticipantLabels();
  const { form, save, words } = useCommandForm<Entry>({
    defaultValues: {
      kind: proposal?.kind ?? 'decree',
      title: proposal?.title ?? '',
      proposer: proposal?.proposer ?? nobody,
      supporters: (proposal?.supporters ?? []).flatMap((id) => {
        const participant = assemblyNow().participants.get(id);
        return participant === undefined ? [] : [labelOf(participant)];
      }),
      itemId: proposal === null ? (runningItem(assemblyNow().agenda)?.id ?? null) : proposal.itemId,
      paragraphs: (proposal?.paragraphs ?? [{ id: null, text: '' }]).map(({ id, text }) => ({ paragraphId: id, text })),
    },
    required: ['title'],
    command: ({ paragraphs: written, supporters, ...rest }) => {
      const fields: ProposalFields = {
        ...rest,
        supporters: supporters.flatMap((label) => people.get(label)?.id ?? []),
        paragraphs: written.map(({ paragraphId, text }) => ({ id: paragraphId, text })),
      };
      return proposal === null
        ? { type: 'proposal.submit', fields }
        : { type: 'proposal.edit', id: proposal.id, revision: proposal.revision, fields };
    },
    renamed: { 'fields.proposer': 'proposer' },
    check: ({ proposer, paragraphs: written }) => ({
      ...(proposer.name.trim() === '' && { proposer: fault('form.required') }),
      ...Object.fromEntries(
        written.flatMap(({ text }, index) =>
          text.trim() === '' ? [[`paragraphs.${String(index)}.text`, fault('form.required')]] : [],
        ),
      ),
    }),
    done: ({ title }) => t('form.saved', { name: title }),
    onDone: ({ events }) => {
      const submitted = events.find((event) => event.type === 'proposal.submitted');
      if (submitted?.type === 'proposal.submitted') onSaved(submitted.proposal.id);
      onClose();
    },
  });
  const { control, register } = form;
  const { fields: paragraphs, append, remove } = useFieldArray({ control, name: 'paragraphs' });
  return (
    <FormDialog
      asksBeforeLoss
      size="xl"
      title={t(proposal === null ? 'proposal.new' : 'proposal.edit')}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('proposal.title')}
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
              label={t('proposal.kind')}
              allowDeselect={false}
              data={proposalKinds.map((kind) => ({ value: kind, label: t(`proposalKind.${kind}`) }))}
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="itemId"
          render={({ field }) => (
            <Select
              label={t('proposal.item')}
              placeholder={t('proposal.noItem')}
              clearable
              data={items.map((item) => ({ value: item.id, label: item.title }))}
              {...field}
            />
          )}
        />
      </SimpleGrid>
      <Controller
        control={control}
        name="proposer"
        render={({ field }) => (
          <ProposerInputs proposer={field.value} onChange={field.onChange} error={words('proposer')} />
        )}
      />
      <Controller
        control={control}
        name="supporters"
        render={({ field }) => (
          <MultiSelect
            label={t('proposal.supporters')}
            searchable
            limit={8}
            nothingFoundMessage={t('palette.nothing')}
            data={[...people.keys()]}
            {...field}
          />
        )}
      />
      <div>
        <Text fw={500} size="sm">
          {t('proposal.text')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('proposal.textHelp')}
        </Text>
      </div>
      {paragraphs.map((paragraph, index) => (
        <Group key={paragraph.id} wrap="nowrap" align="flex-start" gap="xs">
          <Textarea
            aria-label={t('proposal.paragraph', { number: index + 1 })}
            style={{ flex: 1 }}
            autosize
            minRows={2}
            {...register(`paragraphs.${index}.text`)}
            error={words(`paragraphs.${index}.text`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={paragraphs.length === 1}
            aria-label={t('proposal.removeParagraph', { number: index + 1 })}
            onClick={() => {
              remove(index);
            }}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={() => {
            append({ paragraphId: null, text: '' });
          }}
        >
          {t('proposal.addParagraph')}
        </Button>
      </div>
    </FormDialog>
  );
}
