import { ActionIcon, Alert, Button, FileButton, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconFilePlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChosenSlide, Slide } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAct } from '../../ui';
import { scanTypes } from '../attachments/upload';
import { useAddFile, useFileOutcome } from './wall-files';

type FileChoice = Extract<ChosenSlide, { kind: 'file' }>;

function fileOf(slide: ChosenSlide | Slide): FileChoice | null {
  return slide.kind === 'file' ? slide : null;
}

/** Brings a picture or a PDF along and prepares its first page. */
export function AddFileButton({ onPrepare }: { readonly onPrepare: (slide: ChosenSlide) => void }) {
  const t = useText();
  const add = useAddFile();
  const [isBusy, setIsBusy] = useState(false);
  async function take(file: File | null) {
    if (file === null) return;
    setIsBusy(true);
    const attachmentId = await add(file);
    setIsBusy(false);
    if (attachmentId !== null) onPrepare({ kind: 'file', attachmentId, page: 0 });
  }
  return (
    <FileButton accept={scanTypes} onChange={(file) => void take(file)}>
      {(props) => (
        <Button {...props} variant="subtle" size="compact-sm" loading={isBusy} leftSection={<IconFilePlus size={14} />}>
          {t('projection.addFile')}
        </Button>
      )}
    </FileButton>
  );
}

/**
 * Turns the pages of a file, by button or by the keys that presenters' remotes send: on the wall while a file hangs there, else of the
 * prepared one.
 */
export function FileControls({
  prepared,
  onPrepare,
  onShow,
}: {
  readonly prepared: ChosenSlide;
  readonly onPrepare: (slide: ChosenSlide) => void;
  readonly onShow: (slide: ChosenSlide) => void;
}) {
  const t = useText();
  const act = useAct();
  const projection = useAssembly((state) => state.projection);
  const onWall = projection.isBlack || projection.frozen !== null ? null : fileOf(projection.slide);
  const here = fileOf(prepared);
  const turned = onWall ?? here;
  const outcome = useFileOutcome(turned?.attachmentId ?? null);
  const last = outcome?.pages === undefined || outcome.pages === null ? 0 : outcome.pages - 1;

  function turn(by: number) {
    if (turned === null) return;
    const page = Math.min(Math.max(0, turned.page + by), last);
    if (page === turned.page) return;
    const next = { ...turned, page };
    if (here?.attachmentId === next.attachmentId) onPrepare(next);
    if (onWall !== null) onShow(next);
  }
  useHotkeys(
    turned === null
      ? []
      : [
          [
            'PageDown',
            () => {
              turn(1);
            },
          ],
          [
            'PageUp',
            () => {
              turn(-1);
            },
          ],
        ],
  );
  if (turned === null) return null;
  const isBroken = outcome?.brokenPage === turned.page;
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Text size="sm">
          {t(onWall === null ? 'projection.filePrepared' : 'projection.fileOnWall')}:{' '}
          {t('projection.pageOf', { page: turned.page + 1, pages: last + 1 })}
        </Text>
        <ActionIcon
          variant="default"
          aria-label={`${t('projection.previousPage')} (PageUp)`}
          title={`${t('projection.previousPage')} (PageUp)`}
          disabled={turned.page === 0}
          onClick={() => {
            turn(-1);
          }}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={`${t('projection.nextPage')} (PageDown)`}
          title={`${t('projection.nextPage')} (PageDown)`}
          disabled={turned.page >= last}
          onClick={() => {
            turn(1);
          }}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
        {here !== null && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={14} />}
            onClick={() => {
              const { attachmentId } = here;
              void act({ type: 'projection.removeFile', attachmentId }, t('projection.fileRemoved'), 'undoable').then(
                (removed) => {
                  if (removed !== null) onPrepare({ kind: 'follow' });
                },
              );
            }}
          >
            {t('projection.removeFile')}
          </Button>
        )}
      </Group>
      {isBroken && (
        <Alert color="orange" role="alert" w="100%" py="xs">
          {t(outcome.pages === null ? 'projection.fileBroken' : 'projection.pageBroken', { page: turned.page + 1 })}
        </Alert>
      )}
    </>
  );
}
