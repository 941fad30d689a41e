import { MantineProvider } from '@mantine/core';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { documentView, loadTables } from '../../electron/documents';
import type { MinutesView, PollRecordView } from '../../electron/documents';
import { ResultText } from '../../renderer/features/polls/ResultText';
import { LanguageContext, textIn } from '../../renderer/locales';
import { ResultSlide } from '../../renderer/projector/ResultSlide';
import { bases, decideMotion, majorityKinds, measuredBase } from '../../shared/counting';
import type { MajorityRule, MotionCount, MotionVerdict } from '../../shared/counting';
import { baseWords, outcomeWords, projectorView, resultColumns, resultRow, tellVerdict } from '../../shared/domain';
import type { Poll, PollId } from '../../shared/domain';
import { Meeting } from '../domain/meeting';

const seeded = { seed: 20261126, numRuns: 150 };
const few = fc.nat({ max: 60 });
const counts: fc.Arbitrary<MotionCount> = fc.record({ yes: few, no: few, abstain: few, invalid: fc.nat({ max: 9 }) });
const rules: fc.Arbitrary<MajorityRule> = fc.record({
  kind: fc.constantFrom(...majorityKinds),
  base: fc.constantFrom(...bases),
  isStrict: fc.boolean(),
});

function castOf({ yes, no, abstain, invalid }: MotionCount): number {
  return yes + no + abstain + invalid;
}

function verdictOf(rule: MajorityRule, heads: MotionCount, away: number, weight: number): MotionVerdict {
  const weights = Object.fromEntries(Object.entries(heads).map(([name, count]) => [name, Number(count) * weight]));
  const electorate = { entitled: castOf(heads) + away + 3, presentAtOpening: castOf(heads) + away };
  return decideMotion(
    rule,
    { weights: weights as unknown as MotionCount, heads },
    {
      weights: { entitled: electorate.entitled * weight, presentAtOpening: electorate.presentAtOpening * weight },
      heads: electorate,
    },
  );
}

/** A meeting whose only poll was closed with a result. */
function closedWith(verdict: MotionVerdict): { readonly meeting: Meeting; readonly poll: Poll } {
  const meeting = new Meeting();
  const id = 'poll-1' as PollId;
  meeting.happen([
    {
      type: 'poll.drafted',
      poll: {
        id,
        number: 1,
        kind: 'showOfHands',
        question: 'Apakah <b>usul</b> & "lampiran" diterima?',
        majority: verdict.rule,
        itemId: null,
        sectors: [],
        options: [],
        marks: 1,
        series: null,
        repeats: null,
      },
    },
    {
      type: 'poll.opened',
      id,
      definition: {
        question: '',
        majority: verdict.rule,
        electorate: {
          weights: { entitled: 0, presentAtOpening: 0 },
          heads: { entitled: 0, presentAtOpening: 0 },
        },
        entitledCooperatives: [],
        presentCooperatives: [],
        hash: '',
      },
    },
    { type: 'poll.closed', id, result: { kind: 'showOfHands', verdict } },
  ]);
  meeting.do({ type: 'projection.show', slide: { kind: 'result', pollId: id } });
  const poll = meeting.state.polls.get(id);
  if (poll === undefined) throw new Error('no poll');
  return { meeting, poll };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/** What a person reads of markup, piece by piece. */
function piecesOf(markup: string): readonly string[] {
  return markup
    .replace(/<style[^>]*>[^<]*<\/style>/g, '')
    .replace(/<!-- -->/g, '')
    .split(/<[^>]+>/)
    .map((piece) => piece.replace(/&([^;]+);/g, (written, name: string) => entities[name] ?? written).trim())
    .filter((piece) => piece !== '');
}

function screenOf(poll: Poll): readonly string[] {
  const framed = (content: ReactNode) => <MantineProvider>{content}</MantineProvider>;
  return piecesOf(renderToStaticMarkup(framed(<ResultText poll={poll} />)));
}

function wallOf(meeting: Meeting): readonly string[] {
  const { slide } = projectorView(meeting.state);
  if (slide.kind !== 'result') throw new Error('no result on the wall');
  return piecesOf(renderToStaticMarkup(<ResultSlide slide={slide} />));
}

/** The rows of an XLSX file as texts. */
function rowsIn(bytes: Uint8Array): readonly (readonly string[])[] {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const plain = (text: string) => text.replace(/&([^;]+);/g, (written, name: string) => entities[name] ?? written);
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs)].map(
    ([, text = '']) => plain(text),
  );
  return [...part('xl/worksheets/sheet1.xml').matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells = resultColumns.map(() => '');
    // An empty cell is left out: each says in which column it stands, by a letter.
    for (const [, letter = 'A', index] of row.matchAll(/<c r="([A-Z])\d+"[^>]*><v>(\d+)<\/v><\/c>/gs))
      cells[letter.charCodeAt(0) - 65] = strings[Number(index)] ?? '?';
    return cells;
  });
}

/** Half up from the exact fraction, worked out by hand: with a long division instead of BigInt. */
function percentByHand(part: number, whole: number): string {
  const thousandths = Math.floor((part * 1000) / whole);
  const rest = part * 1000 - thousandths * whole;
  const tenths = thousandths + (2 * rest >= whole ? 1 : 0);
  return `${String(Math.floor(tenths / 10))},${String(tenths % 10)}%`;
}

const cases = fc.record({ rule: rules, heads: counts, away: fc.nat({ max: 20 }), weight: fc.constantFrom(1, 1, 3) });

describe('one result, told once', () => {
  it('[VOT-2] screen, wall, minutes, record and table say the same of whatever result', () => {
    fc.assert(
      fc.property(cases, ({ rule, heads, away, weight }) => {
        const verdict = verdictOf(rule, heads, away, weight);
        const telling = tellVerdict(verdict);
        const { meeting, poll } = closedWith(verdict);
        const screen = screenOf(poll);
        const wall = wallOf(meeting);
        const view = documentView(meeting.state, { kind: 'pollRecord', pollId: poll.id }) as PollRecordView;
        const minutes = documentView(meeting.state, { kind: 'minutes' }) as MinutesView;
        const row = resultRow(poll);
        if (row === null) throw new Error('no row');

        // The sum in one sentence, and why percentages do not make up a hundred.
        const sentence = telling.arithmetic;
        expect(screen).toContain(sentence);
        expect(wall.join(' ')).toContain(sentence);
        expect(view.result[0]).toBe(sentence);
        expect([row.arithmetic, row.percentNote]).toEqual([sentence, telling.percentNote ?? '']);
        expect(minutes.sections.flatMap(({ facts }) => facts.map(({ text }) => text)).join('\n')).toContain(sentence);
        if (telling.percentNote !== null) {
          expect(screen).toContain(telling.percentNote);
          expect(wall.join(' ')).toContain(telling.percentNote);
          expect(view.result).toContain(telling.percentNote);
        }

        // What was decided.
        const outcome = outcomeWords[verdict.outcome];
        expect(screen).toContain(outcome);
        expect(wall).toContain(outcome);
        expect(row.outcome).toBe(outcome);
        expect(view.result.at(-1)).toContain(outcome);

        // Each answer with its figure and share.
        for (const { answer, label, figure, percent, count } of telling.answers) {
          const at = screen.indexOf(label);
          expect(screen[at + 1]).toBe(figure);
          if (percent !== '') expect(screen[at + 2]).toBe(percent);
          const onWall = wall[wall.indexOf(label) + 1];
          if (wall.includes(label)) expect(onWall).toBe(percent === '' ? figure : `${figure} (${percent})`);
          else expect(count).toBe(0);
          expect(view.rows).toContainEqual(expect.objectContaining({ label, number: figure, percent }));
          expect([row[answer], row[`${answer}Percent`]]).toEqual([figure, percent]);
        }
      }),
      seeded,
    );
  });

  it('[REG-9] the file of a table holds the cells that the screen told', async () => {
    const { tableXlsx } = await loadTables();
    const results = fc
      .sample(cases, seeded)
      .map(({ rule, heads, away, weight }) => resultRow(closedWith(verdictOf(rule, heads, away, weight)).poll))
      .filter((row) => row !== null);
    expect(results.length).toBeGreaterThan(100);
    const cells = results.map((row) => resultColumns.map((column) => row[column]));
    const [head, ...rows] = rowsIn(await tableXlsx({ headers: resultColumns, rows: cells }));
    expect(head).toEqual([...resultColumns]);
    expect(rows).toEqual(cells);
  });

  it('[VOT-2] a percentage is the exact share, half up, and only of what is in the base', () => {
    fc.assert(
      fc.property(cases, ({ rule, heads, away }) => {
        const verdict = verdictOf(rule, heads, away, 1);
        const telling = tellVerdict(verdict);
        const base = measuredBase(rule);
        for (const { answer, percent, count } of telling.answers) {
          const isInBase =
            answer === 'yes' ||
            answer === 'no' ||
            (answer === 'abstain' && base !== 'valid') ||
            (answer === 'invalid' && (base === 'cast' || base === 'entitled' || base === 'presentAtOpening'));
          expect(percent).toBe(isInBase && verdict.base > 0 ? percentByHand(count, verdict.base) : '');
        }
      }),
      seeded,
    );
  });

  it('[VOT-2] where shown percentages do not make up 100, the text says why', () => {
    const absolute: MajorityRule = { kind: 'absolute', base: 'validOrAbstain', isStrict: true };
    const note = (rule: MajorityRule, heads: MotionCount, away: number) =>
      tellVerdict(verdictOf(rule, heads, away, 1)).percentNote;
    expect(note(absolute, { yes: 1, no: 1, abstain: 1, invalid: 0 }, 0)).toContain('pembulatan');
    expect(note(absolute, { yes: 2, no: 1, abstain: 1, invalid: 5 }, 9)).toBeNull();
    expect(note({ ...absolute, base: 'entitled' }, { yes: 5, no: 1, abstain: 1, invalid: 0 }, 9)).toContain(
      'tidak memberikan suara',
    );
    expect(note(absolute, { yes: 0, no: 0, abstain: 0, invalid: 3 }, 0)).toBeNull();
  });

  it.each(bases)('[VOT-2] the base %s is named in words with the result, and whether abstentions count', (base) => {
    const verdict = verdictOf(
      { kind: 'twoThirds', base, isStrict: false },
      { yes: 39, no: 37, abstain: 2, invalid: 1 },
      4,
      3,
    );
    const { arithmetic } = tellVerdict(verdict);
    expect(arithmetic).toContain(baseWords[base]);
    expect(arithmetic).toContain('abstain (6)');
    expect(arithmetic).toContain('suara tidak sah (3)');
    expect(arithmetic).toMatch(base === 'valid' ? /\(3\) tidak dihitung\.$/ : /abstain \(6\).* ikut dihitung/);
  });

  it('[VOT-2] in English the same figures stand in the same sentence', () => {
    fc.assert(
      fc.property(cases, ({ rule, heads, away, weight }) => {
        const { poll } = closedWith(verdictOf(rule, heads, away, weight));
        const sentence = (text: string | undefined) => text?.match(/\d[\d.,]*%?|[½⅔¾–]/g);
        const english = renderToStaticMarkup(
          <LanguageContext value="en">
            <MantineProvider>
              <ResultText poll={poll} />
            </MantineProvider>
          </LanguageContext>,
        );
        const [, inEnglish] = piecesOf(english);
        expect(inEnglish).toMatch(/^Yes .* count|^Yes .* do not\.$/);
        expect(sentence(inEnglish)).toEqual(sentence(screenOf(poll)[1]));
      }),
      seeded,
    );
  });

  it('[VOT-2] the words of the screen are those of the record', () => {
    const t = textIn('id');
    for (const outcome of ['carried', 'rejected', 'tie', 'noVotes'] as const)
      expect(t(`outcome.${outcome}`)).toBe(outcomeWords[outcome]);
    const verdict = verdictOf(
      { kind: 'simple', base: 'valid', isStrict: true },
      { yes: 1, no: 0, abstain: 0, invalid: 0 },
      0,
      1,
    );
    for (const { answer, label } of tellVerdict(verdict).answers) expect(t(`choice.${answer}`)).toBe(label);
  });
});
