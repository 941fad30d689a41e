import { SegmentedControl } from '@mantine/core';
import type { Stance } from '../../../shared/domain';
import { useText } from '../../locales';

/** The stance with which the next speaker is put on the list. */
export function StanceChoice({
  value,
  options,
  onChange,
}: {
  readonly value: Stance;
  readonly options: readonly Stance[];
  readonly onChange: (stance: Stance) => void;
}) {
  const t = useText();
  return (
    <SegmentedControl
      aria-label={t('speakers.stance')}
      data={options.map((one) => ({ value: one, label: t(`speakers.${one}`) }))}
      value={value}
      onChange={(chosen) => {
        const stance = options.find((one) => one === chosen);
        if (stance !== undefined) onChange(stance);
      }}
    />
  );
}
