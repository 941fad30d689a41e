import { TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { participantCode, participantsByCode, readAtDesk, registeredParticipants } from '../../../shared/domain';
import type { DeskReading, Participant } from '../../../shared/domain';
import { comparableName, searchable } from '../../../shared/text';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { Suggestions } from './Suggestions';

const mostSuggestions = 6;

/** The one field of the desk, a component of its own so that a key draws nothing else: a scanner types twenty in a blink (CHK-1). */
export function DeskField({
  input,
  onRead,
  readOther,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onRead: (reading: DeskReading) => void;
  /** Takes what is neither a badge nor a person, such as the stub of a ballot paper; answers whether it was that. */
  readonly readOther?: (entered: string) => boolean;
}) {
  const t = useText();
  const participants = useAssembly((state) => state.participants);
  const cooperatives = useAssembly((state) => state.cooperatives);
  const rules = useAssembly(({ facts }) => facts.rules);
  const choices = useRef<HTMLDivElement>(null);
  const [entered, setEntered] = useState('');

  const names = useMemo(
    () =>
      registeredParticipants({ participants }).map((participant) => {
        const cooperative = participant.cooperativeId === null ? '' : cooperatives.get(participant.cooperativeId)?.name;
        const words = [participantCode(participant, rules), participant.name, cooperative ?? ''].map(searchable);
        return { participant, text: `${words.join(' ')} ${comparableName(participant.name)}` };
      }),
    [participants, cooperatives, rules],
  );
  const suggestions = useMemo(() => {
    const words = searchable(entered).split(' ').filter(Boolean);
    if (words.length === 0 || /^[0-9A-Z]{10,}$/i.test(entered)) return [];
    // A bare number means everybody who has it in a category; the desk chooses whom.
    const numbered = participantsByCode(assemblyNow(), entered);
    if (numbered.length > 0) return numbered.slice(0, mostSuggestions);
    const found: Participant[] = [];
    for (const { participant, text } of names) {
      if (words.every((word) => text.includes(word))) found.push(participant);
      if (found.length === mostSuggestions) break;
    }
    return found;
  }, [entered, names]);

  function take(reading: DeskReading) {
    setEntered('');
    onRead(reading);
  }

  function submit() {
    if (entered.trim() === '') return;
    if (readOther?.(entered) === true) {
      setEntered('');
      return;
    }
    const reading = readAtDesk(assemblyNow(), entered);
    if (reading.kind === 'unknown' && suggestions.length > 1) return;
    const [only] = suggestions;
    take(reading.kind === 'unknown' && only !== undefined ? { kind: 'participant', participant: only } : reading);
  }

  return (
    <>
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
            if (event.key === 'ArrowDown') choices.current?.querySelector('button')?.focus();
          }}
          autoComplete="off"
        />
      </form>
      {suggestions.length > 0 && (entered.length > 1 || /\d/.test(entered)) && (
        <Suggestions
          people={suggestions}
          box={choices}
          onChoose={(participant) => {
            take({ kind: 'participant', participant });
          }}
        />
      )}
    </>
  );
}
