import { List, ScrollArea, Select, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import { comingParagraph, outcomeOf, targetParagraph, textDifference, textWith } from '../../../shared/domain';
import type { Agreement, Amendment, ParagraphId, Proposal } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { Difference, FormDialog, useCommandForm } from '../../ui';

/** The list's choice that stands for the beginning of the text. */
const beginning = 'first';

/** The whole text as it would become, with what changes in it. */
function Preview({
  proposal,
  amendment,
  wording,
  after,
}: {
  readonly proposal: Proposal;
  readonly amendment: Amendment;
  readonly wording: string;
  readonly after: ParagraphId | null;
}) {
  const t = useText();
  const becomes = textWith(proposal, amendment, { wording, after }, () => comingParagraph);
  return (
    <section aria-label={t('amendment.preview')}>
      <Text size="sm" fw={600} mb={4}>
        {t('amendment.preview')}
      </Text>
      <ScrollArea.Autosize mah={260} type="auto">
        <List listStyleType="none" spacing={4} size="sm">
          {textDifference(proposal.paragraphs, becomes).map(({ id, number, changes }) => (
            <List.Item key={id} style={{ overflowWrap: 'anywhere' }}>
              {number}. <Difference changes={changes} removed={t('difference.removed')} added={t('difference.added')} />
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
    </section>
  );
}

/** What the hall agrees on where an amendment collides with the text, or is to read otherwise – above the text that becomes of it. */
export function AgreementDialog({
  proposal: present,
  amendment,
  onAgreed,
  onClose,
}: {
  readonly proposal: Proposal;
  readonly amendment: Amendment;
  readonly onAgreed: (agreed: Agreement) => Promise<void>;
  readonly onClose: () => void;
}) {
  const t = useText();
  // What people look at: where the text changes meanwhile, the host says so.
  const [proposal] = useState(present);
  const { collision, wording, after } = useAssembly((state) => outcomeOf(state, proposal, amendment));
  const { id, number, target, text } = amendment;
  const comes = target.kind !== 'delete' && (target.kind === 'insertAfter' || !targetParagraph(proposal, amendment));
  const agreedOf = (entry: { readonly wording: string; readonly after: string }): Agreement => ({
    revision: proposal.revision,
    wording: entry.wording.trim(),
    after: proposal.paragraphs.find((paragraph) => paragraph.id === entry.after)?.id ?? null,
  });
  const { form, save, words } = useCommandForm({
    defaultValues: { wording: wording ?? text, after: after ?? beginning },
    required: target.kind === 'delete' ? [] : ['wording'],
    command: (entry) => ({ type: 'amendment.accept', id, agreed: agreedOf(entry) }),
    renamed: { 'agreed.wording': 'wording', 'agreed.after': 'after' },
    onValid: (entry) => onAgreed(agreedOf(entry)),
  });
  const [entered, place] = useWatch({ control: form.control, name: ['wording', 'after'] });
  const places = [
    { value: beginning, label: t('amendment.insertFirst') },
    ...proposal.paragraphs.map((paragraph, index) => ({
      value: paragraph.id,
      label: t('amendment.insertAfter', { number: index + 1 }),
    })),
  ];
  return (
    <FormDialog
      asksBeforeLoss
      size="xl"
      title={t('amendment.number', { number })}
      act={t('amendment.accept')}
      onSubmit={save}
      onClose={onClose}
    >
      {collision !== null && <Text size="sm">{t(`amendment.collides.${collision}`)}</Text>}
      {target.kind !== 'delete' && (
        <Textarea
          data-autofocus
          label={t('amendment.agreedWording')}
          autosize
          minRows={3}
          maxRows={8}
          {...form.register('wording')}
          error={words('wording')}
        />
      )}
      {comes && (
        <Controller
          control={form.control}
          name="after"
          render={({ field }) => (
            <Select
              label={t('amendment.place')}
              allowDeselect={false}
              data={places}
              value={field.value}
              onChange={(value) => {
                if (value !== null) field.onChange(value);
              }}
            />
          )}
        />
      )}
      <Preview proposal={proposal} amendment={amendment} {...agreedOf({ wording: entered, after: place })} />
    </FormDialog>
  );
}
