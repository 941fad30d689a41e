import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { AssemblySummary, BackupSummary } from '../../../shared/contract';
import type { Refusal } from '../../../shared/domain';
import { formatCount } from '../../../shared/text';
import { transport } from '../../client';
import { refusalText, useText } from '../../locales';
import { tellDone, tellRefusal } from '../../ui';

/** An assembly that would not open, and why. */
export interface Unopened {
  readonly assembly: AssemblySummary;
  readonly refusal: Refusal;
}

/** The hour of this computer's own clock: the assembly, and so its time zone, cannot be read. */
function when(at: string): string {
  return new Date(at).toLocaleString('id-ID', { dateStyle: 'long', timeStyle: 'short' });
}

/** The way out of a damaged record: what happened, what is safe, and the backups to go on from (DAT-5). */
export function RecoveryDialog({ unopened, onClose }: { readonly unopened: Unopened; readonly onClose: () => void }) {
  const t = useText();
  const { assembly, refusal } = unopened;
  const [backups, setBackups] = useState<readonly BackupSummary[] | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  useEffect(() => {
    void transport.call('assemblies.backups', { id: assembly.id }).then((reply) => {
      setBackups(reply.ok ? reply.value.backups : []);
    });
  }, [assembly.id]);

  async function restore(name: string) {
    setIsBusy(true);
    const reply = await transport.call('assemblies.restore', { id: assembly.id, name });
    setIsBusy(false);
    if (!reply.ok) tellRefusal(t, reply.refusal);
    else tellDone(t, t('recovery.restored', { aside: reply.value.aside }));
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('recovery.title', { title: assembly.title })}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <Stack>
        <Alert color="red" icon={<IconAlertTriangle size={20} />}>
          {refusalText(t, refusal)}
        </Alert>
        <Text>{t('recovery.safe')}</Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('recovery.folder')}: {assembly.folder}
        </Text>
        {backups?.length === 0 && <Text>{t('recovery.none')}</Text>}
        {backups?.map(({ name, at, commits }, index) => (
          <Group key={name} justify="space-between" wrap="nowrap">
            <div>
              <Text fw={600}>{when(at)}</Text>
              <Text size="sm" c="dimmed">
                {commits === null ? t('recovery.unreadable') : t('recovery.commits', { count: formatCount(commits) })}
              </Text>
            </div>
            <Button
              variant={index === 0 ? 'filled' : 'default'}
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
