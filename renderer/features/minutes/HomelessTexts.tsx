import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { plainText } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { tellRefusal } from '../../ui';
import { appendToText, discardDraft, draftsNow, homelessDrafts, onDrafts } from './texts-open';
import type { Homeless } from './texts-open';

function HomelessText({ homeless: { itemId, draft } }: { readonly homeless: Homeless }) {
  const t = useText();
  return (
    <Alert color="yellow" title={t('minutes.homeless', { title: draft.title })}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('minutes.homelessHelp')}</Text>
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {plainText(draft.body)}
        </Text>
        <Group gap="xs">
          <Button
            size="compact-sm"
            onClick={() => {
              appendToText(null, draft.body.content ?? [], (refusal) => {
                tellRefusal(t, refusal);
              });
              discardDraft(assemblyNow(), itemId);
            }}
          >
            {t('minutes.homelessMove')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              discardDraft(assemblyNow(), itemId);
            }}
          >
            {t('minutes.homelessDiscard')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** What was typed to items that the agenda has no more: kept on this computer until somebody says where it belongs (MIN-2). */
export function HomelessTexts() {
  useSyncExternalStore(onDrafts, draftsNow);
  // Looked for again whenever the agenda changes.
  useAssembly(({ agenda }) => agenda.items);
  const found = homelessDrafts(assemblyNow());
  if (found.length === 0) return null;
  return (
    <Stack gap="xs">
      {found.map((homeless) => (
        <HomelessText key={homeless.itemId} homeless={homeless} />
      ))}
    </Stack>
  );
}
