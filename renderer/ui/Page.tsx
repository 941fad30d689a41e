import { Group, Stack, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { takeFocus } from './location';

/** The frame of a screen: its name, its one primary act at the same place, its content. */
export function Page({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    takeFocus();
  }, []);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="center" mih={40}>
        <Title order={1} size="xl" tabIndex={-1} style={{ outline: 'none' }}>
          {title}
        </Title>
        <Group gap="sm">{actions}</Group>
      </Group>
      {children}
    </Stack>
  );
}
