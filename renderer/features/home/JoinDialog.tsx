import { Alert, Checkbox, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useProgram } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAsk } from '../../ui';
import { joinCode, joinTarget } from './joining';
import type { JoinTarget } from './joining';

interface Met extends JoinTarget {
  /** Of the certificate that the host showed. */
  readonly shown: string;
}

/** The host has shown itself; a person compares it with what the room Perangkat says, where the invitation did not say it. */
function CompareDialog({ met, onClose }: { readonly met: Met; readonly onClose: () => void }) {
  const t = useText();
  const { ask } = useAsk();
  const [isSame, setIsSame] = useState(false);
  const isOther = met.fingerprint !== null && met.fingerprint !== met.shown;
  return (
    <FormDialog
      size="md"
      title={t('join.title')}
      act={t('join.act')}
      canAct={isSame && !isOther}
      onSubmit={async () => {
        await ask('joining.join', { origin: met.origin, fingerprint: met.shown, code: met.code });
      }}
      onClose={onClose}
    >
      {isOther ? (
        <Alert color="red">{t('join.other')}</Alert>
      ) : (
        <>
          <Text>{t('join.compare', { origin: met.origin })}</Text>
          <Text ff="monospace" size="sm" style={{ overflowWrap: 'anywhere' }} data-testid="shown-fingerprint">
            {met.shown}
          </Text>
          <Checkbox
            data-autofocus
            label={t('join.same')}
            checked={isSame}
            onChange={({ currentTarget }) => {
              setIsSame(currentTarget.checked);
            }}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Works at the host of another computer, by the link or the code that its operator made (LAN-2). */
export function JoinDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { ask } = useAsk();
  const { status } = useProgram();
  const [met, setMet] = useState<Met | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const { handleSubmit, register, watch, formState } = useForm({ defaultValues: { where: '', code: '' } });
  const target = joinTarget(watch('where'));
  const asksCode = target?.code === '';
  const save = handleSubmit(async ({ where, code: typed }) => {
    const wanted = joinTarget(where);
    if (wanted === null) return;
    const looked = await ask('joining.look', { origin: wanted.origin });
    if (looked === undefined) return;
    const code = wanted.code === '' ? (joinCode(typed) ?? '') : wanted.code;
    const { fingerprint: shown, version } = looked;
    // One contract: what another version would answer is not guessed.
    if (version !== status.version) {
      setOther(version);
      return;
    }
    // The invitation says which certificate it is: nothing is left to compare.
    if (wanted.fingerprint === shown) await ask('joining.join', { origin: wanted.origin, fingerprint: shown, code });
    else setMet({ ...wanted, code, shown });
  });
  if (met !== null) return <CompareDialog met={met} onClose={onClose} />;
  return (
    <FormDialog size="md" title={t('join.title')} act={t('join.act')} onSubmit={save} onClose={onClose}>
      <Text size="sm" c="dimmed">
        {t('join.help')}
      </Text>
      <TextInput
        data-autofocus
        label={t('join.where')}
        placeholder="https://192.168.1.10:40123"
        autoComplete="off"
        spellCheck={false}
        error={formState.errors.where?.message}
        {...register('where', { validate: (where) => joinTarget(where) !== null || t('join.whereWrong') })}
      />
      {other !== null && <Alert color="red">{t('join.otherVersion', { there: other, here: status.version })}</Alert>}
      {asksCode && (
        <TextInput
          label={t('join.code')}
          autoComplete="off"
          spellCheck={false}
          error={formState.errors.code?.message}
          {...register('code', { validate: (code) => joinCode(code) !== null || t('join.codeWrong') })}
        />
      )}
    </FormDialog>
  );
}
