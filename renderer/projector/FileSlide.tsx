import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { AttachmentId, MediaType, SlideView } from '../../shared/domain';
import { pictureAddress } from '../ui/files';
import { drawPdfPage, openPdf } from '../pdf';
import type { PDFDocumentProxy } from '../pdf';
import { SlideFiles } from './slide-files';

type File = Extract<SlideView, { kind: 'file' }>;

interface Opened {
  readonly id: AttachmentId;
  readonly file:
    | { readonly kind: 'picture'; readonly address: string }
    | { readonly kind: 'pdf'; readonly pdf: PDFDocumentProxy }
    | { readonly kind: 'broken' };
}

async function opened(bytes: Uint8Array | null, mediaType: MediaType): Promise<Opened['file']> {
  if (bytes === null) return { kind: 'broken' };
  if (mediaType !== 'application/pdf') return { kind: 'picture', address: await pictureAddress(bytes, mediaType) };
  try {
    return { kind: 'pdf', pdf: await openPdf(bytes) };
  } catch {
    return { kind: 'broken' };
  }
}

/** A file, opened once for all its pages; null until it is. */
function useOpened({ attachmentId, mediaType }: File): Opened['file'] | null {
  const { read } = useContext(SlideFiles);
  const [held, setHeld] = useState<Opened | null>(null);
  useEffect(() => {
    let isGone = false;
    let file: Opened['file'] | null = null;
    void read(attachmentId)
      .then((bytes) => (isGone ? null : opened(bytes, mediaType)))
      .then((made) => {
        file = made;
        if (made === null) return;
        if (isGone) close(made);
        else setHeld({ id: attachmentId, file: made });
      });
    return () => {
      isGone = true;
      if (file !== null) close(file);
    };
  }, [attachmentId, mediaType, read]);
  return held?.id === attachmentId ? held.file : null;
}

function close(file: Opened['file']): void {
  if (file.kind === 'pdf') void file.pdf.loadingTask.destroy();
}

function PdfPage({
  pdf,
  page,
  onOutcome,
}: {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly onOutcome: (isDrawn: boolean) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const into = box.current;
    if (into === null) return undefined;
    let isGone = false;
    // Drawn once for the whole display, whatever the window's size is now: a canvas is scaled like a picture.
    const { width: wide, height: high } = window.screen;
    const dots = window.devicePixelRatio;
    const canvas = into.ownerDocument.createElement('canvas');
    canvas.className = 'slide-picture';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `Halaman ${String(page + 1)}`);
    drawPdfPage(pdf, page + 1, canvas, ({ width, height }) => Math.min(wide, (high * width) / height) * dots).then(
      () => {
        if (isGone) return;
        into.replaceChildren(canvas);
        onOutcome(true);
      },
      () => {
        if (!isGone) onOutcome(false);
      },
    );
    return () => {
      isGone = true;
    };
  }, [pdf, page, onOutcome]);
  return <div ref={box} className="slide-file" data-page={page} />;
}

/** A picture, or a page of a PDF, as large as the wall. What cannot be drawn gives way to the name of the assembly. */
export function FileSlide({ slide, assembly }: { readonly slide: File; readonly assembly: string }) {
  const { report } = useContext(SlideFiles);
  const file = useOpened(slide);
  const { attachmentId, page } = slide;
  const [brokenAt, setBrokenAt] = useState<string | null>(null);
  const here = `${attachmentId} ${String(page)}`;
  const pages = file === null || file.kind === 'broken' ? null : file.kind === 'pdf' ? file.pdf.numPages : 1;
  const onOutcome = useCallback(
    (isDrawn: boolean) => {
      setBrokenAt(isDrawn ? null : `${attachmentId} ${String(page)}`);
      report({ attachmentId, pages, brokenPage: isDrawn ? null : page });
    },
    [attachmentId, page, pages, report],
  );
  useEffect(() => {
    if (file?.kind === 'broken') onOutcome(false);
  }, [file, onOutcome]);
  if (file === null) return null;
  if (file.kind === 'broken' || brokenAt === here) return <h1 data-plain>{assembly}</h1>;
  if (file.kind === 'pdf') return <PdfPage pdf={file.pdf} page={page} onOutcome={onOutcome} />;
  return (
    <div className="slide-file">
      <img
        className="slide-picture"
        src={file.address}
        alt=""
        onLoad={() => {
          onOutcome(true);
        }}
        onError={() => {
          onOutcome(false);
        }}
      />
    </div>
  );
}
