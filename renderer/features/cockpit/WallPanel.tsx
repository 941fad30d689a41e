import { Anchor, Button, Card, Group, Text } from '@mantine/core';
import { memo } from 'react';
import { projectorView } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { SlideContent } from '../../projector/SlideContent';
import '../../projector/slides.css';
import { ActButton, goTo } from '../../ui';
import { useProjector } from '../projection/useProjector';

function Preview() {
  const view = useAssembly(projectorView);
  return (
    <div className="slide-frame wide">
      <SlideContent view={view} clockOffset={0} />
    </div>
  );
}

/** What the hall sees now, and the three acts that cannot wait. */
export const WallPanel = memo(function WallPanel() {
  const t = useText();
  const projection = useAssembly((state) => state.projection);
  const { next, toggleBlack, toggleFrozen, show } = useProjector();
  const isFrozen = projection.frozen !== null;
  return (
    <Card withBorder p="sm" component="section" aria-label={t('room.projection')}>
      <Group justify="space-between" mb={4}>
        <Text fw={600}>{t('room.projection')}</Text>
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            goTo('layar');
          }}
        >
          {t('cockpit.whole')}
        </Anchor>
      </Group>
      <Preview />
      <Group gap="xs" mt="xs">
        <ActButton
          act="wall.black"
          leftSection={undefined}
          size="compact-sm"
          variant={projection.isBlack ? 'filled' : 'default'}
          aria-pressed={projection.isBlack}
          onClick={toggleBlack}
        >
          {t(projection.isBlack ? 'projection.unblack' : 'projection.black')}
        </ActButton>
        <ActButton
          act="wall.freeze"
          leftSection={undefined}
          size="compact-sm"
          variant={isFrozen ? 'filled' : 'default'}
          aria-pressed={isFrozen}
          onClick={toggleFrozen}
        >
          {t(isFrozen ? 'projection.unfreeze' : 'projection.freeze')}
        </ActButton>
        <ActButton
          act="wall.next"
          leftSection={undefined}
          size="compact-sm"
          variant="default"
          disabled={projection.queue.length === 0}
          onClick={next}
        >
          {t('projection.next')}
        </ActButton>
        {projection.slide.kind !== 'follow' && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              show({ kind: 'follow' });
            }}
          >
            {t('slide.follow')}
          </Button>
        )}
      </Group>
    </Card>
  );
});
