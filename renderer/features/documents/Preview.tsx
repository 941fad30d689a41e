import { Alert, Loader, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { DocumentPreview, ParamsOf } from '../../../shared/contract';
import type { DocumentSubject, Refusal } from '../../../shared/domain';
import { useReplica } from '../../client';
import { refusalText, useText } from '../../locales';
import { useAsk } from '../../ui';
import { PdfPages } from '../attachments/PdfPages';

/** So many characters are named that no font has. */
const mostNamed = 12;

type Drawing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'pages'; readonly urls: readonly string[]; readonly unprintable: readonly string[] }
  /** The paper as it was issued. */
  | { readonly kind: 'kept'; readonly bytes: Uint8Array; readonly unprintable: readonly string[] }
  | { readonly kind: 'fault'; readonly words: string };

/** Both answer in the same way. */
type Asks = (
  method: PreviewMethod,
  params: ParamsOf<PreviewMethod>,
  refused: (refusal: Refusal) => void,
) => Promise<DocumentPreview | undefined>;

/** The questions that the host answers with pages. */
type PreviewMethod = 'documents.preview' | 'documents.previewDecision';

/**
 * Draws what is asked for, and again after each change – one drawing at a time: while the desk checks people in, or somebody types, what
 * changed meanwhile is drawn together when the last drawing is done.
 */
function useDrawing<Name extends PreviewMethod>(
  method: Name,
  params: ParamsOf<Name>,
): { readonly drawing: Drawing; readonly isBusy: boolean } {
  const t = useText();
  const { ask } = useAsk();
  const seq = useReplica((view) => view.seq);
  const [drawing, setDrawing] = useState<Drawing>({ kind: 'waiting' });
  const [isBusy, setIsBusy] = useState(true);
  const latest = useRef(params);
  const work = useRef({ isDrawing: false, isStale: false, isGone: false });
  const wanted = JSON.stringify(params);
  useEffect(() => {
    latest.current = params;
    const current = work.current;
    current.isStale = true;
    if (current.isDrawing) return;
    async function drawUntilFresh() {
      current.isDrawing = true;
      setIsBusy(true);
      while (current.isStale && !current.isGone) {
        current.isStale = false;
        const drawn = await (ask as Asks)(method, latest.current, (refusal) => {
          if (!current.isGone) setDrawing({ kind: 'fault', words: refusalText(t, refusal) });
        });
        if (current.isGone) break;
        if (drawn === undefined) continue;
        if (drawn.bytes !== null) {
          setDrawing({ kind: 'kept', bytes: drawn.bytes, unprintable: drawn.unprintable });
          continue;
        }
        const urls = drawn.pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
        setDrawing({ kind: 'pages', urls, unprintable: drawn.unprintable });
      }
      current.isDrawing = false;
      if (!current.isGone) setIsBusy(false);
    }
    void drawUntilFresh();
    // A preview follows every commit: what a document shows is the host's matter.
  }, [method, wanted, seq, t, ask]);
  useEffect(() => {
    const current = work.current;
    current.isGone = false;
    return () => {
      current.isGone = true;
    };
  }, []);
  useEffect(() => {
    if (drawing.kind !== 'pages') return undefined;
    // Given back only when other pages have taken their place: a picture may still be loading.
    return () => {
      for (const url of drawing.urls) URL.revokeObjectURL(url);
    };
  }, [drawing]);
  return { drawing, isBusy };
}

/** Pages by the engine that exports them. The last pages stay in sight until the next ones are there. */
export function Pages<Name extends PreviewMethod>({
  method,
  params,
}: {
  readonly method: Name;
  readonly params: ParamsOf<Name>;
}) {
  const t = useText();
  const { drawing, isBusy } = useDrawing(method, params);
  return (
    <div className="document-pages" tabIndex={0} role="region" aria-label={t('document.preview')} aria-busy={isBusy}>
      {drawing.kind === 'waiting' && <Loader role="status" aria-label={t('document.preview')} />}
      {drawing.kind === 'fault' && (
        <Text c="red" role="alert">
          {drawing.words}
        </Text>
      )}
      {'unprintable' in drawing && drawing.unprintable.length > 0 && (
        <Alert color="orange" mb="sm">
          {t('document.unprintable', { characters: drawing.unprintable.slice(0, mostNamed).join(' ') })}
        </Alert>
      )}
      {drawing.kind === 'kept' && <PdfPages bytes={drawing.bytes} label={t('document.preview')} />}
      {drawing.kind === 'pages' &&
        drawing.urls.map((url, index) => (
          <img
            key={url}
            src={url}
            alt={`${t('document.preview')} ${String(index + 1)}/${String(drawing.urls.length)}`}
          />
        ))}
    </div>
  );
}

/** The document page by page, as the record makes it now. */
export function Preview(params: { readonly subject: DocumentSubject; readonly templateSource: string | null }) {
  return <Pages method="documents.preview" params={params} />;
}
