import { Kbd, Modal, Table } from '@mantine/core';
import { useText } from '../locales';
import type { Key } from '../locales';
import { useReturnedFocus } from './leaving';

/** What each single key of the room does. */
export function ShortcutSheet({
  shortcuts,
  onClose,
}: {
  readonly shortcuts: readonly (readonly [key: string, what: Key])[];
  readonly onClose: () => void;
}) {
  const t = useText();
  useReturnedFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('speakers.shortcuts')}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <Table>
        <Table.Tbody>
          {shortcuts.map(([key, what]) => (
            <Table.Tr key={key}>
              <Table.Td w={90}>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{t(what)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
