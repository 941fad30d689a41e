import { Alert, Button, Container, Group, Stepper, Text, Title } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { FieldErrors } from 'react-hook-form';
import type { CarryOver } from '../../../shared/contract';
import type { AssemblyId } from '../../../shared/domain';
import { useText } from '../../locales';
import { DraftNotice, useAsk } from '../../ui';
import { CouncilFields } from '../assembly/CouncilFields';
import { draftSchema, emptyDraft, nextDraft } from '../assembly/draft';
import type { AssemblyDraft } from '../assembly/draft';
import { useProposals } from '../assembly/proposals';
import { PeopleFields } from '../assembly/PeopleFields';
import { RulesFields } from '../assembly/RulesFields';
import { VenueFields } from '../assembly/VenueFields';
import { keepAssembly, keptAssembly } from '../assembly/wizard-draft';

const steps = [
  {
    label: 'wizard.council',
    // What nobody can propose is typed at once.
    first: 'profile.council.region',
    fields: ['profile.council.name', 'profile.council.shortName', 'profile.council.region', 'profile.title'],
    content: CouncilFields,
  },
  {
    label: 'wizard.when',
    first: 'profile.place',
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
  { label: 'wizard.people', first: undefined, fields: ['profile.numberingCode'], content: PeopleFields },
  { label: 'wizard.rules', first: undefined, fields: ['rules'], content: RulesFields },
] as const;

/** The first step that holds a field with an error. */
function stepOf(errors: FieldErrors<AssemblyDraft>): number {
  const { profile } = errors;
  if (profile?.council !== undefined || profile?.title !== undefined) return 0;
  if (profile?.numberingCode !== undefined || profile?.letterhead !== undefined) return 2;
  return profile === undefined ? 3 : 1;
}

const carriedParts = ['cooperatives', 'followUps', 'templates', 'legalBases', 'terms'] as const;

/** The assembly before, and what the new one takes from it. */
export interface Continues {
  readonly from: AssemblyId;
  readonly carryOver: CarryOver;
}

/** A new assembly in four steps, each with sane defaults and a sentence that says what a setting does (SET-2). */
export function WizardPage({
  continues,
  onCancel,
}: {
  readonly continues: Continues | null;
  readonly onCancel: () => void;
}) {
  const t = useText();
  const { ask } = useAsk();
  // What goes on from another assembly begins with that one, and not with what was typed of a third.
  const [kept, setKept] = useState(() => (continues === null ? keptAssembly() : null));
  const [first] = useState(() => (continues === null ? emptyDraft() : nextDraft(continues.carryOver)));
  const [step, setStep] = useState(0);
  const form = useForm<AssemblyDraft>({
    defaultValues: first,
    ...(kept !== null && { values: kept, resetOptions: { keepDefaultValues: true } }),
    resolver: zodResolver(draftSchema),
    // As soon as an error is mended its words go: at the next blur they would move the button from under the pointer.
    mode: 'onChange',
  });
  const { handleSubmit, trigger, watch, reset, formState } = form;
  useProposals(form);
  useEffect(() => {
    if (continues !== null) return undefined;
    const { unsubscribe } = watch(() => {
      keepAssembly(form.getValues());
    });
    return unsubscribe;
  }, [watch, form, continues]);
  const isLast = step === steps.length - 1;
  const { setFocus } = form;
  useEffect(() => {
    const { first: field } = steps[step] ?? {};
    if (field !== undefined) setFocus(field);
  }, [step, setFocus]);

  async function next() {
    if (await trigger([...(steps[step]?.fields ?? [])])) setStep(step + 1);
  }

  const create = handleSubmit(
    async ({ profile, rules }) => {
      const from = continues === null ? {} : { from: continues.from };
      const created = await ask('assemblies.create', { profile, rules, ...from });
      if (created !== undefined && continues === null) keepAssembly(null);
    },
    (errors) => {
      setStep(stepOf(errors));
    },
  );

  const forget = () => {
    keepAssembly(null);
    setKept(null);
  };
  const draft = {
    isRestored: kept !== null,
    forget,
    discard: () => {
      reset(emptyDraft());
      forget();
      setStep(0);
    },
  };

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
          <DraftNotice draft={draft} />
          {continues !== null && (
            <Alert mb="md" title={t('wizard.continues', { title: continues.carryOver.profile.title })}>
              {t('wizard.carried', {
                list: carriedParts
                  .filter((part) => continues.carryOver.counts[part] > 0)
                  .map((part) => t(`wizard.carried.${part}`, { count: continues.carryOver.counts[part] }))
                  .join(', '),
              })}
            </Alert>
          )}
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
            <Group>
              {step > 0 && !isLast && (
                <Button variant="default" loading={formState.isSubmitting} onClick={() => void create()}>
                  {t('wizard.createNow')}
                </Button>
              )}
              <Button type="submit" loading={formState.isSubmitting}>
                {isLast ? t('wizard.create') : t('wizard.next')}
              </Button>
            </Group>
          </Group>
          {step > 0 && !isLast && (
            <Text size="sm" c="dimmed" ta="right" mt="xs">
              {t('wizard.createNowHelp')}
            </Text>
          )}
        </form>
      </FormProvider>
    </Container>
  );
}
