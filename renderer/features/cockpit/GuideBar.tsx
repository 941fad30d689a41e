import { Button, Card, Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { guidedActs } from '../../../shared/domain';
import type { GuidedAct } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { ActButton } from '../../ui';

/** What is sensible next: the first act large, the others beside it. It offers and never forces. */
export function GuideBar({ onAct }: { readonly onAct: (act: GuidedAct) => void }) {
  const t = useText();
  const [first, ...others] = useAssembly(guidedActs);
  if (first === undefined) return null;
  return (
    <Card withBorder p="sm" component="section" aria-label={t('guide.title')}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap" style={{ minWidth: 0 }}>
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {t('guide.title')}
          </Text>
          <ActButton
            act="guide.follow"
            {...(first.command !== null ? { leftSection: undefined } : {})}
            maw={520}
            data-guided={first.code}
            onClick={() => {
              onAct(first);
            }}
          >
            {t(`guide.${first.code}`, first.params)}
          </ActButton>
        </Group>
        <Group gap="xs" wrap="nowrap" style={{ minWidth: 0 }}>
          {others.slice(0, 2).map((act) => (
            <Button
              key={act.code}
              variant="default"
              size="compact-md"
              maw="min(420px, 21vw)"
              leftSection={act.command !== null ? undefined : <IconArrowRight size={14} />}
              onClick={() => {
                onAct(act);
              }}
            >
              {t(`guide.${act.code}`, act.params)}
            </Button>
          ))}
        </Group>
      </Group>
    </Card>
  );
}
