import { Alert, Button, Card, Code, Collapse, Group, List, Stack, Table, Text } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { neededBefore } from '../../../shared/counting';
import {
  ballotsOf,
  liveQuorum,
  liveRound,
  paperSums,
  pollsOf,
  tellElection,
  votelessReasons,
  votersNow,
} from '../../../shared/domain';
import type { Election, Poll, RoundTelling } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { goTo } from '../../ui';
import { QuorumNotice } from '../polls/QuorumNotice';
import { drawText, nextText, outcomeText, roundText, sumText } from './telling-words';

/** So many cooperatives that cannot vote are named; the registry has the others. */
const mostNamed = 60;

/** Before a round opens: who may vote and why the rest may not, the quorum, the number needed, and what this kind of vote does not protect against. */
function Preflight({ election, poll }: { readonly election: Election; readonly poll: Poll }) {
  const t = useText();
  const { entitled, present, rest } = useAssembly(votersNow);
  const quorum = useAssembly(liveQuorum);
  const [isShown, setIsShown] = useState(false);
  const next = election.standing?.next;
  const majority =
    next !== undefined && 'ballot' in next && next.ballot.stage === 'first' ? election.standing?.rules.majority : null;
  const needed =
    majority === null || majority === undefined
      ? null
      : neededBefore(majority, { entitled, presentAtOpening: present });
  return (
    <Stack gap="xs">
      <Text>{t('election.mayVote', { present: countText(t, present), entitled: countText(t, entitled) })}</Text>
      {rest.length > 0 && (
        <Group gap="md">
          {votelessReasons.map((reason) => {
            const count = rest.filter((one) => one.reason === reason).length;
            return count === 0 ? null : (
              <Text key={reason} size="sm">
                {t(`election.voteless.${reason}`, { count: countText(t, count) })}
              </Text>
            );
          })}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isShown}
            onClick={() => {
              setIsShown(!isShown);
            }}
          >
            {t(isShown ? 'election.hideNames' : 'election.showNames')}
          </Button>
        </Group>
      )}
      <Collapse expanded={isShown}>
        <List size="sm">
          {rest.slice(0, mostNamed).map(({ id, name, reason }) => (
            <List.Item key={id}>
              {name} – {t(`election.why.${reason}`)}
            </List.Item>
          ))}
          {rest.length > mostNamed && <List.Item>… + {countText(t, rest.length - mostNamed)}</List.Item>}
        </List>
      </Collapse>
      <Text size="sm">
        {t(quorum.isMet ? 'election.quorumMet' : 'election.quorumMissing', {
          present: countText(t, quorum.present),
          needed: countText(t, quorum.needed),
        })}
      </Text>
      {poll.kind === 'paper' && <QuorumNotice occasion={poll.question.slice(0, 480)} />}
      {poll.kind === 'paper' && (
        <Text size="sm">
          {needed === null
            ? t('election.mostVotes')
            : t(needed.isExact ? 'election.needed' : 'election.neededAtMost', {
                needed: countText(t, needed.needed),
              })}
        </Text>
      )}
      <Alert variant="outline" color="gray" icon={<IconShieldExclamation />} title={t(`pollKind.${poll.kind}`)}>
        <Text size="sm">{t(poll.kind === 'paper' ? 'election.protects.paper' : 'election.protects.acclamation')}</Text>
      </Alert>
    </Stack>
  );
}

/** The papers of a poll, as they must come out. */
function Papers({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const sums = useAssembly((state) => paperSums(ballotsOf(state, poll.id)));
  if (poll.kind !== 'paper' || sums.printed + sums.voided === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('election.papers', {
        printed: countText(t, sums.printed),
        voided: countText(t, sums.voided),
        issued: countText(t, sums.issued),
        spoiled: countText(t, sums.spoiled),
        returned: countText(t, sums.returned),
        unused: sums.unused === null ? '–' : countText(t, sums.unused),
        inBox: sums.inBox === null ? '–' : countText(t, sums.inBox),
      })}
    </Text>
  );
}

/** The round that is being held. */
export function LiveRound({ election }: { readonly election: Election }) {
  const t = useText();
  const round = useAssembly((state) => liveRound(state, election));
  const allPolls = useAssembly((state) => state.polls);
  if (round === undefined) return null;
  const polls = pollsOf({ polls: allPolls }, round);
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text fw={600}>{t('election.roundNow', { name: roundText(t, round) })}</Text>
        {polls.map((poll, index) => (
          <Stack key={poll.id} gap="xs">
            <Group justify="space-between" wrap="nowrap">
              <Text>{poll.question}</Text>
              <Button
                variant="default"
                size="xs"
                onClick={() => {
                  goTo('suara', poll.id);
                }}
              >
                {t('election.toPoll')} · {t(`pollState.${poll.state.kind}`)}
              </Button>
            </Group>
            {index === 0 && (poll.state.kind === 'draft' || poll.state.kind === 'ready') && (
              <Preflight election={election} poll={poll} />
            )}
            <Papers poll={poll} />
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}

function RoundResult({ round }: { readonly round: RoundTelling }) {
  const t = useText();
  return (
    <Stack gap={4}>
      <Text fw={600}>
        {roundText(t, round)}: {outcomeText(t, round)}
      </Text>
      <Text>{sumText(t, round)}</Text>
      {round.choice !== null && (
        <Table w="auto" withTableBorder aria-label={round.question}>
          <Table.Tbody>
            {round.candidates.map(({ id, number, name, origin, figure, percent, state }) => (
              <Table.Tr key={id}>
                <Table.Td ta="right">{number}</Table.Td>
                <Table.Td>
                  {name}
                  {origin !== '' && ` · ${origin}`}
                </Table.Td>
                <Table.Td ta="right">{figure}</Table.Td>
                <Table.Td ta="right">{percent}</Table.Td>
                <Table.Td>
                  {state === 'notChosen'
                    ? ''
                    : t(
                        state === 'tied'
                          ? 'election.tied'
                          : round.isForRunOff
                            ? 'election.through'
                            : 'election.hasSeat',
                      )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text>{nextText(t, round.nextParts)}</Text>
    </Stack>
  );
}

/** What the rounds gave, and how numbers were drawn: everything by which the result can be gone through again. */
export function Rounds({ election }: { readonly election: Election }) {
  const t = useText();
  const cooperatives = useAssembly((state) => state.cooperatives);
  const participants = useAssembly((state) => state.participants);
  const polls = useAssembly((state) => state.polls);
  const { rounds, draw } = tellElection({ cooperatives, participants, polls }, election);
  if (rounds.length === 0 && draw === null) return null;
  return (
    <Card withBorder>
      <Stack gap="md">
        {rounds.map((round) => (
          <RoundResult key={round.id} round={round} />
        ))}
        {draw !== null && (
          <div>
            <Text size="sm">
              {t('election.numbersBy')}: {election.numbersDraw !== null && drawText(t, election.numbersDraw)}
            </Text>
            {draw.lots.length > 0 && (
              <List size="xs" listStyleType="none" withPadding={false}>
                {draw.lots.map(({ name, text, digest, place }) => (
                  <List.Item key={text}>
                    {place}. {name}: <Code>{`printf '%s' '${text}' | sha256sum`}</Code>{' '}
                    <Code style={{ overflowWrap: 'anywhere' }}>{digest}</Code>
                  </List.Item>
                ))}
              </List>
            )}
          </div>
        )}
      </Stack>
    </Card>
  );
}
