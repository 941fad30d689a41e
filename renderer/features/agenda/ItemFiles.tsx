import { ActionIcon, Anchor, FileButton, Button, Group, Stack, Text } from '@mantine/core';
import { IconDeviceProjector, IconPaperclip, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgendaItem, AttachmentId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAct } from '../../ui';
import { AttachmentDialog } from '../attachments/AttachmentDialog';
import { scanTypes, useAttach } from '../attachments/upload';

/** The files of an item: opened, prepared for the wall, taken off again (AGD-1). */
export function ItemFiles({ item }: { readonly item: AgendaItem }) {
  const t = useText();
  const { agenda, attachments } = useAssembly(({ agenda, attachments }) => ({ agenda, attachments }));
  const act = useAct();
  const attach = useAttach();
  const [opened, setOpened] = useState<AttachmentId | null>(null);
  const ids = agenda.items.find(({ id }) => id === item.id)?.attachmentIds ?? [];

  async function add(file: File | null) {
    if (file === null) return;
    const attachment = await attach(file, 'drawable');
    if (attachment !== null) await act({ type: 'agenda.attachFile', id: item.id, attachmentId: attachment.id });
  }
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t('agenda.files')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('agenda.filesHelp')}
      </Text>
      {ids.map((id) => {
        const name = attachments.get(id)?.fileName ?? '–';
        return (
          <Group key={id} gap="xs" wrap="nowrap">
            <Anchor
              component="button"
              type="button"
              size="sm"
              truncate
              style={{ flex: 1, textAlign: 'left' }}
              aria-label={t('agenda.openFile', { name })}
              onClick={() => {
                setOpened(id);
              }}
            >
              {name}
            </Anchor>
            <ActionIcon
              variant="subtle"
              aria-label={t('agenda.showFile', { name })}
              title={t('agenda.showFile', { name })}
              onClick={() =>
                void act({ type: 'projection.addFile', attachmentId: id }, t('agenda.fileForWall', { name }))
              }
            >
              <IconDeviceProjector size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('agenda.detachFile', { name })}
              title={t('agenda.detachFile', { name })}
              onClick={() =>
                void act(
                  { type: 'agenda.detachFile', id: item.id, attachmentId: id },
                  t('agenda.fileDetached', { name }),
                  'undoable',
                )
              }
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        );
      })}
      <FileButton accept={scanTypes} onChange={(file) => void add(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="compact-md"
            leftSection={<IconPaperclip size={16} />}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('agenda.attach')}
          </Button>
        )}
      </FileButton>
      {opened !== null && (
        <AttachmentDialog
          id={opened}
          title={attachments.get(opened)?.fileName ?? ''}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </Stack>
  );
}
