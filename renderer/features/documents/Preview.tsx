import { Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { DocumentSubject } from '../../../shared/domain';
import { transport, useAssembly } from '../../client';
import { refusalText, useText } from '../../locales';

type Drawing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'pages'; readonly urls: readonly string[] }
  | { readonly kind: 'fault'; readonly words: string };

interface PreviewProps {
  readonly subject: DocumentSubject;
  readonly templateSource: string | null;
}

/** The document page by page, drawn by the engine that exports it. The last pages stay in sight until the next ones are there. */
export function Preview({ subject, templateSource }: PreviewProps) {
  const t = useText();
  const state = useAssembly();
  const [drawing, setDrawing] = useState<Drawing>({ kind: 'waiting' });
  const [isBusy, setIsBusy] = useState(true);
  const wanted = JSON.stringify(subject);
  useEffect(() => {
    let isCurrent = true;
    setIsBusy(true);
    void transport.call('documents.preview', { subject, templateSource }).then((reply) => {
      if (!isCurrent) return;
      setIsBusy(false);
      if (!reply.ok) {
        setDrawing({ kind: 'fault', words: refusalText(t, reply.refusal) });
        return;
      }
      const urls = reply.value.pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
      setDrawing({ kind: 'pages', urls });
    });
    return () => {
      isCurrent = false;
    };
    // The record itself: a preview follows every change.
  }, [wanted, templateSource, state]);
  useEffect(() => {
    if (drawing.kind !== 'pages') return undefined;
    // Given back only when other pages have taken their place: a picture may still be loading.
    return () => {
      for (const url of drawing.urls) URL.revokeObjectURL(url);
    };
  }, [drawing]);
  return (
    <div
      className="document-pages"
      style={{ height: 'calc(100vh - 240px)' }}
      tabIndex={0}
      role="region"
      aria-label={t('document.preview')}
      aria-busy={isBusy}
    >
      {drawing.kind === 'waiting' && <Loader role="status" aria-label={t('document.preview')} />}
      {drawing.kind === 'fault' && (
        <Text c="red" role="alert">
          {drawing.words}
        </Text>
      )}
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
