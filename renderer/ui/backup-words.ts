import type { CopyStatus } from '../../shared/contract';
import { dateOf } from '../../shared/text';
import { useAssembly, useProgram } from '../client';
import { clockText, dayText, useText } from '../locales';
import type { Text } from '../locales';

interface BackupWords {
  /** Since when the last backup succeeded. */
  readonly since: string;
  /** What is wrong where the newest one failed. */
  readonly fault: string | null;
  /** The same of the copies on a stick; null where no place was chosen for them. */
  readonly copy: { readonly folder: string; readonly since: string; readonly fault: string | null } | null;
}

function copyFault(t: Text, { failure, folder }: CopyStatus): string | null {
  switch (failure?.code) {
    case undefined:
      return null;
    case 'copy.missing':
      return t('copy.missing', { folder });
    case 'storage.diskFull':
      return t('copy.diskFull', { folder });
    case 'storage.readOnly':
      return t('copy.readOnly', { folder });
    default:
      return t('copy.notWritten', { folder });
  }
}

/** How backups and their copies stand, in words (DAT-2). */
export function useBackupWords(): BackupWords {
  const t = useText();
  const { backup } = useProgram().status;
  const zone = useAssembly(({ facts }) => facts.profile.timeZone);
  const moment = (at: string) => ({ day: dayText(t, dateOf(at, zone)), time: clockText(t, at, zone), zone });
  const at = backup?.lastAt ?? null;
  const since = at === null ? t('backup.never') : t('backup.since', moment(at));
  const failure = backup?.failure ?? null;
  const fault =
    failure === null ? null : t(failure.code === 'storage.diskFull' ? 'backup.diskFull' : 'backup.notWritten');
  const status = backup?.copy ?? null;
  if (status === null) return { since, fault, copy: null };
  const { folder, lastAt } = status;
  const copied = lastAt === null ? t('copy.never', { folder }) : t('copy.since', { folder, ...moment(lastAt) });
  return { since, fault, copy: { folder, since: copied, fault: copyFault(t, status) } };
}
