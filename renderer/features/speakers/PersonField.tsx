import { Button, Paper, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { participantCode, participantsByCode, readAtDesk, registeredParticipants } from '../../../shared/domain';
import type { DeskReading, Participant } from '../../../shared/domain';
import { comparableName, searchable } from '../../../shared/text';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import type { Text as Translate } from '../../locales';

const most = 6;

function fault(t: Translate, reading: Exclude<DeskReading, { readonly kind: 'participant' }>): string {
  return reading.kind === 'oldBadge'
    ? t('speakers.oldBadge', { name: reading.participant.name })
    : t(`speakers.${reading.kind}`);
}

function personWords(participant: Participant): string {
  const { facts, cooperatives } = assemblyNow();
  const { cooperativeId } = participant;
  const cooperative = cooperativeId === null ? undefined : cooperatives.get(cooperativeId);
  return `${participantCode(participant, facts.rules)} · ${participant.name} · ${cooperative?.name ?? '–'}`;
}

/** One person by a scan, a number or a name; Enter takes the only one that fits. */
export function PersonField({
  label,
  field,
  isFirst = false,
  onChosen,
  onLeave,
}: {
  readonly label: string;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** Has the focus when its dialog opens. */
  readonly isFirst?: boolean;
  readonly onChosen: (participant: Participant) => void;
  /** Escape in an empty field. */
  readonly onLeave?: () => void;
}) {
  const t = useText();
  const participants = useAssembly((state) => state.participants);
  const [entered, setEntered] = useState('');
  const [error, setError] = useState<string | null>(null);
  const names = useMemo(
    () =>
      registeredParticipants({ participants }).map((participant) => ({
        participant,
        text: `${searchable(participant.name)} ${comparableName(participant.name)}`,
      })),
    [participants],
  );
  const suggestions = useMemo(() => {
    const words = searchable(entered).split(' ').filter(Boolean);
    // A bare number that several categories have: whoever bears it is offered.
    if (/^\d+$/.test(entered.trim()))
      return participantsByCode(assemblyNow(), entered.trim()).map((participant) => ({ participant }));
    if (words.length === 0 || /^[0-9A-Z]{10,}$/.test(entered)) return [];
    return names.filter(({ text }) => words.every((word) => text.includes(word))).slice(0, most);
  }, [entered, names]);

  function choose(participant: Participant) {
    setEntered('');
    setError(null);
    onChosen(participant);
  }

  function submit() {
    if (entered.trim() === '') return;
    const reading = readAtDesk(assemblyNow(), entered);
    const [only] = suggestions;
    if (reading.kind === 'participant') choose(reading.participant);
    else if (reading.kind === 'unknown' && only !== undefined && suggestions.length === 1) choose(only.participant);
    else if (reading.kind !== 'unknown' || suggestions.length === 0) {
      setError(fault(t, reading));
      setEntered('');
    }
  }

  return (
    <div>
      <TextInput
        ref={field}
        data-autofocus={isFirst ? true : undefined}
        aria-label={label}
        placeholder={label}
        value={entered}
        error={error}
        autoComplete="off"
        onChange={(event) => {
          setEntered(event.currentTarget.value);
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            submit();
          } else if (event.key === 'Escape' && (entered !== '' || onLeave !== undefined)) {
            event.stopPropagation();
            if (entered === '') onLeave?.();
            else setEntered('');
          }
        }}
      />
      {suggestions.length > (/^\d+$/.test(entered) ? 1 : 0) && (
        <Paper withBorder p={4} mt={4}>
          {suggestions.map(({ participant }) => (
            <Button
              key={participant.id}
              variant="subtle"
              size="compact-sm"
              fullWidth
              justify="start"
              onClick={() => {
                choose(participant);
              }}
            >
              <Text size="sm" truncate>
                {personWords(participant)}
              </Text>
            </Button>
          ))}
        </Paper>
      )}
    </div>
  );
}
