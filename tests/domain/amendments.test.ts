import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendmentsOf, factSentence, minuteFacts, outcomeOf, shownAmendment, slidePreview } from '../../shared/domain';
import type { Amendment, AmendmentId, AmendmentTarget, ParagraphId, Proposal, ProposalId } from '../../shared/domain';
import { Meeting } from './meeting';

const proposer = { kind: 'floor', name: 'Siti Rahayu', participantId: null, sessionId: null } as const;

/** A proposal of some paragraphs and what is asked to change in it. */
class Debate {
  readonly meeting = new Meeting();
  readonly id: ProposalId;
  readonly first: readonly ParagraphId[];

  constructor(...texts: readonly string[]) {
    const paragraphs = texts.map((text) => ({ id: null, text }));
    const fields = { kind: 'decree', title: 'Iuran', proposer, supporters: [], itemId: null, paragraphs } as const;
    const [event] = this.meeting.do({ type: 'proposal.submit', fields });
    if (event?.type !== 'proposal.submitted') throw new Error('not submitted');
    this.id = event.proposal.id;
    this.first = event.proposal.paragraphs.map(({ id }) => id);
  }

  get proposal(): Proposal {
    const proposal = this.meeting.state.proposals.get(this.id);
    if (proposal === undefined) throw new Error('no proposal');
    return proposal;
  }

  get text(): readonly string[] {
    return this.proposal.paragraphs.map(({ text }) => text);
  }

  /** The paragraph that stood at a place when the proposal came in. */
  paragraph(place: number): ParagraphId {
    const id = this.first[place];
    if (id === undefined) throw new Error('no such paragraph');
    return id;
  }

  ask(target: AmendmentTarget, text = ''): AmendmentId {
    const [event] = this.meeting.do({ type: 'amendment.submit', proposalId: this.id, target, text, proposer });
    if (event?.type !== 'amendment.submitted') throw new Error('not submitted');
    return event.amendment.id;
  }

  insert(place: number | null, text: string): AmendmentId {
    return this.ask({ kind: 'insertAfter', paragraphId: place === null ? null : this.paragraph(place) }, text);
  }

  replace(place: number, text: string): AmendmentId {
    return this.ask({ kind: 'replace', paragraphId: this.paragraph(place) }, text);
  }

  remove(place: number): AmendmentId {
    return this.ask({ kind: 'delete', paragraphId: this.paragraph(place) });
  }

  amendment(id: AmendmentId): Amendment {
    const amendment = this.meeting.state.amendments.get(id);
    if (amendment === undefined) throw new Error('no amendment');
    return amendment;
  }

  outcome(id: AmendmentId) {
    return outcomeOf(this.meeting.state, this.proposal, this.amendment(id));
  }

  shown(id: AmendmentId) {
    const { changes, ...rest } = shownAmendment(this.meeting.state, this.proposal, this.amendment(id));
    const read = (left: 'added' | 'removed') =>
      changes.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
    return { ...rest, before: read('added'), after: read('removed') };
  }

  accept(id: AmendmentId): void {
    this.meeting.do({ type: 'amendment.accept', id, agreed: null });
  }

  refusal(id: AmendmentId): string | null {
    return this.meeting.refusal({ type: 'amendment.accept', id, agreed: null });
  }

  /** Agrees on what the preview proposes, unless another wording is given. */
  agree(id: AmendmentId, wording = this.outcome(id).wording ?? this.amendment(id).text): void {
    const { revision } = this.proposal;
    const { after } = this.outcome(id);
    this.meeting.do({ type: 'amendment.accept', id, agreed: { revision, wording, after } });
  }
}

describe('insertions', () => {
  it('[MOT-2] several at one place stand in the order in which they were proposed, whichever was accepted first', () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const debate = new Debate('Satu.', 'Dua.');
      const asked = ['A.', 'B.', 'C.'].map((text) => debate.insert(0, text));
      for (const index of order) {
        const id = asked[index];
        if (id !== undefined) debate.accept(id);
      }
      expect(debate.text).toEqual(['Satu.', 'A.', 'B.', 'C.', 'Dua.']);
    }
  });

  it('[MOT-2] one at an inserted paragraph stays with it, and those at the beginning keep their order', () => {
    const debate = new Debate('Satu.', 'Dua.');
    const later = debate.insert(0, 'B.');
    debate.accept(debate.insert(0, 'C.'));
    const [, inserted] = debate.proposal.paragraphs;
    debate.accept(debate.ask({ kind: 'insertAfter', paragraphId: inserted?.id ?? null }, 'C setelahnya.'));
    debate.accept(later);
    const second = debate.insert(null, 'Awal dua.');
    const third = debate.insert(null, 'Awal tiga.');
    debate.accept(third);
    debate.accept(second);
    expect(debate.text).toEqual(['Awal dua.', 'Awal tiga.', 'Satu.', 'B.', 'C.', 'C setelahnya.', 'Dua.']);
  });

  it('[MOT-2] after a paragraph that went it is asked about, and stands where that one stood', () => {
    const debate = new Debate('Satu.', 'Dua.', 'Tiga.');
    const inserted = debate.insert(1, 'Setelah dua.');
    debate.accept(debate.insert(0, 'Setelah satu.'));
    debate.accept(debate.remove(1));
    expect(debate.refusal(inserted)).toBe('amendment.targetRemoved');
    expect(debate.shown(inserted)).toMatchObject({
      collision: 'targetRemoved',
      number: 3,
      before: '',
      after: 'Setelah dua.',
    });
    debate.agree(inserted);
    expect(debate.text).toEqual(['Satu.', 'Setelah satu.', 'Setelah dua.', 'Tiga.']);
    expect(amendmentsOf(debate.meeting.state, debate.id).every(({ state }) => state === 'accepted')).toBe(true);
  });

  it('[MOT-2] the hall may agree on another place, of this text', () => {
    const debate = new Debate('Satu.', 'Dua.');
    const id = debate.insert(0, 'Baru.');
    const { revision } = debate.proposal;
    const agreed = { revision, wording: 'Baru.', after: debate.paragraph(1) };
    const elsewhere = { ...agreed, after: 'paragraph-of-another' as ParagraphId };
    expect(debate.meeting.refusal({ type: 'amendment.accept', id, agreed: elsewhere })).toBe(
      'amendment.unknownParagraph',
    );
    debate.meeting.do({ type: 'amendment.accept', id, agreed });
    expect(debate.text).toEqual(['Satu.', 'Dua.', 'Baru.']);
  });
});

describe('collisions', () => {
  it('[MOT-2] a removal does not take along what was accepted since, unless the hall has seen it', () => {
    const debate = new Debate('Iuran Rp50.000 setiap bulan.', 'Dua.');
    const removal = debate.remove(0);
    debate.accept(debate.replace(0, 'Iuran Rp75.000 setiap bulan.'));
    expect(debate.refusal(removal)).toBe('amendment.removesChanged');
    expect(debate.shown(removal)).toMatchObject({ before: 'Iuran Rp75.000 setiap bulan.', after: '' });
    debate.agree(removal);
    expect(debate.text).toEqual(['Dua.']);
  });

  it('[MOT-2] two changes of one paragraph are put together only when the hall has seen what becomes of it', () => {
    const debate = new Debate('Iuran Rp50.000 setiap bulan.');
    const first = debate.replace(0, 'Iuran Rp75.000 setiap bulan.');
    const second = debate.replace(0, 'Iuran Rp50.000 setiap triwulan.');
    debate.accept(first);
    expect(debate.refusal(second)).toBe('amendment.combines');
    expect(debate.shown(second)).toMatchObject({
      collision: 'combined',
      number: 1,
      before: 'Iuran Rp75.000 setiap bulan.',
      after: 'Iuran Rp75.000 setiap triwulan.',
    });
    debate.agree(second);
    expect(debate.text).toEqual(['Iuran Rp75.000 setiap triwulan.']);
    const told = minuteFacts(debate.meeting.state).map(factSentence);
    expect(told).toContain('Usul perubahan 1 atas "Iuran" diterima.');
    expect(told).toContain('Usul perubahan 2 atas "Iuran" diterima dengan bunyi "Iuran Rp75.000 setiap triwulan.".');
  });

  it('[MOT-2] what the text says already is nothing to ask about', () => {
    const debate = new Debate('Iuran Rp50.000.', 'Dua.');
    const [one, same] = [debate.replace(0, 'Iuran Rp75.000.'), debate.replace(0, 'Iuran Rp75.000.')];
    const [gone, again] = [debate.remove(1), debate.remove(1)];
    for (const id of [one, same, gone, again]) debate.accept(id);
    expect(debate.text).toEqual(['Iuran Rp75.000.']);
  });

  it('[MOT-2] a change of a paragraph that went brings it back where it stood, if the hall agrees', () => {
    const debate = new Debate('Satu.', 'Dua.', 'Tiga.');
    const change = debate.replace(1, 'Dua yang lain.');
    debate.accept(debate.remove(1));
    expect(debate.refusal(change)).toBe('amendment.targetRemoved');
    debate.agree(change);
    expect(debate.text).toEqual(['Satu.', 'Dua yang lain.', 'Tiga.']);
    expect(debate.proposal.paragraphs[1]?.id).toBe(debate.paragraph(1));
  });

  it('[MOT-2] what was agreed on another text than that which stands is refused', () => {
    const debate = new Debate('Satu.', 'Dua.');
    const id = debate.replace(0, 'Satu yang lain.');
    const agreed = { revision: debate.proposal.revision, wording: 'Satu lagi.', after: null };
    debate.accept(debate.replace(1, 'Dua yang lain.'));
    expect(debate.meeting.refusal({ type: 'amendment.accept', id, agreed })).toBe('proposal.changedMeanwhile');
    const empty = { ...agreed, revision: debate.proposal.revision, wording: ' ' };
    expect(debate.meeting.refusal({ type: 'amendment.accept', id, agreed: empty })).toBe('amendment.textMissing');
  });
});

describe('what is shown', () => {
  it('[MOT-2] an amendment stands on the wall against the wording of now, an accepted one with what it changed', () => {
    const debate = new Debate('Iuran Rp50.000 setiap bulan.');
    const [first, second] = [
      debate.replace(0, 'Iuran Rp75.000 setiap bulan.'),
      debate.replace(0, 'Iuran Rp60.000 setiap bulan.'),
    ];
    debate.accept(first);
    const slide = { kind: 'proposal', proposalId: debate.id, amendmentId: second, page: 0 } as const;
    expect(slidePreview(debate.meeting.state, slide).slide).toMatchObject({
      note: 'Kata yang sama sudah diubah sidang; bunyi akhirnya disepakati bersama.',
      paragraphs: [
        {
          number: 1,
          changes: [
            { kind: 'same', text: 'Iuran ' },
            { kind: 'removed', text: 'Rp75.000' },
            { kind: 'added', text: 'Rp60.000' },
            { kind: 'same', text: ' setiap bulan.' },
          ],
        },
      ],
    });
    debate.agree(second, 'Iuran Rp65.000 setiap bulan.');
    expect(debate.shown(first)).toMatchObject({
      before: 'Iuran Rp50.000 setiap bulan.',
      after: 'Iuran Rp75.000 setiap bulan.',
    });
    expect(debate.shown(second)).toMatchObject({
      before: 'Iuran Rp75.000 setiap bulan.',
      after: 'Iuran Rp65.000 setiap bulan.',
    });
  });

  it('[MOT-2] a new paragraph is numbered as it will stand', () => {
    const debate = new Debate('Satu.', 'Dua.');
    const [first, second] = [debate.insert(0, 'A.'), debate.insert(0, 'B.')];
    expect(debate.shown(second).number).toBe(2);
    debate.accept(first);
    expect(debate.shown(second)).toMatchObject({ number: 3, collision: null });
    debate.accept(second);
    expect(debate.text[2]).toBe('B.');
  });
});

describe('any order of acceptances', () => {
  const words = fc.constantFrom('iuran', 'wajib', 'bulan', 'tahun', 'Rp50.000', 'Rp75.000');
  const wording = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
  const amendment = fc.record({
    kind: fc.constantFrom('replace', 'delete', 'insertAfter'),
    place: fc.nat(2),
    text: wording,
  });

  it('[MOT-2] each stands as it was proposed or was asked about, and what is shown is what will be', () => {
    fc.assert(
      fc.property(
        fc.array(wording, { minLength: 3, maxLength: 3 }),
        fc.array(fc.tuple(amendment, fc.double({ noNaN: true })), { minLength: 1, maxLength: 7 }),
        (texts, asked) => {
          const debate = new Debate(...texts);
          const sorted = asked.flatMap(([{ kind, place, text }, turn], index) => {
            if (kind === 'replace' && text === texts[place]) return [];
            const paragraphId = debate.paragraph(place);
            // No two of one wording, so that each can be found again.
            const own = kind === 'insertAfter' ? `${text} ${String(index)}` : text;
            return [{ id: debate.ask({ kind, paragraphId }, own), turn }];
          });
          for (const { id } of sorted.sort((a, b) => a.turn - b.turn)) {
            const before = debate.proposal;
            const shown = debate.shown(id);
            const { collision } = debate.outcome(id);
            const { target, text } = debate.amendment(id);
            const isLast = target.kind === 'delete' && before.paragraphs.length === 1;
            if (isLast && before.paragraphs[0]?.id === target.paragraphId) continue;
            expect(debate.refusal(id) === null).toBe(collision === null);
            if (collision === null) debate.accept(id);
            else debate.agree(id);
            const { paragraphs } = debate.proposal;
            const at = paragraphs.findIndex((one) => one.id === target.paragraphId);
            if (target.kind === 'delete') expect(at).toBe(-1);
            else expect(debate.text.includes(text) || collision !== null).toBe(true);
            if (target.kind === 'replace' && collision === null) expect(paragraphs[at]?.text).toBe(text);
            if (target.kind !== 'delete' && shown.before !== shown.after) {
              expect(debate.text[shown.number - 1]).toBe(shown.after);
            }
            // Nothing else changed.
            const others = (all: typeof paragraphs) => all.filter((one) => one.id !== target.paragraphId);
            expect(others(paragraphs)).toEqual(expect.arrayContaining([...others(before.paragraphs)]));
          }
          const order = amendmentsOf(debate.meeting.state, debate.id)
            .filter(({ target: { kind } }) => kind === 'insertAfter')
            .map((one) => ({ of: one.target.paragraphId, at: debate.text.indexOf(one.text) }));
          for (const paragraph of debate.first) {
            const places = order.filter(({ of }) => of === paragraph).map(({ at }) => at);
            expect(places).toEqual([...places].sort((a, b) => a - b));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
