import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { issuedDocumentOf } from '../../../shared/domain';
import type { CooperativeId } from '../../../shared/domain';
import { dateOf } from '../../../shared/text';
import { assemblyNow, hostNow, useAssembly } from '../../client';
import { countText, dayText, useText } from '../../locales';
import { fault, FormDialog, useAct, useCommandForm, useDocumentExport } from '../../ui';
import { CheckResult, useCheck } from '../documents/PaperCheck';

interface LettersEntry {
  signedOn: string;
  reason: string;
  marks: boolean;
}

/** The letters of a batch: on which day they were written is asked and kept with their number; they are printed and marked in one act (REG-10). */
export function LettersDialog({
  ids,
  onClose,
}: {
  readonly ids: readonly CooperativeId[];
  readonly onClose: () => void;
}) {
  const t = useText();
  const act = useAct();
  const { exportAs } = useDocumentExport();
  const hasWarnings = useRef(false);
  const subject = { kind: 'invitations', cooperativeIds: ids } as const;
  const issued = useAssembly((state) => issuedDocumentOf(state, subject));
  const { form, save, words } = useCommandForm<LettersEntry>({
    defaultValues: { signedOn: dateOf(hostNow(), assemblyNow().facts.profile.timeZone), reason: '', marks: true },
    command: ({ signedOn, reason }) => ({ type: 'document.number', subject, signedOn, reason }),
    check: ({ reason }) =>
      hasWarnings.current && reason.trim() === '' ? { reason: fault('refusal.document.reasonMissing') } : {},
    onValid: async ({ signedOn, reason, marks }) => {
      const isNumbered =
        issued !== undefined || (await act({ type: 'document.number', subject, signedOn, reason })) !== null;
      if (!isNumbered) return;
      await exportAs(subject, 'pdf');
      if (marks) await act({ type: 'invitation.mark', ids, channel: 'letter', on: issued?.signedOn ?? signedOn });
      onClose();
    },
  });
  const answer = useCheck(subject, issued === undefined ? form.watch('signedOn') : '');
  hasWarnings.current = (answer?.check?.findings ?? []).length > 0;
  return (
    <FormDialog
      size="md"
      title={t('invitation.lettersTitle', { count: countText(t, ids.length) })}
      act={t('invitation.makeLetters')}
      fault={answer?.words}
      beside={
        issued === undefined && (
          <Button
            variant="subtle"
            onClick={() => {
              void exportAs(subject, 'pdf').then(onClose);
            }}
          >
            {t('invitation.draftOnly')}
          </Button>
        )
      }
      onSubmit={save}
      onClose={onClose}
    >
      {issued === undefined ? (
        <>
          <TextInput
            data-autofocus
            type="date"
            label={t('invitation.letterDate')}
            description={t('invitation.letterDateHelp')}
            {...form.register('signedOn')}
            error={words('signedOn')}
          />
          <CheckResult answer={answer} reason={{ ...form.register('reason'), error: words('reason') }} />
        </>
      ) : (
        <Text>{t('invitation.numbered', { number: issued.number, date: dayText(t, issued.signedOn) })}</Text>
      )}
      <Checkbox label={t('invitation.marksLetter')} {...form.register('marks')} />
    </FormDialog>
  );
}
