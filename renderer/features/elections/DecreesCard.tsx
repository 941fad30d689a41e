import { Button, Card, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { decreedOf, electionDecreesOf } from '../../../shared/domain';
import type { Election, ElectionDecreeKind } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { goTo } from '../../ui';
import { DecisionDialog } from '../decisions/DecisionDialog';

/** The decrees that an election ends in: written from the record, looked over, recorded once (ELE-3). */
export function DecreesCard({ election }: { readonly election: Election }) {
  const t = useText();
  const kinds = electionDecreesOf(election);
  const decisions = useAssembly((state) =>
    electionDecreesOf(election).map((kind) => decreedOf(state, election.id, kind)),
  );
  const [writing, setWriting] = useState<ElectionDecreeKind | null>(null);
  if (kinds.length === 0) return null;
  return (
    <Card withBorder component="section" aria-label={t('election.decrees')}>
      <Text fw={600} mb="xs">
        {t('election.decrees')}
      </Text>
      <Group gap="xs">
        {kinds.map((kind, index) => {
          const decision = decisions[index];
          return decision === undefined ? (
            <Button
              key={kind}
              variant="default"
              onClick={() => {
                setWriting(kind);
              }}
            >
              {t(`election.decree.${kind}`)}
            </Button>
          ) : (
            <Button
              key={kind}
              variant="subtle"
              onClick={() => {
                goTo('dokumen', decision.id);
              }}
            >
              {t('election.decreed', { title: decision.title })}
            </Button>
          );
        })}
      </Group>
      {writing !== null && (
        <DecisionDialog
          subject={{ kind: 'election', election, decree: writing }}
          onClose={() => {
            setWriting(null);
          }}
        />
      )}
    </Card>
  );
}
