import { Badge, Group, NavLink, Paper, ScrollArea, Title } from '@mantine/core';
import { useState } from 'react';
import { courseOf, electionsInOrder } from '../../../shared/domain';
import type { ElectionId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { ActButton, EmptyState, keepInAddress, Page, useActs, useAskedSearch } from '../../ui';
import { AnnounceDialog } from './AnnounceDialog';
import { ElectionView } from './ElectionView';

/** Elections of persons, from the nomination to the board (ELE-1). */
export function ElectionsPage() {
  const t = useText();
  const elections = useAssembly(electionsInOrder);
  const stages = useAssembly((state) => electionsInOrder(state).map((one) => courseOf(state, one).stage));
  const [isAnnouncing, setIsAnnouncing] = useState(false);
  const asked = useAskedSearch();
  const shown = elections.find(({ id }) => id === asked) ?? elections.at(-1);
  const announce = () => {
    setIsAnnouncing(true);
  };
  const show = (id: ElectionId) => {
    keepInAddress({ cari: id });
  };
  useActs({ 'election.new': announce });
  const button = (
    <ActButton act="election.new" variant={elections.length > 0 ? 'default' : 'filled'} onClick={announce} />
  );
  return (
    <Page title={t('room.elections')} actions={elections.length > 0 && button}>
      {shown === undefined ? (
        <EmptyState title={t('election.empty')} text={t('election.emptyHelp')}>
          {button}
        </EmptyState>
      ) : (
        <Group align="flex-start" wrap="nowrap">
          {elections.length > 1 && (
            <Paper withBorder w={220} miw={220} component="nav" aria-label={t('election.list')}>
              <ScrollArea.Autosize mah="calc(var(--room-height) - 120px)">
                {elections.map(({ id, title }, index) => (
                  <NavLink
                    key={id}
                    component="button"
                    type="button"
                    label={title}
                    description={t(`election.stage.${stages[index] ?? 'nomination'}`)}
                    active={id === shown.id}
                    aria-pressed={id === shown.id}
                    onClick={() => {
                      show(id);
                    }}
                  />
                ))}
              </ScrollArea.Autosize>
            </Paper>
          )}
          <div style={{ flex: 1, minWidth: 0 }}>
            <Group justify="space-between" mb="sm" wrap="nowrap" align="flex-start">
              <Title order={2} size="lg" style={{ overflowWrap: 'anywhere' }}>
                {shown.title}
              </Title>
              <Badge variant="light" tt="none" size="lg" style={{ flexShrink: 0 }}>
                {t(`electionKind.${shown.kind}`)}
              </Badge>
            </Group>
            <ElectionView key={shown.id} election={shown} />
          </div>
        </Group>
      )}
      {isAnnouncing && (
        <AnnounceDialog
          election={null}
          onAnnounced={show}
          onClose={() => {
            setIsAnnouncing(false);
          }}
        />
      )}
    </Page>
  );
}
