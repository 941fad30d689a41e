import { Box, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconCircleX, IconClockExclamation, IconDoorExit } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  activeMandateOf,
  isInside,
  lastMarks,
  liveQuorum,
  participantByCode,
  registeredParticipants,
} from '../../../shared/domain';
import type { Participant, ParticipantId, MarkId, Refusal } from '../../../shared/domain';
import { comparableName, formatClock, searchable } from '../../../shared/text';
import { execute, useAssembly } from '../../client';
import { refusalText, useText } from '../../locales';
import { QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';
import { QuorumPanel } from './QuorumPanel';
import { playVerdict } from './sound';

type Verdict =
  | { readonly kind: 'ready' }
  | { readonly kind: 'welcome'; readonly participant: Participant; readonly markId: MarkId }
  | { readonly kind: 'left'; readonly participant: Participant; readonly markId: MarkId }
  | { readonly kind: 'already'; readonly participant: Participant; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly participant: Participant | null; readonly refusal: Refusal };

const looks = {
  ready: { color: 'var(--mantine-color-default-hover)', text: 'inherit' },
  welcome: { color: '#0b6b3a', text: '#ffffff' },
  left: { color: '#1d4e89', text: '#ffffff' },
  already: { color: '#f5c518', text: '#1a1a1a' },
  refused: { color: '#a51d2d', text: '#ffffff' },
} as const;

function deskName(): string {
  return window.localStorage.getItem('palu-desk') ?? 'Meja 1';
}

/** The desk: one field that never loses focus, a verdict that fills the screen, the last ten scans (CHK-1, CHK-2). */
export function DeskPage() {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [entered, setEntered] = useState('');
  const [desk, setDesk] = useState(deskName);
  const [direction, setDirection] = useState<'in' | 'out'>('in');
  const [verdict, setVerdict] = useState<Verdict>({ kind: 'ready' });
  const [question, setQuestion] = useState<Question | null>(null);
  const { timeZone } = state.facts.profile;
  const recent = useMemo(() => lastMarks(state, 10), [state.attendance]);
  const quorum = useMemo(() => liveQuorum(state), [state]);

  const names = useMemo(
    () =>
      registeredParticipants(state).map((participant) => ({
        participant,
        text: `${searchable(participant.name)} ${comparableName(participant.name)} ${searchable(
          participant.cooperativeId === null ? '' : (state.cooperatives.get(participant.cooperativeId)?.name ?? ''),
        )}`,
      })),
    [state.participants, state.cooperatives],
  );
  const suggestions = useMemo(() => {
    const words = searchable(entered).split(' ').filter(Boolean);
    if (words.length === 0 || /^[0-9A-Z]{10,}$/.test(entered)) return [];
    return names.filter(({ text }) => words.every((word) => text.includes(word))).slice(0, 6);
  }, [entered, names]);

  // A scanner is a keyboard: wherever the focus was, its first key comes back to the field.
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isElsewhere = !(event.target instanceof HTMLInputElement) && question === null;
      if (isElsewhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
        input.current?.focus();
    }
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, [question]);

  async function mark(participant: Participant) {
    setEntered('');
    const reply = await execute({
      type: direction === 'in' ? 'checkin.enter' : 'checkin.leave',
      participantId: participant.id,
      desk,
    });
    if (reply.ok) {
      const event = reply.value.events[0];
      const markId = event?.type === 'checkin.marked' ? event.mark.id : ('' as MarkId);
      setVerdict({ kind: direction === 'in' ? 'welcome' : 'left', participant, markId });
      playVerdict('good');
    } else {
      const kind = reply.refusal.code === 'checkin.alreadyInside' ? 'already' : 'refused';
      setVerdict({ kind, participant, refusal: reply.refusal });
      playVerdict(kind === 'already' ? 'again' : 'bad');
    }
    input.current?.focus();
  }

  function submit() {
    const code = entered.trim();
    if (code === '') return;
    const found =
      participantByCode(state, code) ?? (suggestions.length === 1 ? suggestions[0]?.participant : undefined);
    if (found !== undefined) {
      void mark(found);
      return;
    }
    if (suggestions.length > 1) return;
    setEntered('');
    setVerdict({
      kind: 'refused',
      participant: null,
      refusal: { code: 'checkin.unknownParticipant', params: { code } },
    });
    playVerdict('bad');
  }

  function askUndo(participantId: ParticipantId, markId: MarkId, name: string) {
    setQuestion({
      title: t('desk.undo'),
      text: t('desk.undoQuestion', { name }),
      act: t('desk.undo'),
      asks: t('form.reason'),
      onAct: (reason) => {
        void act({ type: 'checkin.undo', participantId, markId, reason }, t('desk.undone', { name })).then(() => {
          setVerdict({ kind: 'ready' });
          input.current?.focus();
        });
      },
    });
  }

  async function verifyAndEnter(participant: Participant) {
    const mandate = participant.cooperativeId === null ? undefined : activeMandateOf(state, participant.cooperativeId);
    if (mandate === undefined) return;
    const outcome = await act({ type: 'mandate.decide', ids: [mandate.id], state: 'verified', reason: '' });
    if (outcome !== null) await mark(participant);
  }

  const person = verdict.kind === 'ready' ? null : verdict.participant;
  const cooperative =
    person === null || person.cooperativeId === null ? undefined : state.cooperatives.get(person.cooperativeId);
  const look = looks[verdict.kind];
  const Icon = {
    welcome: IconCircleCheck,
    left: IconDoorExit,
    already: IconClockExclamation,
    refused: IconCircleX,
    ready: null,
  }[verdict.kind];
  const headline =
    verdict.kind === 'ready'
      ? t('desk.ready')
      : verdict.kind === 'welcome'
        ? t('desk.welcome')
        : verdict.kind === 'left'
          ? t('desk.left')
          : verdict.kind === 'already'
            ? t('desk.already', {
                at: formatClock(String(verdict.refusal.params['at']), timeZone),
                desk: String(verdict.refusal.params['desk']),
              })
            : refusalText(t, verdict.refusal);

  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="xl">
          {t('room.desk')}
        </Title>
        <Group gap="sm">
          <Button.Group>
            <Button
              variant={direction === 'in' ? 'filled' : 'default'}
              onClick={() => {
                setDirection('in');
              }}
              aria-pressed={direction === 'in'}
            >
              {t('desk.in')}
            </Button>
            <Button
              variant={direction === 'out' ? 'filled' : 'default'}
              onClick={() => {
                setDirection('out');
              }}
              aria-pressed={direction === 'out'}
            >
              {t('desk.out')}
            </Button>
          </Button.Group>
          <TextInput
            aria-label={t('desk.name')}
            w={120}
            value={desk}
            onChange={(event) => {
              setDesk(event.currentTarget.value);
              window.localStorage.setItem('palu-desk', event.currentTarget.value);
            }}
          />
        </Group>
      </Group>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          ref={input}
          autoFocus
          size="xl"
          aria-label={t('desk.field')}
          placeholder={t('desk.field')}
          value={entered}
          onChange={(event) => {
            setEntered(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setEntered('');
          }}
          autoComplete="off"
        />
      </form>
      {suggestions.length > 0 && entered.length > 1 && (
        <Paper withBorder p={4}>
          {suggestions.map(({ participant }) => (
            <Button
              key={participant.id}
              variant="subtle"
              fullWidth
              justify="start"
              onClick={() => void mark(participant)}
            >
              {participant.number} · {participant.name} ·{' '}
              {participant.cooperativeId === null ? '–' : state.cooperatives.get(participant.cooperativeId)?.name}
            </Button>
          ))}
        </Paper>
      )}
      <Box
        role="status"
        aria-live="assertive"
        data-testid="verdict"
        style={{
          background: look.color,
          color: look.text,
          borderRadius: 12,
          minHeight: '34vh',
          padding: 24,
          display: 'grid',
          placeItems: 'center',
        }}
      >
        <Stack align="center" gap={6}>
          {Icon !== null && <Icon size={56} aria-hidden />}
          <Text fz={40} fw={700} lh={1.15} ta="center">
            {headline}
          </Text>
          {person !== null && (
            <>
              <Text fz={40} lh={1.15} ta="center">
                {person.name}
              </Text>
              <Text fz={22} ta="center">
                {t('desk.number', { number: person.number })} · {t(`category.${person.category}`)}
                {cooperative === undefined ? '' : ` · ${cooperative.name}`}
              </Text>
            </>
          )}
          {(verdict.kind === 'welcome' || verdict.kind === 'left') && (
            <Button
              variant="white"
              color="dark"
              leftSection={<IconArrowBackUp size={16} />}
              onClick={() => {
                askUndo(verdict.participant.id, verdict.markId, verdict.participant.name);
              }}
            >
              {t('desk.undo')}
            </Button>
          )}
          {verdict.kind === 'refused' &&
            verdict.refusal.code === 'checkin.mandateNotVerified' &&
            verdict.participant !== null && (
              <Button
                variant="white"
                color="dark"
                onClick={() => {
                  if (verdict.participant !== null) void verifyAndEnter(verdict.participant);
                }}
              >
                {t('desk.verifyAndEnter')}
              </Button>
            )}
        </Stack>
      </Box>
      <SimpleGrid cols={2}>
        <div>
          <Text fw={600} mb={4}>
            {t('desk.last')}
          </Text>
          {recent.length === 0 && <Text c="dimmed">{t('desk.noneYet')}</Text>}
          {recent.map(({ participant, mark: one }) => (
            <Group key={one.id} gap="xs" wrap="nowrap">
              <Text size="sm" ff="monospace">
                {formatClock(one.at, timeZone)}
              </Text>
              <Text size="sm" truncate td={one.undone === undefined ? undefined : 'line-through'}>
                {one.kind === 'in' ? '→' : '←'} {participant.name} · {one.desk}
              </Text>
              {one.undone === undefined && isInside(state.attendance.get(participant.id)) === (one.kind === 'in') && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`${t('desk.undo')} ${participant.name}`}
                  onClick={() => {
                    askUndo(participant.id, one.id, participant.name);
                  }}
                >
                  {t('feedback.undo')}
                </Button>
              )}
            </Group>
          ))}
        </div>
        <QuorumPanel quorum={quorum} />
      </SimpleGrid>
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Stack>
  );
}
