import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readBadgeCode } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';

const codeAtEnd = /[0-9A-Z]{19}$/i;

/** The name of this desk. A badge that is scanned while the cursor stands here is a scan, and the name stays as it was (CHK-1). */
export function DeskName({
  name,
  onRename,
  onScan,
}: {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onScan: (code: string) => void;
}) {
  const t = useText();
  const facts = useAssembly((state) => state.facts);
  const [typed, setTyped] = useState(name);

  function keep() {
    const code = codeAtEnd.exec(typed)?.[0] ?? '';
    const kind = code === '' ? 'typed' : readBadgeCode(facts.id, code).kind;
    const renamed = kind === 'typed' ? typed.trim() : '';
    setTyped(renamed === '' ? name : renamed);
    if (kind !== 'typed') onScan(code);
    else if (renamed !== '') onRename(renamed);
  }

  return (
    <TextInput
      aria-label={t('desk.name')}
      w={190}
      maxLength={200}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setTyped(name);
      }}
    />
  );
}
