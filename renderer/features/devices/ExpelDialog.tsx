import { Text } from '@mantine/core';
import { FormDialog } from '../../ui';

/** Asks before devices are cut off. */
export function ExpelDialog({
  title,
  help,
  act,
  onConfirm,
  onClose,
}: {
  readonly title: string;
  readonly help: string;
  readonly act: string;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}) {
  return (
    <FormDialog
      size="md"
      title={title}
      act={act}
      onSubmit={async () => {
        await onConfirm();
        onClose();
      }}
      onClose={onClose}
    >
      <Text>{help}</Text>
    </FormDialog>
  );
}
