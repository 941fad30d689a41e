import {
  Button,
  Checkbox,
  Container,
  Fieldset,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Stepper,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { defaultRules, eligibilityGates } from '../../../shared/domain';
import type { AssemblyProfile, RulesOfProcedure } from '../../../shared/domain';
import { profileSchema, rulesSchema } from '../../../shared/contract';
import { transport } from '../../client';
import { useText } from '../../locales';
import { tellRefusal } from '../../ui';

const draftSchema = z.object({
  profile: profileSchema as z.ZodType<AssemblyProfile, AssemblyProfile>,
  rules: rulesSchema as z.ZodType<RulesOfProcedure, RulesOfProcedure>,
});
interface Draft {
  profile: AssemblyProfile;
  rules: RulesOfProcedure;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

const year = new Date().getFullYear();

const emptyDraft: Draft = {
  profile: {
    council: { name: 'Dewan Koperasi Indonesia Daerah', shortName: 'Dekopinda', level: 'regency', region: '' },
    title: '',
    theme: '',
    place: '',
    city: '',
    startsOn: today(),
    endsOn: today(),
    timeZone: 'WIB',
    termFrom: year,
    termTo: year + 5,
    presidium: [
      { office: 'chair', name: '' },
      { office: 'viceChair', name: '' },
      { office: 'secretary', name: '' },
    ],
    committee: [
      { committee: 'organizing', office: 'Ketua', name: '' },
      { committee: 'organizing', office: 'Sekretaris', name: '' },
    ],
    letterhead: { organisation: '', address: '', contact: '' },
    numberingCode: 'MUSDA-DEKOPINDA',
    paperSize: 'A4',
  },
  rules: defaultRules,
};

/** A new assembly in four steps, each with sane defaults and a sentence that says what a setting does (SET-2). */
export function WizardPage({ onCancel }: { readonly onCancel: () => void }) {
  const t = useText();
  const [step, setStep] = useState(0);
  const { register, control, handleSubmit, trigger, getValues, setValue, formState } = useForm<Draft>({
    defaultValues: emptyDraft,
    resolver: zodResolver(draftSchema) as never,
    mode: 'onBlur',
  });
  const { errors } = formState;
  const required = (isWrong: unknown) => (isWrong === undefined ? undefined : t('form.required'));

  async function next() {
    const fields = [
      ['profile.council.name', 'profile.council.shortName', 'profile.council.region', 'profile.title'],
      ['profile.place', 'profile.city', 'profile.startsOn', 'profile.endsOn', 'profile.termFrom', 'profile.termTo'],
      ['profile.numberingCode'],
      [],
    ] as const;
    if (!(await trigger([...(fields[step] ?? [])]))) return;
    if (step === 0) {
      const { council, title } = getValues('profile');
      if (getValues('profile.letterhead.organisation') === '') {
        setValue('profile.letterhead.organisation', `${council.name} ${council.region}`.toUpperCase());
      }
      if (title === '') setValue('profile.title', `Musyawarah Daerah ${council.shortName} ${council.region}`);
    }
    setStep(step + 1);
  }

  const create = handleSubmit(
    async ({ profile, rules }) => {
      const reply = await transport.call('assemblies.create', { profile, rules });
      if (!reply.ok) tellRefusal(t, reply.refusal);
    },
    () => {
      setStep(0);
    },
  );

  return (
    <Container size="md" py={32}>
      <Title order={1} size="xl" mb="lg">
        {t('wizard.title')}
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void (step < 3 ? next() : create());
        }}
        noValidate
      >
        <Stepper active={step} onStepClick={setStep} allowNextStepsSelect={false} size="sm" mb="md">
          <Stepper.Step label={t('wizard.council')}>
            <Stack gap="sm" mt="md">
              <TextInput
                label={t('wizard.councilName')}
                withAsterisk
                {...register('profile.council.name')}
                error={required(errors.profile?.council?.name)}
              />
              <SimpleGrid cols={3}>
                <TextInput
                  label={t('wizard.shortName')}
                  withAsterisk
                  {...register('profile.council.shortName')}
                  error={required(errors.profile?.council?.shortName)}
                />
                <TextInput
                  label={t('wizard.region')}
                  description={t('wizard.regionHelp')}
                  withAsterisk
                  {...register('profile.council.region')}
                  error={required(errors.profile?.council?.region)}
                />
                <Controller
                  control={control}
                  name="profile.council.level"
                  render={({ field }) => (
                    <Select
                      label={t('wizard.level')}
                      data={[
                        { value: 'regency', label: t('wizard.level.regency') },
                        { value: 'provincial', label: t('wizard.level.provincial') },
                        { value: 'national', label: t('wizard.level.national') },
                      ]}
                      allowDeselect={false}
                      {...field}
                    />
                  )}
                />
              </SimpleGrid>
              <TextInput
                label={t('wizard.assemblyTitle')}
                description={t('wizard.assemblyTitleHelp')}
                withAsterisk
                {...register('profile.title')}
                error={required(errors.profile?.title)}
              />
              <TextInput label={t('wizard.theme')} {...register('profile.theme')} />
            </Stack>
          </Stepper.Step>
          <Stepper.Step label={t('wizard.when')}>
            <Stack gap="sm" mt="md">
              <TextInput
                label={t('wizard.place')}
                withAsterisk
                {...register('profile.place')}
                error={required(errors.profile?.place)}
              />
              <TextInput
                label={t('wizard.city')}
                description={t('wizard.cityHelp')}
                withAsterisk
                {...register('profile.city')}
                error={required(errors.profile?.city)}
              />
              <SimpleGrid cols={3}>
                <TextInput
                  type="date"
                  label={t('wizard.startsOn')}
                  {...register('profile.startsOn')}
                  error={required(errors.profile?.startsOn)}
                />
                <TextInput
                  type="date"
                  label={t('wizard.endsOn')}
                  {...register('profile.endsOn')}
                  error={required(errors.profile?.endsOn)}
                />
                <Controller
                  control={control}
                  name="profile.timeZone"
                  render={({ field }) => (
                    <Select
                      label={t('wizard.timeZone')}
                      data={['WIB', 'WITA', 'WIT']}
                      allowDeselect={false}
                      {...field}
                    />
                  )}
                />
                <Controller
                  control={control}
                  name="profile.termFrom"
                  render={({ field }) => <NumberInput label={t('wizard.termFrom')} {...field} thousandSeparator="" />}
                />
                <Controller
                  control={control}
                  name="profile.termTo"
                  render={({ field }) => <NumberInput label={t('wizard.termTo')} {...field} thousandSeparator="" />}
                />
              </SimpleGrid>
            </Stack>
          </Stepper.Step>
          <Stepper.Step label={t('wizard.people')}>
            <Stack gap="sm" mt="md">
              <Fieldset legend={t('wizard.presidium')}>
                <SimpleGrid cols={3}>
                  <TextInput label={t('office.chair')} {...register('profile.presidium.0.name')} />
                  <TextInput label={t('office.viceChair')} {...register('profile.presidium.1.name')} />
                  <TextInput label={t('office.secretary')} {...register('profile.presidium.2.name')} />
                </SimpleGrid>
                <Text size="sm" c="dimmed" mt="xs">
                  {t('wizard.presidiumHelp')}
                </Text>
              </Fieldset>
              <Fieldset legend={t('wizard.committee')}>
                <SimpleGrid cols={2}>
                  <TextInput label={t('wizard.committeeChair')} {...register('profile.committee.0.name')} />
                  <TextInput label={t('wizard.committeeSecretary')} {...register('profile.committee.1.name')} />
                </SimpleGrid>
              </Fieldset>
              <Fieldset legend={t('wizard.letterhead')}>
                <TextInput label={t('wizard.organisation')} {...register('profile.letterhead.organisation')} />
                <SimpleGrid cols={2}>
                  <TextInput label={t('wizard.address')} {...register('profile.letterhead.address')} />
                  <TextInput label={t('wizard.contact')} {...register('profile.letterhead.contact')} />
                </SimpleGrid>
                <SimpleGrid cols={2} mt="xs">
                  <TextInput
                    label={t('wizard.numberingCode')}
                    description={t('wizard.numberingHelp')}
                    {...register('profile.numberingCode')}
                    error={errors.profile?.numberingCode === undefined ? undefined : t('wizard.numberingError')}
                  />
                  <Controller
                    control={control}
                    name="profile.paperSize"
                    render={({ field }) => (
                      <Select
                        label={t('wizard.paper')}
                        description={t('wizard.paperHelp')}
                        data={['A4', 'F4']}
                        allowDeselect={false}
                        {...field}
                      />
                    )}
                  />
                </SimpleGrid>
              </Fieldset>
            </Stack>
          </Stepper.Step>
          <Stepper.Step label={t('wizard.rules')}>
            <Stack gap="sm" mt="md">
              <Fieldset legend={t('wizard.gates')}>
                <Stack gap={6}>
                  {eligibilityGates.map((gate) => (
                    <Controller
                      key={gate}
                      control={control}
                      name={`rules.gates.${gate}`}
                      render={({ field: { value, onChange, ...field } }) => (
                        <Checkbox label={t(`gate.${gate}`)} checked={value} onChange={onChange} {...field} />
                      )}
                    />
                  ))}
                </Stack>
                <Text size="sm" c="dimmed" mt="xs">
                  {t('wizard.gatesHelp')}
                </Text>
              </Fieldset>
              <SimpleGrid cols={2}>
                <Controller
                  control={control}
                  name="rules.quorum.kind"
                  render={({ field }) => (
                    <Select
                      label={t('wizard.quorum')}
                      description={t('wizard.quorumHelp')}
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
                <Controller
                  control={control}
                  name="rules.motionMajority.kind"
                  render={({ field }) => (
                    <Select
                      label={t('wizard.majority')}
                      description={t('wizard.majorityHelp')}
                      data={[
                        { value: 'simple', label: t('majority.simple') },
                        { value: 'absolute', label: t('majority.absolute') },
                        { value: 'twoThirds', label: t('majority.twoThirds') },
                        { value: 'threeQuarters', label: t('majority.threeQuarters') },
                      ]}
                      allowDeselect={false}
                      value={field.value}
                      onChange={(kind) => {
                        field.onChange(kind);
                        setValue('rules.motionMajority.isStrict', kind === 'absolute' || kind === 'simple');
                      }}
                    />
                  )}
                />
                <Controller
                  control={control}
                  name="rules.electionMethod"
                  render={({ field }) => (
                    <Select
                      label={t('wizard.election')}
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
                <Controller
                  control={control}
                  name="rules.gavel.decision"
                  render={({ field }) => (
                    <NumberInput
                      label={t('wizard.gavel')}
                      description={t('wizard.gavelHelp')}
                      min={1}
                      max={20}
                      {...field}
                    />
                  )}
                />
              </SimpleGrid>
            </Stack>
          </Stepper.Step>
        </Stepper>
        <Group justify="space-between" mt="lg">
          <Button
            variant="default"
            onClick={
              step === 0
                ? onCancel
                : () => {
                    setStep(step - 1);
                  }
            }
          >
            {step === 0 ? t('feedback.cancel') : t('wizard.back')}
          </Button>
          <Button type="submit" loading={formState.isSubmitting}>
            {step < 3 ? t('wizard.next') : t('wizard.create')}
          </Button>
        </Group>
      </form>
    </Container>
  );
}
