import { Alert, Button, Group, Text } from '@mantine/core';
import { useText } from '../locales';
import type { KeptDraft } from './draft';

/** Says that a form began with what was typed before, and how to empty it. */
export function DraftNotice({ draft }: { readonly draft: KeptDraft }) {
  const t = useText();
  if (!draft.isRestored) return null;
  return (
    <Alert color="blue" py="xs">
      <Group justify="space-between">
        <Text size="sm">{t('form.draftKept')}</Text>
        <Button size="compact-sm" variant="default" onClick={draft.discard}>
          {t('form.draftDiscard')}
        </Button>
      </Group>
    </Alert>
  );
}
