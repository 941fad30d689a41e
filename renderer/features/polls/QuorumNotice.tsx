import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { quorumFreshness } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAct, Only } from '../../ui';

/** Says before a counted decision that it has no quorum check of its own; it warns and never blocks (CHK-6). */
export function QuorumNotice({ occasion }: { readonly occasion: string }) {
  const t = useText();
  const freshness = useAssembly(quorumFreshness);
  const act = useAct();
  if (freshness === 'fresh') return null;
  return (
    <Alert color="orange" variant="outline" icon={<IconAlertTriangle />}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t(`quorum.fresh.${freshness}`)}</Text>
        <Only act="quorum.check">
          <Button
            size="compact-md"
            variant="default"
            miw={130}
            onClick={() => void act({ type: 'quorum.check', occasion, deemsValid: false }, t('quorum.checked'))}
          >
            {t('quorum.check')}
          </Button>
        </Only>
      </Group>
    </Alert>
  );
}
