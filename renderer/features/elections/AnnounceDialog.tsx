import { Checkbox, NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { Controller, useWatch } from 'react-hook-form';
import { electionKinds, usualMajority, usualRules } from '../../../shared/domain';
import type { Election, ElectionId, ElectionKind, EnteredRules } from '../../../shared/domain';
import { assemblyNow } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';

interface AnnounceEntry {
  kind: ElectionKind;
  title: string;
  seats: number;
  majority: 'most' | 'absolute' | 'twoThirds' | 'threeQuarters';
  mayAcclaim: boolean;
  lastResort: 'lot' | 'levelAbove';
  supportNeeded: number;
  mostTerms: number;
  /** One requirement a line. */
  requirements: string;
  reason: string;
}

function entryOf(rules: EnteredRules): Omit<AnnounceEntry, 'kind' | 'title' | 'reason'> {
  const { seats, majority, mayAcclaim, lastResort, supportNeeded, mostTerms, requirements } = rules;
  return {
    ...{ seats, mayAcclaim, lastResort, supportNeeded, mostTerms },
    majority: majority?.kind ?? 'most',
    requirements: requirements.join('\n'),
  };
}

function rulesOf(entry: AnnounceEntry): EnteredRules {
  const { seats, majority, mayAcclaim, lastResort, supportNeeded, mostTerms } = entry;
  return {
    ...{ seats, mayAcclaim, lastResort, supportNeeded, mostTerms },
    majority: majority === 'most' ? null : { ...usualMajority, kind: majority, isStrict: majority === 'absolute' },
    requirements: entry.requirements
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}

/** A new election with the rules that it takes from the tata tertib, or other rules for one whose candidates are not fixed yet. */
export function AnnounceDialog({
  election,
  onAnnounced,
  onClose,
}: {
  readonly election: Election | null;
  readonly onAnnounced?: (id: ElectionId) => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const usual = (kind: ElectionKind) => entryOf(usualRules(assemblyNow(), kind));
  const usualTitle = (kind: ElectionKind) => {
    const { council, termFrom, termTo } = assemblyNow().facts.profile;
    if (kind === 'other') return '';
    return t(`election.title.${kind}`, { council: council.shortName, from: termFrom, to: termTo });
  };
  const { form, save, words } = useCommandForm<AnnounceEntry>({
    defaultValues:
      election === null
        ? { kind: 'chair', title: usualTitle('chair'), reason: '', ...usual('chair') }
        : {
            kind: election.kind,
            title: election.title,
            reason: '',
            ...entryOf({ ...election.rules, requirements: election.rules.requirements.map(({ text }) => text) }),
          },
    required: election === null ? ['title'] : ['reason'],
    command: (entry) =>
      election === null
        ? {
            type: 'election.announce',
            kind: entry.kind,
            title: entry.title,
            rules: rulesOf(entry),
            itemId: null,
          }
        : { type: 'election.changeRules', id: election.id, rules: rulesOf(entry), reason: entry.reason },
    onDone: ({ events }) => {
      const [event] = events;
      if (event?.type === 'election.announced') onAnnounced?.(event.election.id);
      onClose();
    },
  });
  const { control, register } = form;
  const kind = useWatch({ control, name: 'kind' });
  const number = (name: 'seats' | 'supportNeeded' | 'mostTerms', least: number, isDisabled = false) => (
    <Controller
      control={control}
      name={name}
      render={({ field: { onChange, ...field } }) => (
        <NumberInput
          label={t(`election.field.${name}`)}
          min={least}
          disabled={isDisabled}
          error={words(name)}
          onChange={(value) => {
            onChange(Number(value));
          }}
          {...field}
        />
      )}
    />
  );
  return (
    <FormDialog
      title={t(election === null ? 'election.new' : 'election.changeRules')}
      act={t(election === null ? 'election.announce' : 'form.save')}
      onSubmit={save}
      onClose={onClose}
    >
      {election === null && (
        <>
          <Controller
            control={control}
            name="kind"
            render={({ field: { onChange, ...field } }) => (
              <Select
                data-autofocus
                label={t('election.field.kind')}
                allowDeselect={false}
                data={electionKinds.map((value) => ({ value, label: t(`electionKind.${value}`) }))}
                onChange={(value) => {
                  const chosen = electionKinds.find((one) => one === value) ?? 'chair';
                  form.reset({ ...form.getValues(), ...usual(chosen), kind: chosen, title: usualTitle(chosen) });
                  onChange(chosen);
                }}
                {...field}
              />
            )}
          />
          <TextInput label={t('election.field.title')} withAsterisk {...register('title')} error={words('title')} />
        </>
      )}
      <SimpleGrid cols={2}>
        {number('seats', 1, kind === 'chair')}
        <Controller
          control={control}
          name="majority"
          render={({ field }) => (
            <Select
              label={t('election.field.majority')}
              allowDeselect={false}
              data={[
                { value: 'most', label: t('election.majority.most') },
                { value: 'absolute', label: t('election.majority.absolute') },
                { value: 'twoThirds', label: t('election.majority.twoThirds') },
                { value: 'threeQuarters', label: t('election.majority.threeQuarters') },
              ]}
              {...field}
            />
          )}
        />
        {number('supportNeeded', 0)}
        {number('mostTerms', 1)}
        <Controller
          control={control}
          name="lastResort"
          render={({ field }) => (
            <Select
              label={t('election.field.lastResort')}
              allowDeselect={false}
              data={[
                { value: 'lot', label: t('lastResort.lot') },
                { value: 'levelAbove', label: t('lastResort.levelAbove') },
              ]}
              {...field}
            />
          )}
        />
        <Checkbox mt={30} label={t('election.field.mayAcclaim')} {...register('mayAcclaim')} />
      </SimpleGrid>
      <Textarea
        label={t('election.field.requirements')}
        description={t('election.field.requirementsHelp')}
        autosize
        minRows={3}
        maxRows={8}
        {...register('requirements')}
        error={words('requirements')}
      />
      {election !== null && (
        <TextInput label={t('form.reason')} withAsterisk {...register('reason')} error={words('reason')} />
      )}
    </FormDialog>
  );
}
