import { Alert, Button, Card, Group, List, Progress, Stack, Text } from '@mantine/core';
import { IconFolderDown, IconFolderOpen, IconPlayerStop } from '@tabler/icons-react';
import { archivePapers, isNumberedKind, issuedDocumentOf } from '../../../shared/domain';
import type { AssemblyState } from '../../../shared/domain';
import { isInBrowser, useAssembly, useReplica } from '../../client';
import { refusalText, useText } from '../../locales';
import { useAsk } from '../../ui';

function countsOf(state: AssemblyState) {
  const open = archivePapers(state).filter((subject) => issuedDocumentOf(state, subject) === undefined);
  const drafts = open.filter(({ kind }) => isNumberedKind(kind)).length;
  return { issued: state.documents.length, drafts, others: open.length - drafts };
}

/** Everything in one folder: begun here, seen from every screen, stopped without a trace (DOC-6). */
export function ExportAll() {
  const t = useText();
  const { ask, asking } = useAsk();
  const counts = useAssembly(countsOf);
  const job = useReplica(({ exporting }) => exporting);
  const isRunning = job.kind === 'running';
  return (
    <Card withBorder p="md" maw={760}>
      <Stack gap="md">
        <Text>{t('export.about', counts)}</Text>
        {counts.drafts > 0 && !isRunning && (
          <Alert color="orange">{t('export.drafts', { count: counts.drafts })}</Alert>
        )}
        {isRunning ? (
          <Stack gap="xs">
            <Progress
              value={job.total === 0 ? 0 : (job.done / job.total) * 100}
              size="lg"
              aria-label={t('export.progress')}
            />
            <Group justify="space-between" wrap="nowrap">
              <Text role="status" lineClamp={2}>
                {job.total === 0
                  ? t('export.starting')
                  : t('export.running', { done: job.done, total: job.total, title: job.title })}
              </Text>
              <Button
                variant="default"
                leftSection={<IconPlayerStop size={16} />}
                style={{ flexShrink: 0 }}
                onClick={() => void ask('documents.cancelExport', {})}
              >
                {t('export.cancel')}
              </Button>
            </Group>
          </Stack>
        ) : (
          <Button
            leftSection={<IconFolderDown size={16} />}
            loading={asking === 'documents.exportAll'}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => void ask('documents.exportAll', {})}
          >
            {t('export.start')}
          </Button>
        )}
        {job.kind === 'cancelled' && <Alert role="status">{t('export.cancelled')}</Alert>}
        {job.kind === 'failed' && (
          <Alert role="alert" color="red">
            {refusalText(t, job.refusal)}
          </Alert>
        )}
        {job.kind === 'done' && (
          <Alert role="status" color={job.missing.length === 0 ? 'green' : 'orange'}>
            <Stack gap="xs">
              <Text style={{ overflowWrap: 'anywhere' }}>
                {t('export.done', { files: job.files, folder: job.folder })}
              </Text>
              {job.missing.length > 0 && (
                <>
                  <Text fw={600}>{t('export.missing')}</Text>
                  <List>
                    {job.missing.map(({ title, refusal }, index) => (
                      <List.Item key={`${String(index)} ${title}`}>
                        {title}: {refusalText(t, refusal)}
                      </List.Item>
                    ))}
                  </List>
                </>
              )}
              {!isInBrowser && (
                <Button
                  variant="default"
                  leftSection={<IconFolderOpen size={16} />}
                  style={{ alignSelf: 'flex-start' }}
                  onClick={() => void ask('files.show', { path: job.folder, how: 'open' })}
                >
                  {t('export.openFolder')}
                </Button>
              )}
            </Stack>
          </Alert>
        )}
      </Stack>
    </Card>
  );
}
