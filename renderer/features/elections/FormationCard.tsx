import { Button, Card, Group, List, Stack, Text } from '@mantine/core';
import { bodies, chairOf, teamOf } from '../../../shared/domain';
import type { Election } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { dayText, useText } from '../../locales';
import { useAct } from '../../ui';
import type { Question } from '../../ui';
import type { ElectionEntry } from './dialogs';

/** The formation team: who sits on it, until when it works, and what it composed. */
export function FormationCard({
  election,
  onEnter,
  onAsk,
}: {
  readonly election: Election;
  readonly onEnter: (entry: ElectionEntry) => void;
  readonly onAsk: (question: Question) => void;
}) {
  const t = useText();
  const act = useAct();
  const team = useAssembly((state) => teamOf(state, election));
  const { formation } = election;
  if (formation === null || chairOf(election) === undefined) return null;
  const isFull = team.length >= formation.size;
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600}>
            {t('formation.team', { count: team.length, size: formation.size })} ·{' '}
            {t('formation.until', { date: dayText(t, formation.deadline) })}
          </Text>
          {!isFull && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                onEnter({ kind: 'appoint' });
              }}
            >
              {t('formation.appoint')}
            </Button>
          )}
        </Group>
        <List size="sm">
          {team.map(({ id, name, origin, how }) => (
            <List.Item key={id}>
              <Group gap="xs">
                <span>
                  {name}
                  {origin !== '' && ` · ${origin}`} – {t(`formation.how.${how}`)}
                </span>
                {how === 'appointed' && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    aria-label={`${t('formation.dismiss')}: ${name}`}
                    onClick={() => {
                      onAsk({
                        title: t('formation.dismiss'),
                        text: t('formation.dismissText', { name }),
                        act: t('formation.dismiss'),
                        asks: t('form.reason'),
                        onAct: (reason) => {
                          const member = formation.appointed.find((one) => one.id === id);
                          if (member !== undefined)
                            void act({ type: 'formation.dismiss', id: election.id, memberId: member.id, reason });
                        },
                      });
                    }}
                  >
                    {t('formation.dismiss')}
                  </Button>
                )}
              </Group>
            </List.Item>
          ))}
        </List>
        {bodies.map((body) => (
          <div key={body}>
            <Group gap="sm">
              <Text fw={600} size="sm">
                {t(`formation.body.${body}`)}
              </Text>
              <Button
                size="compact-sm"
                variant="default"
                disabled={!isFull}
                aria-label={`${t('formation.compose')}: ${t(`formation.body.${body}`)}`}
                onClick={() => {
                  onEnter({ kind: 'compose', body });
                }}
              >
                {t('formation.compose')}
              </Button>
            </Group>
            <List size="sm">
              {formation.composition[body].map(({ id, position, name, origin }) => (
                <List.Item key={id}>
                  {position}: {name}
                  {origin !== '' && ` · ${origin}`}
                </List.Item>
              ))}
            </List>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
