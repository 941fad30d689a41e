import { describe, expect, it } from 'vitest';
import { projectorView, slidePreview } from '../../shared/domain';
import type { ChosenSlide, ProposalId } from '../../shared/domain';
import { Meeting } from './meeting';

function withProposal(texts: readonly string[]): { meeting: Meeting; id: ProposalId } {
  const meeting = new Meeting();
  const [event] = meeting.do({
    type: 'proposal.submit',
    fields: {
      kind: 'decree',
      title: 'Iuran',
      proposer: { kind: 'floor', name: 'Siti Rahayu', participantId: null, sessionId: null },
      supporters: [],
      itemId: null,
      paragraphs: texts.map((text) => ({ id: null, text })),
    },
  });
  if (event?.type !== 'proposal.submitted') throw new Error('not submitted');
  return { meeting, id: event.proposal.id };
}

const message = (text: string): ChosenSlide => ({ kind: 'message', text });

describe('the projector', () => {
  it('[PRJ-3] frozen, it keeps what it shows whatever happens, and the record goes on; showing something ends it', () => {
    const meeting = new Meeting();
    meeting.do({ type: 'projection.show', slide: { kind: 'quorum' } });
    const before = projectorView(meeting.state).slide;
    meeting.do({ type: 'projection.setFrozen', isFrozen: true });
    meeting.hall(2);
    expect(projectorView(meeting.state).slide).toEqual(before);
    meeting.do({ type: 'projection.setFrozen', isFrozen: false });
    expect(projectorView(meeting.state).slide).toMatchObject({ kind: 'quorum', present: 2 });
    meeting.do({ type: 'projection.setFrozen', isFrozen: true });
    meeting.do({ type: 'projection.show', slide: message('Istirahat') });
    expect(projectorView(meeting.state).slide).toEqual({ kind: 'message', text: 'Istirahat' });
    expect(meeting.state.projection.frozen).toBeNull();
  });

  it('[PRJ-3] black hides a frozen picture and gives it back', () => {
    const meeting = new Meeting();
    meeting.do({ type: 'projection.show', slide: message('Istirahat') });
    meeting.do({ type: 'projection.setFrozen', isFrozen: true });
    meeting.do({ type: 'projection.setBlack', isBlack: true });
    expect(projectorView(meeting.state).slide).toEqual({ kind: 'black' });
    meeting.do({ type: 'projection.setBlack', isBlack: false });
    expect(projectorView(meeting.state).slide).toEqual({ kind: 'message', text: 'Istirahat' });
  });

  it('[PRJ-3] the queue goes on the wall in its order; what is taken out does not', () => {
    const meeting = new Meeting();
    expect(meeting.refusal({ type: 'projection.next' })).toBe('projection.queueEmpty');
    for (const text of ['satu', 'dua', 'tiga']) meeting.do({ type: 'projection.enqueue', slide: message(text) });
    const second = meeting.state.projection.queue[1];
    if (second === undefined) throw new Error('nothing queued');
    meeting.do({ type: 'projection.dequeue', id: second.id });
    expect(meeting.refusal({ type: 'projection.dequeue', id: second.id })).toBe('projection.notQueued');
    const shown = ['satu', 'tiga'].map(() => {
      meeting.do({ type: 'projection.next' });
      return projectorView(meeting.state).slide;
    });
    expect(shown).toEqual([message('satu'), message('tiga')]);
    expect(meeting.state.projection.queue).toEqual([]);
  });

  it('[PRJ-2] a countdown starts when it is shown, not when it is queued', () => {
    const meeting = new Meeting();
    const slide = { kind: 'countdown', title: 'Sidang dimulai', time: { minutes: 5 } } as const;
    meeting.do({ type: 'projection.enqueue', slide });
    meeting.later(30);
    meeting.do({ type: 'projection.next' });
    const until = new Date(meeting.now + 5 * 60_000).toISOString();
    expect(projectorView(meeting.state).slide).toEqual({ kind: 'countdown', title: 'Sidang dimulai', until });
  });

  it('[PRJ-2] a long proposal has pages of whole paragraphs, a page too far is the last one', () => {
    const texts = Array.from({ length: 6 }, (_unused, index) => `${String(index)} ${'kata '.repeat(40)}`.trim());
    const { meeting, id } = withProposal(texts);
    const page = (number: number) => {
      const { slide } = slidePreview(meeting.state, {
        kind: 'proposal',
        proposalId: id,
        amendmentId: null,
        page: number,
      });
      if (slide.kind !== 'proposal') throw new Error(slide.kind);
      return slide;
    };
    const { pages } = page(0);
    expect(pages).toBe(3);
    const shown = Array.from({ length: pages }, (_unused, number) => page(number).paragraphs).flat();
    expect(shown.map(({ changes }) => changes.map(({ text }) => text).join(''))).toEqual(texts);
    expect(page(99).page).toBe(pages - 1);
  });

  it('[MOT-2] an amendment is shown as the change that it makes to its paragraph', () => {
    const { meeting, id } = withProposal(['Iuran Rp50.000.', 'Iuran dibayar di muka.']);
    const paragraph = meeting.state.proposals.get(id)?.paragraphs[1];
    if (paragraph === undefined) throw new Error('no paragraph');
    const [event] = meeting.do({
      type: 'amendment.submit',
      proposalId: id,
      target: { kind: 'replace', paragraphId: paragraph.id },
      text: 'Iuran dibayar di belakang.',
      proposer: { kind: 'floor', name: 'Budi', participantId: null, sessionId: null },
    });
    if (event?.type !== 'amendment.submitted') throw new Error('not submitted');
    const slide = { kind: 'proposal', proposalId: id, amendmentId: event.amendment.id, page: 0 } as const;
    expect(slidePreview(meeting.state, slide).slide).toMatchObject({
      heading: 'Usul perubahan 1 · Budi',
      paragraphs: [
        {
          number: 2,
          changes: [
            { kind: 'same', text: 'Iuran dibayar di ' },
            { kind: 'removed', text: 'muka' },
            { kind: 'added', text: 'belakang' },
            { kind: 'same', text: '.' },
          ],
        },
      ],
    });
  });

  it('[PRJ-2] what the record no longer holds is refused, and never shown', () => {
    const meeting = new Meeting();
    const slide = { kind: 'proposal', proposalId: 'none' as ProposalId, amendmentId: null, page: 0 } as const;
    expect(meeting.refusal({ type: 'projection.show', slide })).toBe('projection.unknownProposal');
    expect(slidePreview(meeting.state, slide).slide.kind).toBe('welcome');
  });
});
