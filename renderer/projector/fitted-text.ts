import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { SlideView } from '../../shared/domain';

/** The largest and smallest type, as a share of the slide's usual size. */
const largest: Partial<Record<SlideView['kind'], number>> = { message: 2.2, countdown: 1.6, item: 1.3, welcome: 1.2 };
const smallest = 0.3;
const smallestWithWholeWords = 0.6;
/** Each halves what the size may still be wrong by. */
const steps = 3;
/** How much of the slide text may take: what is nearer to the edge is lost on many walls. */
const usedShare = 0.94;

function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${String(clientWidth)} ${String(clientHeight)}`;
}

/** What a timer says changes by itself and at every pause, what a board counts at every paper; both keep their room. */
const running: readonly string[] = ['usedMs', 'runsSince', 'tally'];

function contentOf(slide: SlideView): string {
  return JSON.stringify(slide, (key, value: unknown) => (running.includes(key) ? undefined : value));
}

interface Fit {
  readonly scale: number;
  /** Whether words may be broken. */
  readonly breaksWords: boolean;
}

function apply(inner: HTMLElement, { scale, breaksWords }: Fit): void {
  inner.style.overflowWrap = breaksWords ? '' : 'normal';
  inner.style.setProperty('--scale', String(scale));
}

/** The largest type with which the text fits, found by trying sizes. */
function measured(outer: HTMLElement, inner: HTMLElement, kind: SlideView['kind']): Fit {
  let breaksWords = false;
  /** How much of its room the text takes at this size; up to 1 it fits. */
  const taken = (scale: number) => {
    apply(inner, { scale, breaksWords });
    return Math.max(
      inner.scrollHeight / (outer.clientHeight * usedShare),
      inner.scrollWidth / (Math.ceil(inner.clientWidth) + 1),
    );
  };
  let high = largest[kind] ?? 1.1;
  let needed = taken(high);
  // A long word makes its slide smaller before it is broken; one without end is broken after all.
  if (needed > 1 && inner.scrollWidth > inner.clientWidth && taken(smallestWithWholeWords) > 1) {
    breaksWords = true;
    needed = taken(high);
  }
  if (needed <= 1) return { scale: high, breaksWords };
  // Smaller by as much as it takes too much, text mostly fits: its lines break later, never earlier.
  let low = Math.max(smallest, high / needed);
  if (taken(low) > 1) [low, high] = [smallest, low];
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    if (taken(middle) <= 1) low = middle;
    else high = middle;
  }
  return { scale: low, breaksWords };
}

/** What was found for the newest slides in their sizes: hall and operator go back and forth between a few. */
const found = new Map<string, Fit>();
const mostFound = 40;

function fitOf(outer: HTMLElement, inner: HTMLElement, kind: SlideView['kind'], content: string): Fit {
  // With another font than its own, text takes other room.
  if (document.fonts.status !== 'loaded') return measured(outer, inner, kind);
  const key = `${sizeOf(outer)} ${content}`;
  const fit = found.get(key) ?? measured(outer, inner, kind);
  found.delete(key);
  found.set(key, fit);
  const [oldest] = found.keys();
  if (found.size > mostFound && oldest !== undefined) found.delete(oldest);
  return fit;
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
  const { kind } = slide;
  const content = contentOf(slide);
  useLayoutEffect(() => {
    const outer = frame.current;
    const inner = body.current;
    if (outer === null || inner === null) return undefined;
    const fit = () => {
      apply(inner, fitOf(outer, inner, kind, content));
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
  }, [content, kind]);
  return { frame, body };
}
