import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { AssemblySummary } from '../../../shared/contract';
import type { Refusal } from '../../../shared/domain';
import { countText, momentText, refusalText, useText } from '../../locales';
import { tellDone, useAnswer, useAsk } from '../../ui';

/** An assembly that would not open, and why. */
export interface Unopened {
  readonly assembly: AssemblySummary;
  readonly refusal: Refusal;
}

/** Refusals of a journal that can be put together again out of what was kept and of backups. */
const repairable: ReadonlySet<string> = new Set([
  'storage.journalDamaged',
  'storage.journalMissing',
  'storage.journalEmpty',
  'storage.journalShort',
  'storage.journalReplaced',
  'storage.lineEndsBent',
]);

/** Refusals that this dialog has a way out of. */
export const recoverable: ReadonlySet<string> = new Set([
  ...repairable,
  'storage.foreign',
  'storage.missing',
  'storage.unreadable',
  'storage.lockedElsewhere',
]);

/** The way out of a record that would not open: what happened, what is safe, and what to go on with (DAT-5). */
export function RecoveryDialog({ unopened, onClose }: { readonly unopened: Unopened; readonly onClose: () => void }) {
  const t = useText();
  const { assembly, refusal } = unopened;
  const { ask, asking } = useAsk();
  const isBusy = asking !== null;
  const isLocked = refusal.code === 'storage.lockedElsewhere';
  const [answer] = useAnswer('assemblies.backups', isLocked ? null : { id: assembly.id });
  const backups = answer?.backups;

  async function restore(name: string) {
    const done = await ask('assemblies.restore', { id: assembly.id, name });
    if (done !== undefined) tellDone(t, t('recovery.restored', { aside: done.aside }));
  }

  async function repair() {
    const done = await ask('assemblies.repair', { id: assembly.id });
    if (done === undefined) return;
    tellDone(t, t('recovery.repaired', { count: countText(t, done.commits), aside: done.aside ?? '–' }));
  }

  async function takeOver() {
    await ask('assemblies.open', { id: assembly.id, takeOver: true });
  }

  const frame = {
    opened: true,
    onClose,
    size: 'lg',
    title: t('recovery.title', { title: assembly.title }),
    closeButtonProps: { 'aria-label': t('feedback.close') },
  };

  if (isLocked) {
    return (
      <Modal {...frame}>
        <Stack>
          <Alert color="orange" icon={<IconAlertTriangle size={20} />}>
            {refusalText(t, refusal)}
          </Alert>
          <Text>{t('recovery.takeOverWarning')}</Text>
          <Group justify="flex-end">
            <Button color="orange" loading={isBusy} onClick={() => void takeOver()}>
              {t('recovery.takeOver')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    );
  }

  return (
    <Modal {...frame}>
      <Stack>
        <Alert color="red" icon={<IconAlertTriangle size={20} />}>
          {refusalText(t, refusal)}
        </Alert>
        <Text>{t('recovery.safe')}</Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('recovery.folder')}: {assembly.folder}
        </Text>
        {repairable.has(refusal.code) && (
          <Group justify="space-between" wrap="nowrap">
            <Text>{t('recovery.repairWhat')}</Text>
            <Button flex="none" loading={isBusy} onClick={() => void repair()}>
              {t('recovery.repair')}
            </Button>
          </Group>
        )}
        {backups?.length === 0 && <Text>{t('recovery.none')}</Text>}
        {backups?.map(({ name, at, commits }, index) => (
          <Group key={name} justify="space-between" wrap="nowrap">
            <div>
              <Text fw={600}>{momentText(t, at)}</Text>
              <Text size="sm" c="dimmed">
                {commits === null ? t('recovery.unreadable') : t('recovery.commits', { count: countText(t, commits) })}
              </Text>
            </div>
            <Button
              flex="none"
              variant={index === 0 && !repairable.has(refusal.code) ? 'filled' : 'default'}
              disabled={commits === null}
              loading={isBusy}
              onClick={() => void restore(name)}
            >
              {t('recovery.restore')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
