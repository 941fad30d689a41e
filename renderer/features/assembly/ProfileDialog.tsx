import { Tabs } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';
import { CouncilFields } from './CouncilFields';
import { draftOf, draftSchema } from './draft';
import type { AssemblyDraft } from './draft';
import { LogoField } from './LogoField';
import { PeopleFields } from './PeopleFields';
import { VenueFields } from './VenueFields';

/** Changes what was announced: names, place, dates, the presidium once it is elected, letterhead and numbering. */
export function ProfileDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const act = useAct();
  const facts = useAssembly((state) => state.facts);
  const form = useForm<AssemblyDraft>({
    defaultValues: draftOf(facts),
    resolver: zodResolver(draftSchema),
    mode: 'onBlur',
  });
  const { errors } = form.formState;
  const save = form.handleSubmit(async (draft) => {
    const outcome = await act({ type: 'assembly.editProfile', profile: draft.profile }, t('settings.profileSaved'));
    if (outcome !== null) onClose();
  });
  return (
    <FormProvider {...form}>
      <FormDialog
        size="xl"
        title={t('settings.editProfile')}
        act={t('settings.save')}
        beside={errors.profile !== undefined && <span role="alert">{t('form.checkFields')}</span>}
        onSubmit={save}
        onClose={onClose}
      >
        <Tabs defaultValue="people" keepMounted>
          <Tabs.List>
            <Tabs.Tab value="people">{t('wizard.people')}</Tabs.Tab>
            <Tabs.Tab value="when">{t('wizard.when')}</Tabs.Tab>
            <Tabs.Tab value="council">{t('wizard.council')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="people">
            <PeopleFields logo={<LogoField />} />
          </Tabs.Panel>
          <Tabs.Panel value="when">
            <VenueFields />
          </Tabs.Panel>
          <Tabs.Panel value="council">
            <CouncilFields />
          </Tabs.Panel>
        </Tabs>
      </FormDialog>
    </FormProvider>
  );
}
