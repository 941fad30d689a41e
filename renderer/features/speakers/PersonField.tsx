import { Button, Paper, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { participantCode, participantsByCode, readAtDesk, registeredParticipants } from '../../../shared/domain';
import type { DeskReading, Participant } from '../../../shared/domain';
import { comparableName, searchable } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import type { Text as Translate } from '../../locales';

const most = 6;

function fault(t: Translate, reading: Exclude<DeskReading, { readonly kind: 'participant' }>): string {
  return reading.kind === 'oldBadge'
    ? t('speakers.oldBadge', { name: reading.participant.name })
    : t(`speakers.${reading.kind}`);
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
  const state = useAssembly();
  const [entered, setEntered] = useState('');
  const [error, setError] = useState<string | null>(null);
  const names = useMemo(
    () =>
      registeredParticipants(state).map((participant) => ({
        participant,
        text: `${searchable(participant.name)} ${comparableName(participant.name)}`,
      })),
    [state.participants],
  );
  const suggestions = useMemo(() => {
    const words = searchable(entered).split(' ').filter(Boolean);
    // A bare number that several categories have: whoever bears it is offered.
    if (/^\d+$/.test(entered.trim()))
      return participantsByCode(state, entered.trim()).map((participant) => ({ participant }));
    if (words.length === 0 || /^[0-9A-Z]{10,}$/.test(entered)) return [];
    return names.filter(({ text }) => words.every((word) => text.includes(word))).slice(0, most);
  }, [entered, names, state]);

  function choose(participant: Participant) {
    setEntered('');
    setError(null);
    onChosen(participant);
  }

  function submit() {
    if (entered.trim() === '') return;
    const reading = readAtDesk(state, entered);
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
                {participantCode(participant, state.facts.rules)} · {participant.name} ·{' '}
                {participant.cooperativeId === null ? '–' : state.cooperatives.get(participant.cooperativeId)?.name}
              </Text>
            </Button>
          ))}
        </Paper>
      )}
    </div>
  );
}
