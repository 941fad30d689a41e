import { Kbd, Modal, Table } from '@mantine/core';
import { useText } from '../../locales';

const shortcuts = [
  ['/', 'field'],
  ['B', 'open'],
  ['N', 'next'],
  ['Spasi', 'space'],
  ['J', 'pause'],
  ['+', 'extend'],
  ['I', 'interruption'],
  ['Y', 'accept'],
  ['X', 'refuse'],
  ['?', 'help'],
] as const;

/** What each single key of the room does. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('speakers.shortcuts')}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <Table>
        <Table.Tbody>
          {shortcuts.map(([key, name]) => (
            <Table.Tr key={key}>
              <Table.Td w={90}>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{t(`speakers.shortcut.${name}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
