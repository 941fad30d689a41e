import { Alert, Button, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconPlus, IconShieldQuestion } from '@tabler/icons-react';
import { Controller, useFieldArray, useWatch } from 'react-hook-form';
import { usuallyStrict } from '../../../shared/counting';
import { liveQuorum, pollKinds } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { fault, FormDialog, useCommandForm } from '../../ui';
import type { DraftEntry, DraftOf } from './draft-entry';
import { SectorFields } from './SectorFields';

function sumOf(sectors: DraftEntry['sectors']): number {
  return sectors.reduce((sum, sector) => sum + sector.present, 0);
}

/** The kinds in the order in which a chair reaches for them: what is seen first, then what is written down. */
const kinds = [...pollKinds].sort((a, b) => Number(a === 'acclamation') - Number(b === 'acclamation'));

/** A new poll: its kind with what it does not protect against, its questions, its majority and the sectors of the hall. */
export function DraftDialog({ of, onClose }: { readonly of: DraftOf | null; readonly onClose: () => void }) {
  const t = useText();
  const rule = useAssembly(({ facts }) => facts.rules.motionMajority);
  const present = useAssembly((state) => liveQuorum(state).present);
  const { form, save, words } = useCommandForm<DraftEntry>({
    defaultValues: {
      kind: 'showOfHands',
      question: of?.question ?? '',
      more: [],
      majority: rule.kind,
      sectors: [{ name: `${t('poll.sector')} 1`, present }],
    },
    required: ['question'],
    // Before anybody is there a poll may be prepared; when it is opened the hall counts.
    check: (entry) => {
      const sum = sumOf(entry.sectors);
      const isAbove = entry.kind === 'showOfHands' && present > 0 && sum > present;
      const blank = entry.more.findIndex(({ text }) => text.trim() === '');
      return {
        ...(isAbove
          ? { [`sectors.${String(entry.sectors.length - 1)}.present`]: fault('poll.sectorsAbove', { sum, present }) }
          : {}),
        ...(blank === -1 ? {} : { [`more.${String(blank)}.text`]: fault('form.required') }),
      };
    },
    command: ({ kind, question, more, majority, sectors }) => ({
      type: 'poll.draft',
      kind,
      question,
      majority: {
        kind: majority,
        base: majority === 'simple' ? 'valid' : rule.base,
        isStrict: usuallyStrict(majority),
      },
      sectors: kind === 'showOfHands' ? sectors : [],
      itemId: of?.itemId ?? null,
      ...(more.length === 0 ? {} : { more: more.map(({ text }) => text) }),
    }),
    renamed: { 'majority.kind': 'majority' },
    onDone: onClose,
  });
  const { control, register } = form;
  const kind = useWatch({ control, name: 'kind' });
  const { fields: more, append, remove } = useFieldArray({ control, name: 'more' });
  return (
    <FormDialog title={t(of === null ? 'poll.new' : 'poll.goOn')} size="xl" onSubmit={save} onClose={onClose}>
      <Controller
        control={control}
        name="kind"
        render={({ field: { value, onChange } }) => (
          <SegmentedControl
            aria-label={t('poll.kind')}
            value={value}
            onChange={onChange}
            data={kinds.map((one) => ({ value: one, label: t(`pollKind.${one}`) }))}
          />
        )}
      />
      <Text size="sm">{t(`pollKind.${kind}.help`)}</Text>
      <Alert variant="outline" color="gray" icon={<IconShieldQuestion />} p="xs">
        <Text size="sm">{t(`pollKind.${kind}.limit`)}</Text>
      </Alert>
      <Textarea
        data-autofocus
        label={t('poll.question')}
        withAsterisk
        autosize
        minRows={2}
        {...register('question')}
        error={words('question')}
      />
      <Stack gap="xs">
        {more.map(({ id }, index) => (
          <Textarea
            key={id}
            label={t('poll.questionNumber', { number: index + 2 })}
            autosize
            minRows={1}
            {...register(`more.${index}.text`)}
            error={words(`more.${index}.text`)}
            rightSectionWidth={90}
            rightSection={
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`${t('poll.removeQuestion')} ${String(index + 2)}`}
                onClick={() => {
                  remove(index);
                }}
              >
                {t('poll.removeQuestion')}
              </Button>
            }
          />
        ))}
        <Button
          variant="subtle"
          w="fit-content"
          size="compact-md"
          leftSection={<IconPlus size={16} />}
          onClick={() => {
            append({ text: '' });
          }}
        >
          {t('poll.addQuestion')}
        </Button>
      </Stack>
      {kind !== 'acclamation' && (
        <Controller
          control={control}
          name="majority"
          render={({ field }) => (
            <Select
              label={t('wizard.majority')}
              allowDeselect={false}
              data={(['simple', 'absolute', 'twoThirds', 'threeQuarters'] as const).map((value) => ({
                value,
                label: t(`majority.${value}`),
              }))}
              {...field}
            />
          )}
        />
      )}
      {kind === 'showOfHands' && <SectorFields form={form} words={words} present={present} />}
    </FormDialog>
  );
}
