import { Button, Card, Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Preferences } from '../../../shared/contract';
import { dateOf, formatClock, formatDate } from '../../../shared/text';
import { transport, useAssembly, useProgram, useReplica } from '../../client';
import { useText } from '../../locales';
import { ProfileDialog } from '../assembly/ProfileDialog';
import { impactWords } from '../assembly/rules-impact';
import { RulesDialog } from '../assembly/RulesDialog';
import { offerDownload, Page, tellDone, tellRefusal } from '../../ui';

/** Language, looks, archive, backup, verification; and the way back to the list of assemblies. */
export function SettingsPage() {
  const t = useText();
  const { status, setPreferences } = useProgram();
  const seq = useReplica((view) => view.seq);
  const state = useAssembly();
  const [busy, setBusy] = useState('');
  const [dialog, setDialog] = useState<'profile' | 'rules' | null>(null);
  const closeDialog = () => {
    setDialog(null);
  };
  const { profile, rulesHistory } = state.facts;
  const { preferences } = status;
  const change = (part: Partial<Preferences>) => void setPreferences({ ...preferences, ...part });

  async function run(name: string, act: () => Promise<void>) {
    setBusy(name);
    await act();
    setBusy('');
  }

  async function exportArchive() {
    const reply = await transport.call('archive.export', {});
    if (!reply.ok) {
      tellRefusal(t, reply.refusal);
      return;
    }
    offerDownload(reply.value);
    tellDone(t, t('file.saved', { path: reply.value.path }));
  }

  async function verify() {
    const reply = await transport.call('archive.verify', {});
    if (reply.ok)
      tellDone(t, t('settings.verified', { commits: reply.value.commits, hash: reply.value.lastHash.slice(0, 16) }));
    else tellRefusal(t, reply.refusal);
  }

  async function backup() {
    const reply = await transport.call('backups.create', {});
    if (reply.ok) tellDone(t, t('settings.backedUp', { name: reply.value.name }));
    else tellRefusal(t, reply.refusal);
  }

  async function close() {
    const reply = await transport.call('assemblies.close', {});
    if (!reply.ok) tellRefusal(t, reply.refusal);
  }

  return (
    <Page title={t('room.settings')}>
      <SimpleGrid cols={2}>
        <Card withBorder>
          <Stack gap="sm">
            <Text fw={600}>{t('settings.looks')}</Text>
            <Group>
              <Text w={120}>{t('settings.language')}</Text>
              <SegmentedControl
                aria-label={t('settings.language')}
                value={preferences.language}
                onChange={(language) => {
                  change({ language: language as Preferences['language'] });
                }}
                data={[
                  { value: 'id', label: 'Bahasa Indonesia' },
                  { value: 'en', label: 'English' },
                ]}
              />
            </Group>
            <Group>
              <Text w={120}>{t('settings.theme')}</Text>
              <SegmentedControl
                aria-label={t('settings.theme')}
                value={preferences.theme}
                onChange={(theme) => {
                  change({ theme: theme as Preferences['theme'] });
                }}
                data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
              />
            </Group>
            <Group>
              <Text w={120}>{t('settings.textSize')}</Text>
              <SegmentedControl
                aria-label={t('settings.textSize')}
                value={preferences.textSize}
                onChange={(textSize) => {
                  change({ textSize: textSize as Preferences['textSize'] });
                }}
                data={(['normal', 'large'] as const).map((value) => ({ value, label: t(`textSize.${value}`) }))}
              />
            </Group>
          </Stack>
        </Card>
        <Card withBorder>
          <Stack gap="sm">
            <Text fw={600}>{t('settings.keep')}</Text>
            <Text size="sm" c="dimmed">
              {t('settings.commits', { count: seq })} · {status.dataFolder}
            </Text>
            <Group>
              <Button loading={busy === 'archive'} onClick={() => void run('archive', exportArchive)}>
                {t('settings.exportArchive')}
              </Button>
              <Button variant="default" loading={busy === 'backup'} onClick={() => void run('backup', backup)}>
                {t('settings.backup')}
              </Button>
              <Button variant="default" loading={busy === 'verify'} onClick={() => void run('verify', verify)}>
                {t('settings.verify')}
              </Button>
            </Group>
          </Stack>
        </Card>
        <Card withBorder>
          <Stack gap="sm">
            <Text fw={600}>{profile.title}</Text>
            <Text size="sm" c="dimmed">
              {t('settings.rulesVersion', { version: state.facts.rulesVersion })}
            </Text>
            <Group>
              <Button
                variant="default"
                onClick={() => {
                  setDialog('profile');
                }}
              >
                {t('settings.editProfile')}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  setDialog('rules');
                }}
              >
                {t('settings.changeRules')}
              </Button>
              <Button variant="default" onClick={() => void close()}>
                {t('settings.close')}
              </Button>
            </Group>
            <Text size="sm" fw={600}>
              {t('settings.rulesHistory')}
            </Text>
            {rulesHistory.length === 0 && <Text size="sm">{t('settings.noRulesHistory')}</Text>}
            {rulesHistory.map((change) => (
              <Text size="sm" key={change.at}>
                {formatDate(dateOf(change.at, profile.timeZone))} {formatClock(change.at, profile.timeZone)} ·{' '}
                {change.by}: {change.reason}
                {change.impact === undefined ? '' : ` – ${impactWords(t, change.impact)}`.replace(/ – $/, '')}
                {change.decisionId === null ? '' : ` (${state.decisions.get(change.decisionId)?.title ?? ''})`}
              </Text>
            ))}
          </Stack>
        </Card>
        <Card withBorder>
          <Text fw={600}>Palu {status.version}</Text>
          <Text size="sm" c="dimmed">
            {status.runtime}
          </Text>
        </Card>
      </SimpleGrid>
      {dialog === 'profile' && <ProfileDialog onClose={closeDialog} />}
      {dialog === 'rules' && <RulesDialog onClose={closeDialog} />}
    </Page>
  );
}
