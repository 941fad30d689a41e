import { Kbd, Text, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { countText, useText } from '../../locales';
import { Tally } from '../../ui/Tally';

/** Fives to a line: a hundred papers, so that a line is counted at a glance. */
const perLine = 20;

/** One row of the board: its key, its name, its marks. Drawn anew only where there is another mark. */
export const BoardRow = memo(function BoardRow({
  mark,
  keyName,
  label,
  votes,
  isChosen,
  isOff,
  onMark,
}: {
  readonly mark: string;
  readonly keyName: string;
  readonly label: string;
  readonly votes: number;
  readonly isChosen: boolean;
  readonly isOff: boolean;
  readonly onMark: (mark: string) => void;
}) {
  const t = useText();
  return (
    <UnstyledButton
      className="board-row"
      data-option={mark}
      data-votes={votes}
      aria-pressed={isChosen}
      aria-label={t('board.rowLabel', { label, votes: countText(t, votes) })}
      disabled={isOff}
      onClick={(event) => {
        // After a click the keys belong to the board again; whoever came by Tab stays where they are.
        if (event.detail > 0) event.currentTarget.blur();
        onMark(mark);
      }}
    >
      <Kbd aria-hidden>{keyName}</Kbd>
      <Text fw={600} className="board-row-name">
        {label}
      </Text>
      <Tally count={votes} perLine={perLine} />
      <Text fw={700} fz={26} ta="right" lh={1}>
        {countText(t, votes)}
      </Text>
    </UnstyledButton>
  );
});
