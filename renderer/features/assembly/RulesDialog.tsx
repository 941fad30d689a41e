import { Alert, List, Select, Textarea } from '@mantine/core';
import { useCallback } from 'react';
import { Controller, FormProvider, useWatch } from 'react-hook-form';
import { decisionsInOrder, rulesImpact } from '../../../shared/domain';
import type { DecisionId, RulesOfProcedure } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';
import type { AssemblyDraft } from './draft';
import { impactWords } from './rules-impact';
import { RulesFields } from './RulesFields';

interface RulesEntry extends AssemblyDraft {
  reason: string;
  decisionId: DecisionId | null;
}

const mostNames = 5;

/** Who would gain or lose the vote by the rules as they stand in the form, before they are applied. */
function Impact({ rules }: { readonly rules: RulesOfProcedure }) {
  const t = useText();
  const gates = useAssembly(({ facts }) => facts.rules.gates);
  const { gains, loses, registered } = useAssembly(useCallback((state) => rulesImpact(state, rules), [rules]));
  const words = impactWords(t, { gains: gains.length, loses: loses.length, registered });
  if (words === '') {
    return JSON.stringify(rules.gates) === JSON.stringify(gates) ? null : (
      <Alert color="blue" mt="md">
        {t('settings.rulesImpactNone')}
      </Alert>
    );
  }
  const named = [
    ...gains.slice(0, mostNames).map(({ id, name }) => ({ id, words: `+ ${name}` })),
    ...loses.slice(0, mostNames).map(({ id, name }) => ({ id, words: `− ${name}` })),
  ];
  return (
    <Alert color="orange" mt="md" title={words}>
      <List size="sm">
        {named.map((one) => (
          <List.Item key={one.id}>{one.words}</List.Item>
        ))}
        {gains.length + loses.length > named.length && <List.Item>…</List.Item>}
      </List>
    </Alert>
  );
}

/** Changes the rules of procedure: with a reason, the decision that they rest on, and what the change does (SET-3). */
export function RulesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { profile, rules } = useAssembly(({ facts }) => facts);
  const { form, save, words } = useCommandForm<RulesEntry>({
    defaultValues: { profile, rules, reason: '', decisionId: null },
    required: ['reason'],
    command: (entry) => ({
      type: 'assembly.changeRules',
      rules: entry.rules,
      reason: entry.reason,
      decisionId: entry.decisionId,
    }),
    done: () => t('settings.rulesSaved'),
    onDone: onClose,
  });
  const changed = useWatch({ control: form.control, name: 'rules' });
  const decisions = useAssembly(decisionsInOrder).map((one) => ({
    value: one.id,
    label: `${String(one.number)}. ${one.title}`,
  }));
  return (
    <FormProvider {...form}>
      <FormDialog
        size="xl"
        title={t('settings.changeRules')}
        act={t('settings.changeRules')}
        fault={words('root')}
        onSubmit={save}
        onClose={onClose}
      >
        <RulesFields />
        <Impact rules={changed} />
        <Textarea
          mt="md"
          withAsterisk
          label={t('settings.rulesReason')}
          description={t('settings.rulesReasonHelp')}
          {...form.register('reason')}
          error={words('reason')}
          autosize
        />
        <Controller
          control={form.control}
          name="decisionId"
          render={({ field }) => (
            <Select
              mt="sm"
              label={t('settings.rulesDecision')}
              data={decisions}
              clearable
              clearButtonProps={{ 'aria-label': t('feedback.clear') }}
              {...field}
            />
          )}
        />
      </FormDialog>
    </FormProvider>
  );
}
