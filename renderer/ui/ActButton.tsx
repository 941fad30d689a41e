import { Button, Kbd } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { useText } from '../locales';
import { acts } from './acts';
import type { Act, ActId } from './acts';

interface ActButtonProps extends ButtonProps {
  readonly act: ActId;
  /** What it says where that depends on how things stand; the act's own words where missing. */
  readonly children?: ReactNode;
  /** Another sign where the act has turned into its opposite. */
  readonly icon?: Act['icon'];
  readonly 'aria-pressed'?: boolean;
  readonly 'data-guided'?: string;
  readonly onClick: (event: MouseEvent) => void;
}

/** The button of an act: its sign, its words, its key. */
export function ActButton({ act, icon, children, ...button }: ActButtonProps) {
  const { size } = button;
  const t = useText();
  const { label, key, icon: own }: Act = acts[act];
  const Icon = icon ?? own;
  return (
    <Button
      leftSection={<Icon size={typeof size === 'string' && size.startsWith('compact') ? 14 : 16} />}
      rightSection={key === null ? undefined : <Kbd aria-hidden>{key}</Kbd>}
      {...(key === null ? {} : { 'aria-keyshortcuts': key === 'Spasi' ? 'Space' : key })}
      {...button}
    >
      {children ?? t(label)}
    </Button>
  );
}
