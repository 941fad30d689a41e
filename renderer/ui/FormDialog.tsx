import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { useText } from '../locales';
import { useLeaving, useReturnedFocus } from './leaving';

/** The one dialog with a form: Enter sends it once, Escape leaves it, and while it is on its way its button says so. */
export function FormDialog({
  title,
  size = 'lg',
  act,
  canAct = true,
  beside,
  fault,
  below,
  isCovered = false,
  asksBeforeLoss = false,
  onSubmit,
  onClose,
  children,
}: {
  readonly title: string;
  readonly size?: 'md' | 'lg' | 'xl' | '90%' | 'whole';
  /** What its button says; "Simpan" where nothing is given. */
  readonly act?: string;
  readonly canAct?: boolean;
  /** Left of the buttons: another act, or what is wrong. */
  readonly beside?: ReactNode;
  /** What is wrong and belongs to no field. */
  readonly fault?: string | undefined;
  /** Below the form and not part of it. */
  readonly below?: ReactNode;
  /** While another dialog lies over it, Escape is for that one. */
  readonly isCovered?: boolean;
  /** Asks before Escape throws away what was typed. */
  readonly asksBeforeLoss?: boolean;
  readonly onSubmit: (event: SyntheticEvent) => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useText();
  const [isBusy, setIsBusy] = useState(false);
  const [isTouched, setIsTouched] = useState(false);
  const leave = useLeaving(asksBeforeLoss && isTouched, onClose);
  useReturnedFocus();
  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (isBusy || !canAct) return;
    setIsBusy(true);
    try {
      await onSubmit(event);
    } finally {
      setIsBusy(false);
    }
  }
  return (
    <Modal
      opened
      onClose={leave.attempt}
      closeOnEscape={!isCovered && !leave.isAsking}
      size={size === 'whole' ? 'calc(100vw - 2rem)' : size}
      {...(size === 'whole' ? { xOffset: '1rem', yOffset: '1rem' } : {})}
      title={title}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <form
        onSubmit={(event) => void submit(event)}
        onInput={() => {
          setIsTouched(true);
        }}
        noValidate
      >
        <Stack gap="sm">
          {children}
          {fault !== undefined && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {fault}
            </Text>
          )}
          <Group justify="space-between" mt="sm">
            <div>{beside}</div>
            <Group>
              <Button variant="default" onClick={onClose}>
                {t('feedback.cancel')}
              </Button>
              <Button type="submit" disabled={!canAct} loading={isBusy}>
                {act ?? t('form.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
      {below}
      {leave.dialog}
    </Modal>
  );
}
