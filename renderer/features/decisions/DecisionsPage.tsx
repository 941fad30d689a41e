import { Button, Card, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { decisionsInOrder } from '../../../shared/domain';
import type { Decision } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, useText } from '../../locales';
import { ActButton, EmptyState, Page, placeId, useActs, useAskedPlace } from '../../ui';
import { DecisionDialog } from './DecisionDialog';

/** Decisions and how they were made (MOT-3). */
export function DecisionsPage() {
  const t = useText();
  const decisions = useAssembly(decisionsInOrder);
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const [editing, setEditing] = useState<Decision | 'new' | null>(null);
  const record = () => {
    setEditing('new');
  };
  useActs({ 'decision.record': record });
  useAskedPlace();
  const button = <ActButton act="decision.record" onClick={record} />;
  return (
    <Page title={t('room.decisions')} actions={decisions.length > 0 && button}>
      {decisions.length === 0 ? (
        <EmptyState title={t('decision.empty')} text={t('decision.emptyHelp')}>
          {button}
        </EmptyState>
      ) : (
        decisions.map((decision) => (
          <Card withBorder key={decision.id} id={placeId(decision.id)} tabIndex={-1}>
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text fw={600}>
                  {decision.number}. {decision.title}
                </Text>
                <Text size="sm" c="dimmed">
                  {clockText(t, decision.at, timeZone)} · {t(`method.${decision.method}`)}
                  {decision.knocks > 0 && ` · ${t('decision.knocks', { count: decision.knocks })}`}
                </Text>
              </div>
              <Button
                variant="default"
                onClick={() => {
                  setEditing(decision);
                }}
              >
                {t('decision.edit')}
              </Button>
            </Group>
          </Card>
        ))
      )}
      {editing !== null && (
        <DecisionDialog
          subject={editing === 'new' ? { kind: 'new' } : { kind: 'edit', decision: editing }}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Page>
  );
}
