import { Text, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { matterDay } from '../../../shared/domain';
import type { DocumentSubject } from '../../../shared/domain';
import { dateOf } from '../../../shared/text';
import { assemblyNow, hostNow } from '../../client';
import { useText } from '../../locales';
import { fault, FormDialog, useCommandForm } from '../../ui';
import { CheckResult, useCheck } from './PaperCheck';

interface IssueEntry {
  signedOn: string;
  reason: string;
}

/** Today; never before what the paper tells of. */
function proposedDay(subject: DocumentSubject): string {
  const state = assemblyNow();
  const today = dateOf(hostNow(), state.facts.profile.timeZone);
  const matter = matterDay(state, subject);
  return matter !== null && matter > today ? matter : today;
}

/** Issues a paper: its day is asked, everything is looked over, and it gets its number as it is from then on (DOC-4, DOC-7). */
export function IssueDialog({ subject, onClose }: { readonly subject: DocumentSubject; readonly onClose: () => void }) {
  const t = useText();
  const hasWarnings = useRef(false);
  const { form, save, words } = useCommandForm<IssueEntry>({
    defaultValues: { signedOn: proposedDay(subject), reason: '' },
    required: ['signedOn'],
    command: ({ signedOn, reason }) => ({ type: 'document.number', subject, signedOn, reason }),
    check: ({ reason }) =>
      hasWarnings.current && reason.trim() === '' ? { reason: fault('refusal.document.reasonMissing') } : {},
    done: () => t('document.numberGiven'),
    onDone: onClose,
  });
  const answer = useCheck(subject, form.watch('signedOn'));
  const findings = answer?.check?.findings ?? [];
  const hasErrors = findings.some(({ isError }) => isError);
  hasWarnings.current = findings.length > 0;
  return (
    <FormDialog
      size="lg"
      title={t('paper.issueTitle')}
      act={t('paper.issue')}
      canAct={answer?.check !== undefined && !hasErrors}
      fault={answer?.words}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        type="date"
        label={t('paper.signedOn')}
        description={t('paper.signedOnHelp')}
        {...form.register('signedOn')}
        error={words('signedOn')}
      />
      <CheckResult answer={answer} reason={{ ...form.register('reason'), error: words('reason') }} />
      <Text size="sm" c="dimmed">
        {t('paper.freezes')}
      </Text>
    </FormDialog>
  );
}
