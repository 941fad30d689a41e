import { Select, Textarea } from '@mantine/core';
import { Controller, useWatch } from 'react-hook-form';
import { wordDifference } from '../../../shared/domain';
import type { AmendmentTarget, ParagraphId, Proposal, Proposer } from '../../../shared/domain';
import { useText } from '../../locales';
import { fault, FormDialog, useCommandForm } from '../../ui';
import { ChangeInWords } from './ChangeInWords';
import { nobody, ProposerInputs } from './ProposerInputs';

interface Entry {
  target: string;
  text: string;
  proposer: Proposer;
}

function targetOf(value: string): AmendmentTarget {
  const [kind, id] = value.split(' ') as [AmendmentTarget['kind'], ParagraphId | undefined];
  if (kind === 'insertAfter' || id === undefined) return { kind: 'insertAfter', paragraphId: id ?? null };
  return { kind, paragraphId: id };
}

/** A change that somebody asks for: at which paragraph, and how it would read (MOT-2). */
export function AmendmentDialog({ proposal, onClose }: { readonly proposal: Proposal; readonly onClose: () => void }) {
  const t = useText();
  const [first] = proposal.paragraphs;
  const { form, save, words } = useCommandForm<Entry>({
    defaultValues: { target: `replace ${first?.id ?? ''}`, text: first?.text ?? '', proposer: nobody },
    command: (entry) => ({
      type: 'amendment.submit',
      proposalId: proposal.id,
      target: targetOf(entry.target),
      text: entry.text,
      proposer: entry.proposer,
    }),
    check: (entry) => ({
      ...(entry.proposer.name.trim() === '' && { proposer: fault('form.required') }),
      ...(targetOf(entry.target).kind !== 'delete' && entry.text.trim() === '' && { text: fault('form.required') }),
    }),
    renamed: { proposer: 'proposer' },
    onDone: onClose,
  });
  const { control, register, setValue } = form;
  const [target, text] = useWatch({ control, name: ['target', 'text'] });
  const { kind, paragraphId } = targetOf(target);
  const basedOn = proposal.paragraphs.find(({ id }) => id === paragraphId)?.text ?? '';
  const choices = [
    ...proposal.paragraphs.map(({ id }, index) => ({
      value: `replace ${id}`,
      label: t('amendment.replace', { number: index + 1 }),
    })),
    ...proposal.paragraphs.map(({ id }, index) => ({
      value: `insertAfter ${id}`,
      label: t('amendment.insertAfter', { number: index + 1 }),
    })),
    { value: 'insertAfter', label: t('amendment.insertFirst') },
    ...proposal.paragraphs.map(({ id }, index) => ({
      value: `delete ${id}`,
      label: t('amendment.delete', { number: index + 1 }),
    })),
  ];
  return (
    <FormDialog asksBeforeLoss size="xl" title={t('amendment.new')} onSubmit={save} onClose={onClose}>
      <Controller
        control={control}
        name="proposer"
        render={({ field }) => (
          <ProposerInputs proposer={field.value} onChange={field.onChange} error={words('proposer')} />
        )}
      />
      <Controller
        control={control}
        name="target"
        render={({ field }) => (
          <Select
            label={t('amendment.target')}
            allowDeselect={false}
            data={choices}
            value={field.value}
            onChange={(value) => {
              if (value === null) return;
              field.onChange(value);
              const chosen = targetOf(value);
              const before = proposal.paragraphs.find(({ id }) => id === chosen.paragraphId)?.text ?? '';
              setValue('text', chosen.kind === 'replace' ? before : '');
            }}
          />
        )}
      />
      {kind !== 'delete' && (
        <Textarea
          label={t('amendment.wording')}
          withAsterisk
          autosize
          minRows={3}
          {...register('text')}
          error={words('text')}
        />
      )}
      <ChangeInWords
        changes={wordDifference(kind === 'insertAfter' ? '' : basedOn, kind === 'delete' ? '' : text)}
        isSpoken={false}
      />
    </FormDialog>
  );
}
