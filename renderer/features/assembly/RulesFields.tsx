import { Checkbox, Fieldset, NumberInput, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { Controller } from 'react-hook-form';
import type { FieldPathByValue } from 'react-hook-form';
import { bases, majorityKinds, usuallyStrict } from '../../../shared/counting';
import { eligibilityGates } from '../../../shared/domain';
import { useText } from '../../locales';
import { BadgeFields, ObjectionField } from './BadgeFields';
import { InterruptionOrderField } from './InterruptionOrderField';
import { useDraftForm } from './draft';
import type { AssemblyDraft } from './draft';

interface FieldProps<Value> {
  readonly name: FieldPathByValue<AssemblyDraft, Value>;
  readonly label: string;
  readonly help?: string;
}

function NumberField({
  name,
  label,
  help,
  min,
  max,
}: FieldProps<number> & { readonly min: number; readonly max: number }) {
  const { control } = useDraftForm();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, ...field } }) => (
        <NumberInput
          label={label}
          description={help}
          min={min}
          max={max}
          clampBehavior="strict"
          allowDecimal={false}
          value={value as number}
          onChange={(entered) => {
            if (typeof entered === 'number') onChange(entered);
          }}
          {...field}
        />
      )}
    />
  );
}

function CheckField({ name, label, help }: FieldProps<boolean>) {
  const { control } = useDraftForm();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, ...field } }) => (
        <Checkbox label={label} description={help} checked={value as boolean} onChange={onChange} {...field} />
      )}
    />
  );
}

/** The rules of procedure, each with a sentence that says what it does (SET-2). */
export function RulesFields() {
  const t = useText();
  const { control, setValue, watch } = useDraftForm();
  const years = watch('rules.recentMeetingYears');
  return (
    <Stack gap="sm" mt="md">
      <Fieldset legend={t('wizard.gates')}>
        <Stack gap={8}>
          {eligibilityGates.map((gate) => (
            <CheckField key={gate} name={`rules.gates.${gate}`} label={t(`gate.${gate}`, { years })} />
          ))}
        </Stack>
        <Text size="sm" c="dimmed" my="xs">
          {t('wizard.gatesHelp')}
        </Text>
        <SimpleGrid cols={2}>
          <NumberField name="rules.recentMeetingYears" label={t('wizard.recentMeetingYears')} min={1} max={20} />
          <ObjectionField />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('wizard.quorum')}>
        <SimpleGrid cols={3}>
          <Controller
            control={control}
            name="rules.quorum.kind"
            render={({ field }) => (
              <Select
                label={t('wizard.quorumShare')}
                data={[
                  { value: 'absolute', label: t('quorum.half') },
                  { value: 'twoThirds', label: t('quorum.twoThirds') },
                  { value: 'threeQuarters', label: t('quorum.threeQuarters') },
                ]}
                allowDeselect={false}
                value={field.value}
                onChange={(kind) => {
                  field.onChange(kind);
                  setValue('rules.quorum.isStrict', kind === 'absolute');
                }}
              />
            )}
          />
          <NumberField name="rules.maySuspendTimes" label={t('wizard.maySuspendTimes')} min={0} max={9} />
          <NumberField name="rules.suspensionMinutes" label={t('wizard.suspensionMinutes')} min={1} max={1440} />
        </SimpleGrid>
        <Text size="sm" c="dimmed" my="xs">
          {t('wizard.quorumHelp')}
        </Text>
        <CheckField name="rules.mayDeemValid" label={t('wizard.mayDeemValid')} />
      </Fieldset>
      <Fieldset legend={t('wizard.decisions')}>
        <SimpleGrid cols={2}>
          <Controller
            control={control}
            name="rules.motionMajority.kind"
            render={({ field }) => (
              <Select
                label={t('wizard.majority')}
                description={t('wizard.majorityHelp')}
                data={majorityKinds.map((value) => ({ value, label: t(`majority.${value}`) }))}
                allowDeselect={false}
                value={field.value}
                onChange={(kind) => {
                  if (kind === null) return;
                  field.onChange(kind);
                  setValue('rules.motionMajority.isStrict', usuallyStrict(kind));
                }}
              />
            )}
          />
          <Controller
            control={control}
            name="rules.motionMajority.base"
            render={({ field }) => (
              <Select
                label={t('wizard.base')}
                description={t('wizard.baseHelp')}
                data={bases.map((value) => ({ value, label: t(`base.${value}`) }))}
                allowDeselect={false}
                {...field}
              />
            )}
          />
        </SimpleGrid>
        <Stack gap={8} mt="sm">
          <CheckField name="rules.motionMajority.isStrict" label={t('wizard.strict')} help={t('wizard.strictHelp')} />
          <CheckField name="rules.weightsVotes" label={t('wizard.weights')} help={t('wizard.weightsHelp')} />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('wizard.election')}>
        <SimpleGrid cols={2}>
          <Controller
            control={control}
            name="rules.electionMethod"
            render={({ field }) => (
              <Select
                label={t('wizard.electionMethod')}
                description={t('wizard.electionHelp')}
                data={[
                  { value: 'runOff', label: t('election.runOff') },
                  { value: 'plurality', label: t('election.plurality') },
                ]}
                allowDeselect={false}
                {...field}
              />
            )}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('wizard.speech')}>
        <SimpleGrid cols={2}>
          <NumberField
            name="rules.speech.minutes"
            label={t('wizard.speechMinutes')}
            help={t('wizard.speechMinutesHelp')}
            min={0}
            max={600}
          />
          <InterruptionOrderField />
        </SimpleGrid>
        <Stack gap={8} mt="sm">
          <CheckField name="rules.speech.mayAgain" label={t('wizard.speechAgain')} />
          <CheckField name="rules.speech.committeeMaySpeak" label={t('wizard.committeeMaySpeak')} />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('wizard.gavel')}>
        <SimpleGrid cols={5}>
          {(['open', 'close', 'suspend', 'decision', 'handover'] as const).map((custom) => (
            <NumberField key={custom} name={`rules.gavel.${custom}`} label={t(`gavel.${custom}`)} min={1} max={20} />
          ))}
        </SimpleGrid>
        <Text size="sm" c="dimmed" mt="xs">
          {t('wizard.gavelHelp')}
        </Text>
      </Fieldset>
      <BadgeFields />
    </Stack>
  );
}
