import { ActionIcon, Button, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { IconArrowBackUp, IconId, IconPrinter, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { activeMandateOf, actOfMark, lastStandingMarkOf, liveQuorum, readAtDesk } from '../../../shared/domain';
import type { DeskReading, MarkId, Participant } from '../../../shared/domain';
import { assemblyNow, awayDesk, isAwayMark, useAssembly, useProgram, useReplica } from '../../client';
import { useText } from '../../locales';
import {
  ActButton,
  attempt,
  QuestionDialog,
  tellDone,
  tellRefusal,
  useAct,
  useActs,
  usePrint,
  useUndo,
} from '../../ui';
import type { Question } from '../../ui';
import { AwayNotice } from './AwayNotice';
import { DeskField } from './DeskField';
import { DeskName } from './DeskName';
import { LastMarks } from './LastMarks';
import { QuorumPanel } from './QuorumPanel';
import { isMuted, playVerdict, setMuted } from './sound';
import { ready } from './verdict';
import type { Verdict } from './verdict';
import { VerdictPanel } from './VerdictPanel';
import { WalkInDialog } from './WalkInDialog';

/** As it was named here, else as the device joined. */
function deskName(deviceName: string | null): string {
  return window.localStorage.getItem('palu-desk') ?? deviceName ?? 'Meja 1';
}

/** The desk: one field that never loses focus, a verdict that fills the screen, the last ten scans (CHK-1 to CHK-4). */
export function DeskPage() {
  const t = useText();
  const quorum = useAssembly(liveQuorum);
  // What draws a number, a secret or a page needs the host.
  const isConnected = useReplica((view) => view.isConnected);
  const act = useAct();
  const undo = useUndo();
  const { print } = usePrint();
  const input = useRef<HTMLInputElement>(null);
  /** The field begins anew with each walk-in. */
  const [turn, setTurn] = useState(0);
  const { deviceName } = useProgram().status;
  const [desk, setDesk] = useState(() => deskName(deviceName));
  const [direction, setDirection] = useState<'in' | 'out'>('in');
  const [verdict, setVerdict] = useState<Verdict>(ready);
  const [question, setQuestion] = useState<Question | null>(null);
  const [walkInName, setWalkInName] = useState<string | null>(null);
  const [isStill, setIsStill] = useState(isMuted);
  const isAsking = question !== null || walkInName !== null;

  // A scanner is a keyboard: wherever the focus was, its first key comes back to the field. Ctrl+Z takes back the last act.
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (isAsking) return;
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (isUndo && (input.current?.value ?? '') === '') {
        event.preventDefault();
        const last = lastStandingMarkOf(assemblyNow(), desk);
        if (last !== undefined) askUndo(last.participant, last.mark.id);
        return;
      }
      const isElsewhere = !(event.target instanceof HTMLInputElement);
      if (isElsewhere && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        // What was left in the field is not the beginning of what comes now.
        input.current?.focus();
        input.current?.select();
      }
    }
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  });

  async function mark(participant: Participant) {
    const type = direction === 'in' ? 'checkin.enter' : 'checkin.leave';
    const outcome = await attempt({ type, participantId: participant.id, desk }, (refusal) => {
      const kind = refusal.code === 'checkin.alreadyInside' ? 'already' : 'refused';
      setVerdict({ kind, participant, refusal });
      playVerdict(kind === 'already' ? 'again' : 'bad');
    });
    if (outcome !== null) {
      const event = outcome.events[0];
      const markId = event !== undefined && 'markId' in event ? event.markId : ('' as MarkId);
      setVerdict({ kind: direction === 'in' ? 'welcome' : 'left', participant, markId });
      playVerdict('good');
    }
    input.current?.focus();
  }

  function take(reading: DeskReading) {
    if (reading.kind === 'participant') {
      void mark(reading.participant);
      return;
    }
    setVerdict({
      kind: 'notRead',
      fault: reading.kind,
      participant: reading.kind === 'oldBadge' ? reading.participant : null,
    });
    playVerdict('bad');
  }

  function toField() {
    input.current?.focus();
  }

  /** What the host has not heard of is simply not handed over; once it is on its way, the host has to be there. */
  function undoAway({ name }: Participant, markId: MarkId) {
    if (awayDesk()?.withdraw(markId) === true) {
      setVerdict(ready);
      tellDone(t, t('away.withdrawn', { name }));
    } else tellRefusal(t, { code: 'contract.unreachable', params: {} });
    toField();
  }

  function askUndo(participant: Participant, markId: MarkId) {
    const { name } = participant;
    if (isAwayMark(markId)) {
      undoAway(participant, markId);
      return;
    }
    setQuestion({
      title: t('desk.undo'),
      text: t('desk.undoQuestion', { name }),
      act: t('desk.undo'),
      asks: t('form.reason'),
      onAct: (reason) => {
        const seq = actOfMark(assemblyNow(), markId);
        if (seq === null) return;
        void undo(seq, t('desk.mark', { name }), reason).then(() => {
          setVerdict(ready);
          toField();
        });
      },
    });
  }

  function askReissue(participant: Participant) {
    setQuestion({
      title: t('desk.reissue'),
      text: t('desk.reissueQuestion', { name: participant.name }),
      act: t('desk.reissue'),
      asks: t('form.reason'),
      onAct: (reason) => {
        void act({ type: 'badge.reissue', participantId: participant.id, reason }).then((outcome) => {
          if (outcome !== null) void print({ kind: 'badges', participantId: participant.id });
          toField();
        });
      },
    });
  }

  async function verifyAndEnter(participant: Participant) {
    const mandate =
      participant.cooperativeId === null ? undefined : activeMandateOf(assemblyNow(), participant.cooperativeId);
    if (mandate === undefined) return;
    const outcome = await act({ type: 'mandate.decide', ids: [mandate.id], state: 'verified', reason: '' });
    if (outcome !== null) await mark(participant);
  }

  function walkIn() {
    if (!isConnected) return;
    const typed = input.current?.value.trim() ?? '';
    setWalkInName(/\d/.test(typed) ? '' : typed);
  }
  useActs({ 'desk.walkIn': walkIn });

  const person = verdict.kind === 'ready' ? null : verdict.participant;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="xl">
          {t('room.desk')}
        </Title>
        <Group gap="sm">
          <ActButton act="desk.walkIn" variant="default" disabled={!isConnected} onClick={walkIn} />
          <Button.Group>
            {(['in', 'out'] as const).map((one) => (
              <Button
                key={one}
                variant={direction === one ? 'filled' : 'default'}
                onClick={() => {
                  setDirection(one);
                  toField();
                }}
                aria-pressed={direction === one}
              >
                {t(`desk.${one}`)}
              </Button>
            ))}
          </Button.Group>
          <DeskName
            name={desk}
            onRename={(name) => {
              setDesk(name);
              window.localStorage.setItem('palu-desk', name);
            }}
            onScan={(code) => {
              toField();
              take(readAtDesk(assemblyNow(), code));
            }}
          />
          <ActionIcon
            variant="default"
            size="input-sm"
            aria-label={t('desk.sound')}
            aria-pressed={!isStill}
            title={t('desk.sound')}
            onClick={() => {
              setMuted(!isStill);
              setIsStill(!isStill);
              toField();
            }}
          >
            {isStill ? <IconVolumeOff size={18} /> : <IconVolume size={18} />}
          </ActionIcon>
        </Group>
      </Group>
      <AwayNotice />
      <DeskField key={turn} input={input} onRead={take} />
      <VerdictPanel verdict={verdict}>
        {(verdict.kind === 'welcome' || verdict.kind === 'left') && (
          <Button
            variant="white"
            color="dark"
            leftSection={<IconArrowBackUp size={16} />}
            onClick={() => {
              askUndo(verdict.participant, verdict.markId);
            }}
          >
            {t('desk.undo')}
          </Button>
        )}
        {verdict.kind === 'refused' && verdict.refusal.code === 'checkin.mandateNotVerified' && (
          <Button
            variant="white"
            color="dark"
            disabled={!isConnected}
            onClick={() => {
              void verifyAndEnter(verdict.participant);
            }}
          >
            {t('desk.verifyAndEnter')}
          </Button>
        )}
        {person !== null && (
          <>
            <Button
              variant="white"
              color="dark"
              leftSection={<IconPrinter size={16} />}
              disabled={!isConnected}
              onClick={() => void print({ kind: 'badges', participantId: person.id }).then(toField)}
            >
              {t('desk.badge')}
            </Button>
            <Button
              variant="white"
              color="dark"
              leftSection={<IconId size={16} />}
              disabled={!isConnected}
              onClick={() => {
                askReissue(person);
              }}
            >
              {t('desk.reissue')}
            </Button>
          </>
        )}
      </VerdictPanel>
      <SimpleGrid cols={2}>
        <LastMarks onUndo={askUndo} />
        <QuorumPanel quorum={quorum} />
      </SimpleGrid>
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
      {walkInName !== null && (
        <WalkInDialog
          name={walkInName}
          desk={desk}
          onClose={() => {
            setWalkInName(null);
          }}
          onAdmitted={(participant, markId, wantsBadge) => {
            setWalkInName(null);
            setTurn(turn + 1);
            setVerdict({ kind: 'welcome', participant, markId });
            playVerdict('good');
            if (wantsBadge) void print({ kind: 'badges', participantId: participant.id }).then(toField);
          }}
        />
      )}
    </Stack>
  );
}
