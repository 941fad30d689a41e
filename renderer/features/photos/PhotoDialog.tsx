import { Alert, Box, Button, Group, Modal, Slider, Stack, Text } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import Cropper from 'react-easy-crop';
import { useText } from '../../locales';
import { tellRefusal } from '../../ui';
import { cutPhoto, frameOf } from './picture';
import type { Square } from './picture';

/** Where a photo comes from: the address of a picture, or the camera of this computer. */
export type PhotoSource = { readonly kind: 'file'; readonly address: string } | { readonly kind: 'camera' };

/** The camera until a picture is taken. Only the program's own window may open it. */
function Camera({ onTaken }: { readonly onTaken: (address: string) => void }) {
  const t = useText();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'opening' | 'open' | 'failed'>('opening');
  useEffect(() => {
    let stream: MediaStream | null = null;
    let isGone = false;
    const stop = () => {
      stream?.getTracks().forEach((track) => {
        track.stop();
      });
    };
    navigator.mediaDevices
      .getUserMedia({ video: { width: { ideal: 1280 }, height: { ideal: 720 } }, audio: false })
      .then((opened) => {
        stream = opened;
        if (isGone) stop();
        else if (video.current !== null) video.current.srcObject = opened;
      })
      .catch(() => {
        setState('failed');
      });
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  if (state === 'failed') return <Alert color="orange">{t('photo.noCamera')}</Alert>;
  return (
    <>
      <Box h={320} style={{ background: '#111', borderRadius: 8, overflow: 'hidden' }}>
        <video
          ref={video}
          autoPlay
          muted
          playsInline
          aria-label={t('photo.camera')}
          style={{ width: '100%', height: '100%', objectFit: 'contain' }}
          onPlaying={() => {
            setState('open');
          }}
        />
      </Box>
      <Button
        data-autofocus
        leftSection={<IconCamera size={16} />}
        disabled={state !== 'open'}
        onClick={() => {
          if (video.current !== null) onTaken(frameOf(video.current));
        }}
      >
        {t('photo.take')}
      </Button>
    </>
  );
}

/** Cuts a square out of a picture (REG-7). Its buttons stand in no form: it opens above one. */
export function PhotoDialog({
  source,
  onPhoto,
  onClose,
}: {
  readonly source: PhotoSource;
  readonly onPhoto: (photo: File) => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const [taken, setTaken] = useState<string | null>(null);
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [square, setSquare] = useState<Square | null>(null);
  const address = source.kind === 'file' ? source.address : taken;

  async function use() {
    if (address === null || square === null) return;
    try {
      onPhoto(await cutPhoto(address, square));
    } catch {
      tellRefusal(t, { code: 'attachment.broken', params: { fileName: t('photo.label') } });
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="md"
      title={t('photo.crop')}
      zIndex={260}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <Stack gap="sm">
        {address === null ? (
          <Camera onTaken={setTaken} />
        ) : (
          <>
            <Box pos="relative" h={320}>
              <Cropper
                image={address}
                crop={crop}
                zoom={zoom}
                aspect={1}
                maxZoom={4}
                showGrid={false}
                mediaProps={{ alt: t('photo.label') }}
                cropperProps={{ 'aria-label': t('photo.crop'), role: 'group' }}
                onCropChange={setCrop}
                onZoomChange={setZoom}
                onCropComplete={(_share, pixels) => {
                  setSquare(pixels);
                }}
              />
            </Box>
            <div>
              <Text size="sm">{t('photo.zoom')}</Text>
              <Slider
                thumbLabel={t('photo.zoom')}
                label={null}
                min={1}
                max={4}
                step={0.05}
                value={zoom}
                onChange={setZoom}
              />
            </div>
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('feedback.cancel')}
              </Button>
              <Button disabled={square === null} onClick={() => void use()}>
                {t('photo.use')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
