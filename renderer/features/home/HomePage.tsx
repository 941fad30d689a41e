import { Alert, Button, Container, FileButton, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconArchive, IconBook2, IconDevices, IconFileSearch, IconPlus, IconSparkles } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { AssemblySummary } from '../../../shared/contract';
import { useProgram, useReplica } from '../../client';
import { useText } from '../../locales';
import { bytesOf, doAct, tellRefusal, useAnswer, useAsk } from '../../ui';
import { useDroppedFile } from './archive-drop';
import { AssemblyList } from './AssemblyList';
import { JoinDialog } from './JoinDialog';
import { recoverable, RecoveryDialog } from './RecoveryDialog';
import { VerifyDialog } from './VerifyDialog';
import type { Unopened } from './RecoveryDialog';
import type { Continues } from './WizardPage';
import './home.css';

const WizardPage = lazy(() => import('./WizardPage').then((it) => ({ default: it.WizardPage })));

/** A new assembly that is being made: from nothing, or from the one before. */
type Creating = Record<never, never> | Continues;

/** Journals smaller than this are read before anybody could see how far it is. */
const seenFromBytes = 4_000_000;

/** Another host, at which this window worked until now, sent it away. */
const wasSentAway = window.location.search === '?keluar';

/** How far the opening of a large assembly is. */
function Opening() {
  const t = useText();
  const opening = useReplica((view) => view.opening);
  if (opening === null || opening.total < seenFromBytes) return null;
  const percent = Math.floor((opening.done / opening.total) * 100);
  return (
    <div role="status">
      <Text size="sm">{t('home.opening', { percent })}</Text>
      <Progress value={percent} aria-label={t('home.opening', { percent })} />
    </div>
  );
}

/** The first screen: go on, begin, open an archive, or try the example (SET-1). */
export function HomePage() {
  const t = useText();
  const { status } = useProgram();
  const { ask, asking } = useAsk();
  const [looks, setLooks] = useState(0);
  const [recent] = useAnswer('assemblies.list', {}, { again: looks });
  const [creating, setCreating] = useState<Creating | null>(null);
  const [isVerifying, setIsVerifying] = useState(false);
  const [isJoining, setIsJoining] = useState(false);
  const [unopened, setUnopened] = useState<Unopened | null>(null);

  async function open(assembly: AssemblySummary) {
    await ask('assemblies.open', { id: assembly.id }, (refusal) => {
      if (recoverable.has(refusal.code)) setUnopened({ assembly, refusal });
      else tellRefusal(t, refusal);
    });
  }

  const openArchive = useCallback(
    (file: File) => {
      void bytesOf(file).then((bytes) => ask('archive.import', { bytes }));
    },
    [ask],
  );
  const isDropping = useDroppedFile(openArchive);

  async function createNext({ id }: AssemblySummary) {
    const carryOver = await ask('assemblies.carryOver', { id });
    if (carryOver !== undefined) setCreating({ from: id, carryOver });
  }

  if (creating !== null) {
    return (
      <Suspense fallback={null}>
        <WizardPage
          continues={'from' in creating ? creating : null}
          onCancel={() => {
            setCreating(null);
          }}
        />
      </Suspense>
    );
  }
  return (
    <Container size={1080} py={48}>
      {isDropping && (
        <div className="home-drop">
          <Text size="lg" fw={600}>
            {t('home.drop')}
          </Text>
        </div>
      )}
      <Stack gap="xl">
        <div>
          <Title order={1}>Palu</Title>
          <Text c="dimmed">{t('home.subtitle')}</Text>
        </div>
        {wasSentAway && <Alert color="orange">{t('home.sentAway')}</Alert>}
        {status.settingsKeptAside !== null && (
          <Text c="red">{t('home.settingsDamaged', { path: status.settingsKeptAside })}</Text>
        )}
        {status.cannotWrite !== null && (
          <Alert color="red">{t('home.cannotWrite', { folder: status.dataFolder })}</Alert>
        )}
        {status.syncedBy !== null && (
          <Text c="orange">{t('home.synced', { name: status.syncedBy, folder: status.dataFolder })}</Text>
        )}
        {asking === 'assemblies.open' && <Opening />}
        <Group>
          <Button
            size="md"
            leftSection={<IconPlus size={18} />}
            onClick={() => {
              setCreating({});
            }}
          >
            {t('home.create')}
          </Button>
          <FileButton
            accept=".musda"
            onChange={(file) => {
              if (file !== null) openArchive(file);
            }}
          >
            {(props) => (
              <Button
                size="md"
                variant="default"
                leftSection={<IconArchive size={18} />}
                loading={asking === 'archive.import'}
                {...props}
              >
                {t('home.openArchive')}
              </Button>
            )}
          </FileButton>
          <Button
            size="md"
            variant="default"
            leftSection={<IconSparkles size={18} />}
            loading={asking === 'assemblies.createExample'}
            onClick={() => {
              void ask('assemblies.createExample', {});
            }}
          >
            {t('home.example')}
          </Button>
          {status.hasWindows && (
            <Button
              size="md"
              variant="default"
              leftSection={<IconDevices size={18} />}
              onClick={() => {
                setIsJoining(true);
              }}
            >
              {t('home.join')}
            </Button>
          )}
          <Button
            size="md"
            variant="subtle"
            leftSection={<IconBook2 size={18} />}
            onClick={() => {
              doAct('manual.open');
            }}
          >
            {t('manual.open')} (F1)
          </Button>
        </Group>
        <div>
          <Group justify="space-between" mb="sm">
            <Title order={2} size="lg">
              {t('home.recent')}
            </Title>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconFileSearch size={16} />}
              onClick={() => {
                setIsVerifying(true);
              }}
            >
              {t('home.verify')}
            </Button>
          </Group>
          {recent !== undefined && (
            <AssemblyList
              assemblies={recent}
              onOpen={(assembly) => void open(assembly)}
              onNext={(assembly) => void createNext(assembly)}
              onChanged={() => {
                setLooks(looks + 1);
              }}
            />
          )}
        </div>
        <Text size="xs" c="dimmed">
          {t('home.dataFolder', { folder: status.dataFolder })} · Palu {status.version} · {status.runtime}
        </Text>
      </Stack>
      {isJoining && (
        <JoinDialog
          onClose={() => {
            setIsJoining(false);
          }}
        />
      )}
      {isVerifying && (
        <VerifyDialog
          onClose={() => {
            setIsVerifying(false);
          }}
        />
      )}
      {unopened !== null && (
        <RecoveryDialog
          unopened={unopened}
          onClose={() => {
            setUnopened(null);
          }}
        />
      )}
    </Container>
  );
}
