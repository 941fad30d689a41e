import { Button, Container, Group, Stepper, Title } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { FieldErrors } from 'react-hook-form';
import { useText } from '../../locales';
import { useAsk } from '../../ui';
import { CouncilFields } from '../assembly/CouncilFields';
import { draftSchema, emptyDraft } from '../assembly/draft';
import type { AssemblyDraft } from '../assembly/draft';
import { PeopleFields } from '../assembly/PeopleFields';
import { RulesFields } from '../assembly/RulesFields';
import { VenueFields } from '../assembly/VenueFields';

const steps = [
  {
    label: 'wizard.council',
    fields: ['profile.council.name', 'profile.council.shortName', 'profile.council.region', 'profile.title'],
    content: CouncilFields,
  },
  {
    label: 'wizard.when',
    fields: [
      'profile.place',
      'profile.city',
      'profile.startsOn',
      'profile.endsOn',
      'profile.termFrom',
      'profile.termTo',
    ],
    content: VenueFields,
  },
  { label: 'wizard.people', fields: ['profile.numberingCode'], content: PeopleFields },
  { label: 'wizard.rules', fields: ['rules'], content: RulesFields },
] as const;

/** The first step that holds a field with an error. */
function stepOf(errors: FieldErrors<AssemblyDraft>): number {
  const { profile } = errors;
  if (profile?.council !== undefined || profile?.title !== undefined) return 0;
  if (profile?.numberingCode !== undefined || profile?.letterhead !== undefined) return 2;
  return profile === undefined ? 3 : 1;
}

/** A new assembly in four steps, each with sane defaults and a sentence that says what a setting does (SET-2). */
export function WizardPage({ onCancel }: { readonly onCancel: () => void }) {
  const t = useText();
  const { ask } = useAsk();
  const [step, setStep] = useState(0);
  const form = useForm<AssemblyDraft>({
    defaultValues: emptyDraft(),
    resolver: zodResolver(draftSchema),
    mode: 'onBlur',
  });
  const { handleSubmit, trigger, getValues, setValue, formState } = form;
  const isLast = step === steps.length - 1;

  /** What follows from the council's name, as long as nobody wrote something else. */
  function fillIn() {
    const { council, title, letterhead } = getValues('profile');
    if (council.region.trim() === '') return;
    if (title === '') setValue('profile.title', `Musyawarah Daerah ${council.shortName} ${council.region}`);
    if (letterhead.organisation === '') {
      setValue('profile.letterhead.organisation', `${council.name} ${council.region}`.toUpperCase());
    }
  }

  async function next() {
    if (step === 0) fillIn();
    if (await trigger([...(steps[step]?.fields ?? [])])) setStep(step + 1);
  }

  const create = handleSubmit(
    async ({ profile, rules }) => {
      await ask('assemblies.create', { profile, rules });
    },
    (errors) => {
      setStep(stepOf(errors));
    },
  );

  return (
    <Container size="md" py={32}>
      <Title order={1} size="xl" mb="lg">
        {t('wizard.title')}
      </Title>
      <FormProvider {...form}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void (isLast ? create() : next());
          }}
          noValidate
        >
          <Stepper active={step} onStepClick={setStep} allowNextStepsSelect={false} size="sm" mb="md">
            {steps.map(({ label, content: Content }) => (
              <Stepper.Step key={label} label={t(label)}>
                <Content />
              </Stepper.Step>
            ))}
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
              {isLast ? t('wizard.create') : t('wizard.next')}
            </Button>
          </Group>
        </form>
      </FormProvider>
    </Container>
  );
}
