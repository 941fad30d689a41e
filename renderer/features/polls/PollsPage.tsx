import {
  Badge,
  Button,
  Card,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { neededBefore, usuallyStrict } from '../../../shared/counting';
import type { MajorityKind } from '../../../shared/counting';
import { arithmeticSentence, latestEntry, liveQuorum, pollsInOrder, sectorState } from '../../../shared/domain';
import type { Poll } from '../../../shared/domain';
import { formatCount } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { EmptyState, Page, QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';

function DraftDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const rule = state.facts.rules.motionMajority;
  const present = liveQuorum(state).present;
  const [kind, setKind] = useState<Poll['kind']>('showOfHands');
  const [question, setQuestion] = useState('');
  const [majority, setMajority] = useState<MajorityKind>(rule.kind);
  const [sectors, setSectors] = useState([{ name: `${t('poll.sector')} 1`, present }]);
  async function save() {
    const outcome = await act({
      type: 'poll.draft',
      kind,
      question,
      majority: {
        kind: majority,
        base: majority === 'simple' ? 'yesNo' : rule.base,
        isStrict: usuallyStrict(majority),
      },
      sectors: kind === 'showOfHands' ? sectors : [],
      itemId: null,
    });
    if (outcome !== null) onClose();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('poll.new')}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('poll.kind')}
            value={kind}
            onChange={(value) => {
              setKind(value as Poll['kind']);
            }}
            data={[
              { value: 'showOfHands', label: t('pollKind.showOfHands') },
              { value: 'acclamation', label: t('pollKind.acclamation') },
            ]}
          />
          <Text size="sm" c="dimmed">
            {t(`pollKind.${kind}.help`)}
          </Text>
          <Textarea
            data-autofocus
            label={t('poll.question')}
            withAsterisk
            autosize
            minRows={2}
            value={question}
            onChange={(event) => {
              setQuestion(event.currentTarget.value);
            }}
          />
          {kind === 'showOfHands' && (
            <>
              <Select
                label={t('wizard.majority')}
                allowDeselect={false}
                value={majority}
                onChange={(value) => {
                  setMajority(value as MajorityKind);
                }}
                data={(['simple', 'absolute', 'twoThirds', 'threeQuarters'] as const).map((value) => ({
                  value,
                  label: t(`majority.${value}`),
                }))}
              />
              <Text fw={500} size="sm">
                {t('poll.sectors')}
              </Text>
              {sectors.map((sector, index) => (
                <Group key={index} wrap="nowrap">
                  <TextInput
                    aria-label={`${t('poll.sector')} ${String(index + 1)}`}
                    style={{ flex: 1 }}
                    value={sector.name}
                    onChange={(event) => {
                      const name = event.currentTarget.value;
                      setSectors(sectors.map((one, at) => (at === index ? { ...one, name } : one)));
                    }}
                  />
                  <NumberInput
                    aria-label={t('poll.sectorPresent', { sector: sector.name })}
                    w={140}
                    min={0}
                    value={sector.present}
                    onChange={(value) => {
                      setSectors(sectors.map((one, at) => (at === index ? { ...one, present: Number(value) } : one)));
                    }}
                  />
                </Group>
              ))}
              <Button
                variant="subtle"
                leftSection={<IconPlus size={16} />}
                onClick={() => {
                  setSectors([...sectors, { name: `${t('poll.sector')} ${String(sectors.length + 1)}`, present: 0 }]);
                }}
              >
                {t('poll.addSector')}
              </Button>
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('feedback.cancel')}
            </Button>
            <Button type="submit">{t('form.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function SectorCount({
  poll,
  sector,
  teller,
}: {
  readonly poll: Poll;
  readonly sector: number;
  readonly teller: 1 | 2;
}) {
  const t = useText();
  const act = useAct();
  const before = latestEntry(poll, sector, teller);
  const [counts, setCounts] = useState({ yes: before?.yes ?? 0, no: before?.no ?? 0, abstain: before?.abstain ?? 0 });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void act({ type: 'poll.enterCount', id: poll.id, sector, teller, ...counts });
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Text size="sm" w={80}>
          {t('poll.teller', { number: teller })}
        </Text>
        {(['yes', 'no', 'abstain'] as const).map((choice) => (
          <NumberInput
            key={choice}
            size="xs"
            w={92}
            label={t(`choice.${choice}`)}
            min={0}
            value={counts[choice]}
            onChange={(value) => {
              setCounts({ ...counts, [choice]: Number(value) });
            }}
          />
        ))}
        <Button size="xs" type="submit" variant={before === undefined ? 'filled' : 'default'}>
          {t(before === undefined ? 'poll.enter' : 'poll.correct')}
        </Button>
      </Group>
    </form>
  );
}

const sectorColors = { empty: 'gray', oneTeller: 'orange', agreed: 'green', mismatch: 'red' } as const;

function OpenPoll({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const act = useAct();
  const [by, setBy] = useState('');
  if (poll.state.kind !== 'open' && poll.state.kind !== 'paused') return null;
  const { definition } = poll.state;
  const { needed, isExact } = neededBefore(definition.majority, definition.electorate.weights);
  return (
    <Stack gap="sm">
      <Text>
        {t('poll.electorate', {
          entitled: formatCount(definition.electorate.heads.entitled),
          present: formatCount(definition.electorate.heads.presentAtOpening),
        })}{' '}
        {poll.kind === 'showOfHands' &&
          t(isExact ? 'poll.needed' : 'poll.neededAtMost', { needed: formatCount(needed) })}
      </Text>
      {poll.kind === 'showOfHands' &&
        poll.sectors.map((sector, index) => (
          <Card withBorder key={sector.name} p="sm">
            <Group justify="space-between" mb={4}>
              <Text fw={600}>
                {sector.name} ({formatCount(sector.present)})
              </Text>
              <Badge variant="light" tt="none" color={sectorColors[sectorState(poll, index)]}>
                {t(`sector.${sectorState(poll, index)}`)}
              </Badge>
            </Group>
            <SimpleGrid cols={2}>
              <SectorCount poll={poll} sector={index} teller={1} />
              <SectorCount poll={poll} sector={index} teller={2} />
            </SimpleGrid>
          </Card>
        ))}
      {poll.kind === 'acclamation' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void act({ type: 'poll.object', id: poll.id, by, text: '' }).then((outcome) => {
              if (outcome !== null) setBy('');
            });
          }}
        >
          <Group align="flex-end">
            <TextInput
              label={t('poll.objector')}
              value={by}
              onChange={(event) => {
                setBy(event.currentTarget.value);
              }}
              w={320}
            />
            <Button type="submit" variant="default">
              {t('poll.object')}
            </Button>
            <Text>{t('poll.objections', { count: poll.objections.length })}</Text>
          </Group>
        </form>
      )}
    </Stack>
  );
}

function ResultText({ poll }: { readonly poll: Poll }) {
  const t = useText();
  if (poll.state.kind !== 'closed' && poll.state.kind !== 'confirmed') return null;
  const { result } = poll.state;
  if (result.kind === 'acclamation')
    return <Text fw={600}>{t(`acclamation.${result.outcome}`, { count: result.objections })}</Text>;
  return (
    <div>
      <Text fw={700} size="lg">
        {t(`outcome.${result.verdict.outcome}`)}
      </Text>
      <Text>{arithmeticSentence(result.verdict)}</Text>
      <Table w="auto" withTableBorder mt="xs" aria-label={t('poll.result')}>
        <Table.Tbody>
          {(['yes', 'no', 'abstain'] as const).map((choice) => (
            <Table.Tr key={choice}>
              <Table.Td>{t(`choice.${choice}`)}</Table.Td>
              <Table.Td ta="right">{formatCount(result.verdict.count[choice])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const stateColors = {
  draft: 'gray',
  open: 'green',
  paused: 'orange',
  closed: 'blue',
  confirmed: 'teal',
  cancelled: 'red',
} as const;

function PollCard({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const [question, setQuestion] = useState<Question | null>(null);
  const { kind } = poll.state;
  return (
    <Card withBorder>
      <Group justify="space-between" mb="sm" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600}>{poll.question}</Text>
          <Text size="sm" c="dimmed">
            {t(`pollKind.${poll.kind}`)} · {t(`majority.${poll.majority.kind}`)}
          </Text>
        </div>
        <Badge variant="light" tt="none" size="lg" color={stateColors[kind]}>
          {t(`pollState.${kind}`)}
        </Badge>
      </Group>
      <Stack gap="sm">
        <OpenPoll poll={poll} />
        <ResultText poll={poll} />
        <Group>
          {kind === 'draft' && (
            <Button onClick={() => void act({ type: 'poll.open', id: poll.id })}>{t('poll.open')}</Button>
          )}
          {kind === 'open' && (
            <Button variant="default" onClick={() => void act({ type: 'poll.pause', id: poll.id })}>
              {t('poll.pause')}
            </Button>
          )}
          {kind === 'paused' && (
            <Button onClick={() => void act({ type: 'poll.continue', id: poll.id })}>{t('poll.continue')}</Button>
          )}
          {(kind === 'open' || kind === 'paused') && (
            <Button
              onClick={() => {
                setQuestion({
                  title: t('poll.close'),
                  text: t('poll.closeQuestion', { question: poll.question }),
                  act: t('poll.close'),
                  onAct: () => {
                    void act({ type: 'poll.close', id: poll.id });
                  },
                });
              }}
            >
              {t('poll.close')}
            </Button>
          )}
          {kind === 'closed' && (
            <Button
              onClick={() => void act({ type: 'poll.confirm', id: poll.id, knocks: state.facts.rules.gavel.decision })}
            >
              {t('poll.confirm', { knocks: state.facts.rules.gavel.decision })}
            </Button>
          )}
          {(kind === 'closed' || kind === 'confirmed' || kind === 'cancelled') && (
            <Button variant="default" onClick={() => void act({ type: 'poll.repeat', id: poll.id })}>
              {t('poll.repeat')}
            </Button>
          )}
          {kind !== 'confirmed' && kind !== 'cancelled' && (
            <Button
              variant="subtle"
              color="red"
              onClick={() => {
                setQuestion({
                  title: t('poll.cancel'),
                  text: t('poll.cancelQuestion', { question: poll.question }),
                  act: t('poll.cancel'),
                  asks: t('form.reason'),
                  onAct: (reason) => {
                    void act({ type: 'poll.cancel', id: poll.id, reason });
                  },
                });
              }}
            >
              {t('poll.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Card>
  );
}

/** Polls by show of hands and by acclamation (VOT-1), with the sum before and after (VOT-2). */
export function PollsPage() {
  const t = useText();
  const state = useAssembly();
  const [isDrafting, setIsDrafting] = useState(false);
  const polls = [...pollsInOrder(state)].reverse();
  const button = (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        setIsDrafting(true);
      }}
    >
      {t('poll.new')}
    </Button>
  );
  return (
    <Page title={t('room.polls')} actions={polls.length > 0 && button}>
      {polls.length === 0 ? (
        <EmptyState title={t('poll.empty')} text={t('poll.emptyHelp')}>
          {button}
        </EmptyState>
      ) : (
        polls.map((poll) => <PollCard key={poll.id} poll={poll} />)
      )}
      {isDrafting && (
        <DraftDialog
          onClose={() => {
            setIsDrafting(false);
          }}
        />
      )}
    </Page>
  );
}
