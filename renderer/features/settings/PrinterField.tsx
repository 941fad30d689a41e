import { Select } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../locales';
import { labelPrinter, setLabelPrinter, useAnswer } from '../../ui';

/** The printer that cards go to at the desk without a question, chosen once on this computer. */
export function PrinterField() {
  const t = useText();
  const [chosen, setChosen] = useState(labelPrinter);
  const [printers] = useAnswer('printing.printers', {});
  if (printers === undefined) return null;
  // One that was unplugged stays chosen, and is named.
  const known = printers.map(({ name, label }) => ({ value: name, label }));
  const data = chosen === null || known.some(({ value }) => value === chosen) ? known : [...known, chosen];
  return (
    <Select
      label={t('print.label')}
      description={t('print.labelHelp')}
      placeholder={data.length === 0 ? t('print.noPrinter') : ''}
      data={data}
      value={chosen}
      clearable
      disabled={data.length === 0}
      onChange={(name) => {
        setLabelPrinter(name);
        setChosen(name);
      }}
    />
  );
}
