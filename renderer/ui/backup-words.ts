import { dateOf } from '../../shared/text';
import { useAssembly, useProgram } from '../client';
import { clockText, dayText, useText } from '../locales';

/** Since when the last backup succeeded, and what is wrong where the newest one failed (DAT-2). */
export function useBackupWords(): { readonly since: string; readonly fault: string | null } {
  const t = useText();
  const { backup } = useProgram().status;
  const zone = useAssembly(({ facts }) => facts.profile.timeZone);
  const at = backup?.lastAt ?? null;
  const day = at === null ? '' : dayText(t, dateOf(at, zone));
  const since = at === null ? t('backup.never') : t('backup.since', { day, time: clockText(t, at, zone), zone });
  const failure = backup?.failure ?? null;
  if (failure === null) return { since, fault: null };
  const fault = t(failure.code === 'storage.diskFull' ? 'backup.diskFull' : 'backup.notWritten');
  return { since, fault };
}
