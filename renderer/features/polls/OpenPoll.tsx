import {
  Badge,
  Button,
  Card,
  Group,
  NumberInput,
  Progress,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { neededBefore } from '../../../shared/counting';
import { latestEntry, sectorState, turnoutOf } from '../../../shared/domain';
import type { Poll } from '../../../shared/domain';
import { useAssembly, useProgram } from '../../client';
import { countText, useText } from '../../locales';
import { useCommandForm, Only } from '../../ui';
import { LateDialog } from './LateDialog';

type Choice = 'yes' | 'no' | 'abstain';
const choices: readonly Choice[] = ['yes', 'no', 'abstain'];

interface Count {
  readonly poll: Poll;
  readonly sector: number;
  readonly teller: 1 | 2;
}

/** The fields of a teller's count: always empty at first, so that nothing of another count stands in them. */
function CountForm({ poll, sector, teller, onDone }: Count & { readonly onDone: () => void }) {
  const t = useText();
  const { form, save, words } = useCommandForm({
    defaultValues: { yes: 0, no: 0, abstain: 0 },
    command: (counts) => ({ type: 'poll.enterCount', id: poll.id, sector, teller, ...counts }),
    onDone,
  });
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Text size="sm" w={80}>
          {t('poll.teller', { number: teller })}
        </Text>
        {choices.map((choice) => (
          <Controller
            key={choice}
            control={form.control}
            name={choice}
            render={({ field: { onChange, ...field } }) => (
              <NumberInput
                size="xs"
                w={92}
                label={t(`choice.${choice}`)}
                min={0}
                error={words(choice)}
                onChange={(value) => {
                  onChange(Number(value));
                }}
                {...field}
              />
            )}
          />
        ))}
        <Button size="xs" type="submit">
          {t('poll.enter')}
        </Button>
      </Group>
    </form>
  );
}

/** One teller's count of a sector: what was entered is shown only once both are in and alike (voting.md §2). */
function SectorCount({ poll, sector, teller }: Count) {
  const t = useText();
  const [isCounting, setIsCounting] = useState(false);
  const entered = latestEntry(poll, sector, teller);
  if (entered === undefined || isCounting) {
    return (
      <CountForm
        poll={poll}
        sector={sector}
        teller={teller}
        onDone={() => {
          setIsCounting(false);
        }}
      />
    );
  }
  const how = sectorState(poll, sector);
  const shown = choices.map((choice) => `${t(`choice.${choice}`)} ${countText(t, entered[choice])}`).join(' · ');
  return (
    <Group gap="xs" wrap="nowrap" data-teller={teller}>
      <Text size="sm" w={80}>
        {t('poll.teller', { number: teller })}
      </Text>
      <Text size="sm" c={how === 'agreed' ? 'var(--mantine-color-text)' : 'dimmed'} style={{ flex: 1 }}>
        {how === 'agreed' ? shown : `${t('poll.entered')}. ${how === 'oneTeller' ? t('poll.enteredHidden') : ''}`}
      </Text>
      <Button
        size="xs"
        variant={how === 'mismatch' ? 'filled' : 'default'}
        onClick={() => {
          setIsCounting(true);
        }}
      >
        {t(how === 'mismatch' ? 'poll.countAgain' : 'poll.correct')}
      </Button>
    </Group>
  );
}

/** Who objects to an acclamation, one after the other. */
function Objections({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const { form, save, words } = useCommandForm({
    defaultValues: { by: '' },
    command: ({ by }) => ({ type: 'poll.object', id: poll.id, by, text: '' }),
    onDone: () => {
      form.reset();
    },
  });
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Group align="flex-end">
        <TextInput label={t('poll.objector')} w={320} {...form.register('by')} error={words('by')} />
        <Button type="submit" variant="default">
          {t('poll.object')}
        </Button>
        <Text>{t('poll.objections', { count: poll.objections.length })}</Text>
      </Group>
    </form>
  );
}

/** How many have voted: live, and nothing else of a vote before it is closed (voting.md §6). */
function Turnout({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const turnout = useAssembly((state) => turnoutOf(state, poll));
  const [isAdmitting, setIsAdmitting] = useState(false);
  if (turnout === null) return null;
  const { done, of } = turnout;
  return (
    <>
      <Group wrap="nowrap">
        <Progress
          value={of === 0 ? 0 : (done / of) * 100}
          style={{ flex: 1 }}
          size="lg"
          aria-label={t('roll.progress')}
        />
        <Text fw={600} data-testid="turnout">
          {t(poll.kind === 'paper' ? 'poll.turnoutPaper' : 'poll.turnoutRoll', {
            done: countText(t, done),
            of: countText(t, of),
          })}
        </Text>
        <Only act="poll.admitLate">
          <Button
            size="compact-md"
            variant="default"
            onClick={() => {
              setIsAdmitting(true);
            }}
          >
            {t('poll.admitLate')}
          </Button>
        </Only>
      </Group>
      {poll.late.length > 0 && <Text size="sm">{t('poll.late', { count: poll.late.length })}</Text>}
      {isAdmitting && (
        <LateDialog
          poll={poll}
          onClose={() => {
            setIsAdmitting(false);
          }}
        />
      )}
    </>
  );
}

const sectorColors = { empty: 'gray', oneTeller: 'orange', agreed: 'green', mismatch: 'red' } as const;

const tellerKey = 'palu-teller';

/** Which of the two a teller's own device is: the other's fields are not on its screen (voting.md §2); null where both count at one screen. */
function useOwnTeller(): readonly [1 | 2 | null, (teller: 1 | 2) => void] {
  const { role } = useProgram().status;
  const [own, setOwn] = useState<1 | 2>(() => (window.localStorage.getItem(tellerKey) === '2' ? 2 : 1));
  return [
    role === 'teller' ? own : null,
    (teller) => {
      window.localStorage.setItem(tellerKey, String(teller));
      setOwn(teller);
    },
  ];
}

/** A poll while it runs: the number needed, the double count of each sector, the objections, or the turnout. */
export function OpenPoll({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const [ownTeller, setOwnTeller] = useOwnTeller();
  const tellers = ownTeller === null ? ([1, 2] as const) : [ownTeller];
  if (poll.state.kind !== 'open' && poll.state.kind !== 'paused') return null;
  const { definition } = poll.state;
  const { needed, isExact } = neededBefore(definition.majority, definition.electorate.weights);
  return (
    <Stack gap="sm">
      <Text>
        {t('poll.electorate', {
          entitled: countText(t, definition.electorate.heads.entitled),
          present: countText(t, definition.electorate.heads.presentAtOpening),
        })}{' '}
        {poll.kind !== 'acclamation' &&
          poll.options.length === 0 &&
          t(isExact ? 'poll.needed' : 'poll.neededAtMost', { needed: countText(t, needed) })}
      </Text>
      {poll.kind === 'showOfHands' && ownTeller !== null && (
        <SegmentedControl
          aria-label={t('poll.ownTeller')}
          style={{ alignSelf: 'flex-start' }}
          value={String(ownTeller)}
          onChange={(value) => {
            setOwnTeller(value === '2' ? 2 : 1);
          }}
          data={[1, 2].map((number) => ({ value: String(number), label: t('poll.teller', { number }) }))}
        />
      )}
      {poll.kind === 'showOfHands' &&
        poll.sectors.map((sector, index) => (
          <Card withBorder key={index} p="sm">
            <Group justify="space-between" mb={4}>
              <Text fw={600}>
                {sector.name} ({countText(t, sector.present)})
              </Text>
              <Badge variant="light" tt="none" color={sectorColors[sectorState(poll, index)]}>
                {t(`sector.${sectorState(poll, index)}`)}
              </Badge>
            </Group>
            <SimpleGrid cols={2}>
              {tellers.map((teller) => (
                <SectorCount key={teller} poll={poll} sector={index} teller={teller} />
              ))}
            </SimpleGrid>
          </Card>
        ))}
      {poll.kind === 'acclamation' && (
        <Only act="poll.object">
          <Objections poll={poll} />
        </Only>
      )}
      <Turnout poll={poll} />
    </Stack>
  );
}
