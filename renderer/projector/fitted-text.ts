import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { SlideView } from '../../shared/domain';

/** The largest and smallest type, as a share of the slide's usual size. */
const largest: Partial<Record<SlideView['kind'], number>> = { message: 2.2, countdown: 1.6, item: 1.3, welcome: 1.2 };
const smallest = 0.3;
const smallestWithWholeWords = 0.6;
const steps = 8;
/** How much of the slide text may take: what is nearer to the edge is lost on many walls. */
const usedShare = 0.94;

function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${String(clientWidth)} ${String(clientHeight)}`;
}

/** What a timer says changes by itself and at every pause; its words keep their room. */
const running: readonly string[] = ['usedMs', 'runsSince'];

function contentOf(slide: SlideView): string {
  return JSON.stringify(slide, (key, value: unknown) => (running.includes(key) ? undefined : value));
}

/**
 * Makes text as large as its slide lets it be, by measuring (PRJ-4): a long question shrinks until it fits, a short message fills
 * the wall. Measured again when the slide's size, its content or the fonts change; a running timer does not count as content.
 */
export function useFittedText(slide: SlideView): {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly body: RefObject<HTMLDivElement | null>;
} {
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const content = contentOf(slide);
  useLayoutEffect(() => {
    const outer = frame.current;
    const inner = body.current;
    if (outer === null || inner === null) return undefined;
    const fits = (scale: number) => {
      inner.style.setProperty('--scale', String(scale));
      return (
        inner.scrollHeight <= outer.clientHeight * usedShare && inner.scrollWidth <= Math.ceil(inner.clientWidth) + 1
      );
    };
    const fit = () => {
      let low = smallest;
      let high = largest[slide.kind] ?? 1.1;
      // A long word makes its slide smaller before it is broken; one without end is broken after all.
      inner.style.overflowWrap = 'normal';
      if (!fits(smallestWithWholeWords)) inner.style.removeProperty('overflow-wrap');
      if (fits(high)) return;
      for (let step = 0; step < steps; step += 1) {
        const middle = (low + high) / 2;
        if (fits(middle)) low = middle;
        else high = middle;
      }
      fits(low);
    };
    fit();
    let size = sizeOf(outer);
    // It tells of the size at the beginning, too.
    const observer = new ResizeObserver(() => {
      if (sizeOf(outer) === size) return;
      size = sizeOf(outer);
      fit();
    });
    observer.observe(outer);
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(fit);
    return () => {
      observer.disconnect();
    };
  }, [content, slide.kind]);
  return { frame, body };
}
