import { Kbd, Modal, Table } from '@mantine/core';
import { useText } from '../locales';
import { acts } from './acts';
import type { ActId } from './acts';
import { useReturnedFocus } from './leaving';

/** What each key of the room does. */
export function ShortcutSheet({ ids, onClose }: { readonly ids: readonly ActId[]; readonly onClose: () => void }) {
  const t = useText();
  useReturnedFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('speakers.shortcuts')}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {ids.map((id) => (
            <Table.Tr key={id}>
              <Table.Td w={90}>
                <Kbd>{acts[id].key}</Kbd>
              </Table.Td>
              <Table.Td>{t(acts[id].label)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
