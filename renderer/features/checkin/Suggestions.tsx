import { Button, Paper } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import { participantCode } from '../../../shared/domain';
import type { Participant } from '../../../shared/domain';
import { useAssembly } from '../../client';

/** Whom a name or a number may mean: chosen by mouse, or by the arrow keys and Enter. */
export function Suggestions({
  people,
  box,
  onChoose,
}: {
  readonly people: readonly Participant[];
  /** Where the field sends the focus with the arrow down. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onChoose: (participant: Participant) => void;
}) {
  const { cooperatives, facts } = useAssembly(({ cooperatives, facts }) => ({ cooperatives, facts }));
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    buttons.at(buttons.findIndex((button) => button === document.activeElement) + step)?.focus();
  }
  return (
    <Paper withBorder p={4} ref={box} onKeyDown={onKeyDown}>
      {people.map((participant) => (
        <Button
          key={participant.id}
          variant="subtle"
          fullWidth
          justify="start"
          onClick={() => {
            onChoose(participant);
          }}
        >
          {participantCode(participant, facts.rules)} · {participant.name} ·{' '}
          {participant.cooperativeId === null ? '–' : cooperatives.get(participant.cooperativeId)?.name}
        </Button>
      ))}
    </Paper>
  );
}
