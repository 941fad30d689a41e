import { Code, NumberInput, SegmentedControl, Stack, Text, TextInput, Checkbox } from '@mantine/core';
import { Controller, useWatch } from 'react-hook-form';
import { nomineeOf } from '../../../shared/domain';
import type { Election, NomineeId } from '../../../shared/domain';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';

interface DrawEntry {
  kind: 'hand' | 'seed';
  by: string;
  seed: string;
  numbers: number[];
  chosen: string[];
  letter: string;
}

const emptyDraw: Omit<DrawEntry, 'numbers'> = { kind: 'hand', by: '', seed: '', chosen: [], letter: '' };

/** How the words are chosen, and how anybody computes the lots again. */
function SeedHelp() {
  const t = useText();
  return (
    <Text size="sm" c="dimmed">
      {t('election.seedHelp')} <Code>{"printf '%s' 'palu emas:1' | sha256sum"}</Code>
    </Text>
  );
}

function WayChoice({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useText();
  return (
    <SegmentedControl
      aria-label={t('election.drawWay')}
      value={value}
      onChange={onChange}
      data={[
        { value: 'hand', label: t('election.draw.hand') },
        { value: 'seed', label: t('election.draw.seed') },
      ]}
    />
  );
}

/** The numbers of the candidates: entered as they were drawn by hand, or drawn from words said aloud. */
export function NumbersDialog({ election, onClose }: { readonly election: Election; readonly onClose: () => void }) {
  const t = useText();
  const candidates = (election.standing?.candidates ?? []).flatMap((id) => nomineeOf(election, id) ?? []);
  const { form, save, words } = useCommandForm<DrawEntry>({
    defaultValues: { ...emptyDraw, numbers: candidates.map((_one, index) => index + 1) },
    required: ['by'],
    command: ({ kind, by, seed, numbers }) => ({
      type: 'election.drawNumbers',
      id: election.id,
      draw:
        kind === 'seed'
          ? { kind, by, seed }
          : {
              kind,
              by,
              numbers: candidates.map(({ id }, index) => ({ nomineeId: id, number: numbers[index] ?? 0 })),
            },
    }),
    renamed: { 'draw.by': 'by', 'draw.seed': 'seed' },
    onDone: onClose,
  });
  const { control, register } = form;
  const kind = useWatch({ control, name: 'kind' });
  return (
    <FormDialog title={t('election.drawNumbers')} act={t('election.drawNumbers')} onSubmit={save} onClose={onClose}>
      <Controller
        control={control}
        name="kind"
        render={({ field: { value, onChange } }) => <WayChoice value={value} onChange={onChange} />}
      />
      <TextInput
        data-autofocus
        label={t(kind === 'seed' ? 'election.saidBy' : 'election.drawnBy')}
        withAsterisk
        {...register('by')}
        error={words('by')}
      />
      {kind === 'seed' ? (
        <>
          <TextInput label={t('election.seed')} withAsterisk {...register('seed')} error={words('seed')} />
          <SeedHelp />
          <Text size="sm">{candidates.map(({ name }, index) => `${String(index + 1)}. ${name}`).join(' · ')}</Text>
        </>
      ) : (
        candidates.map(({ id, name }, index) => (
          <Controller
            key={id}
            control={control}
            name={`numbers.${index}`}
            render={({ field: { onChange, ...field } }) => (
              <NumberInput
                label={name}
                min={1}
                max={candidates.length}
                onChange={(value) => {
                  onChange(Number(value));
                }}
                {...field}
              />
            )}
          />
        ))
      )}
    </FormDialog>
  );
}

/** Decides between those who were equal twice, as the rules say: the lot, or the leadership of the level above. */
export function TieDialog({ election, onClose }: { readonly election: Election; readonly onClose: () => void }) {
  const t = useText();
  const next = election.standing?.next;
  const isLot = next?.kind === 'lot';
  const tied = next !== undefined && 'tied' in next ? next.tied : [];
  const places = next !== undefined && 'tied' in next ? next.places : 0;
  const { form, save, words } = useCommandForm<DrawEntry>({
    defaultValues: { ...emptyDraw, numbers: [] },
    required: isLot ? ['by'] : ['by', 'letter'],
    command: ({ kind, by, seed, chosen, letter }) => ({
      type: 'election.decideTie',
      id: election.id,
      decision: !isLot
        ? { kind: 'levelAbove', by, letter, chosen: chosen as NomineeId[] }
        : kind === 'seed'
          ? { kind, by, seed }
          : { kind, by, chosen: chosen as NomineeId[] },
    }),
    onDone: onClose,
  });
  const { control, register } = form;
  const kind = useWatch({ control, name: 'kind' });
  return (
    <FormDialog title={t('election.decideTie')} act={t('election.decideTie')} onSubmit={save} onClose={onClose}>
      {isLot && (
        <Controller
          control={control}
          name="kind"
          render={({ field: { value, onChange } }) => <WayChoice value={value} onChange={onChange} />}
        />
      )}
      <TextInput
        data-autofocus
        label={t(!isLot ? 'election.decidedBy' : kind === 'seed' ? 'election.saidBy' : 'election.drawnBy')}
        withAsterisk
        {...register('by')}
        error={words('by')}
      />
      {!isLot && (
        <TextInput label={t('election.letter')} withAsterisk {...register('letter')} error={words('letter')} />
      )}
      {isLot && kind === 'seed' ? (
        <>
          <TextInput label={t('election.seed')} withAsterisk {...register('seed')} error={words('seed')} />
          <SeedHelp />
          <Text size="sm">
            {tied.map((id, index) => `${String(index + 1)}. ${nomineeOf(election, id)?.name ?? ''}`).join(' · ')}
          </Text>
        </>
      ) : (
        <Controller
          control={control}
          name="chosen"
          render={({ field: { value, onChange } }) => (
            <Checkbox.Group label={t('election.chosen', { count: places })} value={value} onChange={onChange}>
              <Stack gap="xs" mt="xs">
                {tied.map((id) => (
                  <Checkbox key={id} value={id} label={nomineeOf(election, id)?.name ?? ''} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
        />
      )}
    </FormDialog>
  );
}
