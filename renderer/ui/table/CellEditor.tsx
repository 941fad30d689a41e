import { useState } from 'react';
import type { KeyboardEvent } from 'react';

/** How one cell of a column is changed in place: what stands in it, what may, and what saving does. */
export interface CellEdit<Row> {
  readonly value: (row: Row) => string;
  /** The values to choose from; free text where missing. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly isNumber?: boolean;
  readonly save: (row: Row, value: string) => void;
}

/** The field in the place of a cell: Enter and leaving save, Escape leaves it as it was. */
export function CellEditor({
  label,
  value,
  choices,
  isNumber = false,
  onSave,
  onClose,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly isNumber?: boolean | undefined;
  readonly onSave: (value: string) => void;
  readonly onClose: () => void;
}) {
  const [entered, setEntered] = useState(value);
  const [isOver, setIsOver] = useState(false);

  function finish(saves: boolean) {
    if (isOver) return;
    setIsOver(true);
    if (saves && entered !== value) onSave(entered.trim());
    onClose();
  }

  const keys = (event: KeyboardEvent) => {
    // The keys of the table are not meant while a cell is open.
    event.stopPropagation();
    if (event.key === 'Enter') finish(true);
    else if (event.key === 'Escape') finish(false);
    else return;
    event.preventDefault();
  };
  const common = {
    'aria-label': label,
    autoFocus: true,
    className: 'table-editor',
    value: entered,
    onKeyDown: keys,
    onBlur: () => {
      finish(true);
    },
    onDoubleClick: (event: { stopPropagation(): void }) => {
      event.stopPropagation();
    },
  };
  if (choices !== undefined) {
    return (
      <select
        {...common}
        onChange={(event) => {
          setEntered(event.currentTarget.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...common}
      inputMode={isNumber ? 'numeric' : 'text'}
      onChange={(event) => {
        const { value: typed } = event.currentTarget;
        setEntered(isNumber ? typed.replace(/\D/g, '').slice(0, 4) : typed);
      }}
    />
  );
}
