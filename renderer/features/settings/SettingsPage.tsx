import { Button, Card, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAssembly, useProgram, useReplica } from '../../client';
import { countText, instantText, useText } from '../../locales';
import { ProfileDialog } from '../assembly/ProfileDialog';
import { impactWords } from '../assembly/rules-impact';
import { RulesDialog } from '../assembly/RulesDialog';
import { CopyCard } from './CopyCard';
import { LooksFields } from './LooksFields';
import { PrinterField } from './PrinterField';
import { RetentionCard } from './RetentionCard';
import { ActButton, doAct, goTo, Page, tellDone, useActs, useAsk, useBackupWords } from '../../ui';

/** Language, looks, archive, backup, verification; and the way back to the list of assemblies. */
export function SettingsPage() {
  const t = useText();
  const { status } = useProgram();
  const seq = useReplica((view) => view.seq);
  const { profile, rulesHistory, rulesVersion } = useAssembly(({ facts }) => facts);
  const decisions = useAssembly((state) => state.decisions);
  const { ask, askForFile, asking } = useAsk();
  const [dialog, setDialog] = useState<'profile' | 'rules' | null>(null);
  const closeDialog = () => {
    setDialog(null);
  };
  const backup = useBackupWords();
  async function verify() {
    const verified = await ask('archive.verify', {});
    if (verified === undefined) return;
    tellDone(t, t('settings.verified', { commits: countText(t, verified.commits) }));
  }

  async function backUp() {
    const made = await ask('backups.create', {});
    if (made !== undefined) tellDone(t, t('settings.backedUp', { name: made.name }));
  }

  async function close() {
    // The next assembly is entered by its first room, not by this one.
    if ((await ask('assemblies.close', {})) !== undefined) goTo('beranda');
  }

  const doing = {
    'archive.export': () => void askForFile('archive.export', {}),
    'backup.create': () => void backUp(),
    'archive.verify': () => void verify(),
    'profile.edit': () => {
      setDialog('profile');
    },
    'rules.change': () => {
      setDialog('rules');
    },
  };
  useActs(doing);

  return (
    <Page title={t('room.settings')}>
      <SimpleGrid cols={2}>
        <Card withBorder>
          <Stack gap="sm">
            <Text fw={600}>{t('settings.looks')}</Text>
            <LooksFields />
            {status.hasWindows && <PrinterField />}
          </Stack>
        </Card>
        <Card withBorder>
          <Stack gap="sm">
            <Text fw={600}>{t('settings.keep')}</Text>
            <Text size="sm" c="dimmed">
              {t('settings.commits', { count: seq })} · {status.dataFolder}
            </Text>
            <Group>
              <ActButton act="archive.export" loading={asking === 'archive.export'} onClick={doing['archive.export']} />
              <ActButton
                act="backup.create"
                variant="default"
                loading={asking === 'backups.create'}
                onClick={doing['backup.create']}
              />
              <ActButton
                act="archive.verify"
                variant="default"
                loading={asking === 'archive.verify'}
                onClick={doing['archive.verify']}
              />
            </Group>
            {backup.fault !== null && <Text c="red">{backup.fault}</Text>}
            <Text size="sm" c="dimmed">
              {backup.since}
            </Text>
          </Stack>
        </Card>
        <Card withBorder>
          <Stack gap="sm">
            <Text fw={600}>{profile.title}</Text>
            <Text size="sm" c="dimmed">
              {t('settings.rulesVersion', { version: rulesVersion })}
            </Text>
            <Group>
              <ActButton act="profile.edit" variant="default" onClick={doing['profile.edit']} />
              <ActButton act="rules.change" variant="default" onClick={doing['rules.change']} />
              <Button variant="default" onClick={() => void close()}>
                {t('settings.close')}
              </Button>
            </Group>
            <Text size="sm" fw={600}>
              {t('settings.rulesHistory')}
            </Text>
            {rulesHistory.length === 0 && <Text size="sm">{t('settings.noRulesHistory')}</Text>}
            {rulesHistory.map((change, index) => (
              <Text size="sm" key={index}>
                {instantText(t, change.at, profile.timeZone)} · {change.by}: {change.reason}
                {change.impact === undefined ? '' : ` – ${impactWords(t, change.impact)}`.replace(/ – $/, '')}
                {change.decisionId === null ? '' : ` (${decisions.get(change.decisionId)?.title ?? ''})`}
              </Text>
            ))}
          </Stack>
        </Card>
        <CopyCard />
        <RetentionCard />
        <Card withBorder>
          <Stack gap="sm" align="start">
            <Text fw={600}>{t('manual.title')}</Text>
            <Text size="sm" c="dimmed">
              {t('manual.help')}
            </Text>
            <ActButton
              act="manual.open"
              variant="default"
              onClick={() => {
                doAct('manual.open');
              }}
            />
            <Text size="sm" c="dimmed">
              Palu {status.version} · {status.runtime}
            </Text>
          </Stack>
        </Card>
      </SimpleGrid>
      {dialog === 'profile' && <ProfileDialog onClose={closeDialog} />}
      {dialog === 'rules' && <RulesDialog onClose={closeDialog} />}
    </Page>
  );
}
