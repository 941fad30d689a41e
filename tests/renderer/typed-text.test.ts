import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameText, plainText, rivalOf } from '../../shared/domain';
import type { AgendaItemId, CommandId, MinuteText, RichTextNode } from '../../shared/domain';
import { TypedText } from '../../renderer/features/minutes/typed-text';
import type { Draft } from '../../renderer/features/minutes/typed-text';

const itemId = 'item' as AgendaItemId;

function body(...lines: readonly string[]): RichTextNode {
  return { type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) };
}

function lines({ content = [] }: RichTextNode): readonly string[] {
  return content.map(plainText);
}

/** The host, as far as one text goes: it takes what was written upon the present revision, and each command once. */
class Host {
  text: MinuteText | undefined = undefined;
  refuses: string | null = null;
  private readonly done = new Set<CommandId>();
  private ids = 0;

  readonly newCommandId = () => `command-${String((this.ids += 1))}` as CommandId;

  save(body: RichTextNode, revision: number, commandId: CommandId, savedBy: string): string | null {
    if (this.done.has(commandId)) return null;
    if (this.refuses !== null) return this.refuses;
    if ((this.text?.revision ?? 0) !== revision) return 'minutes.changedMeanwhile';
    this.done.add(commandId);
    this.text = { itemId, body, revision: revision + 1, savedAt: '2026-11-26T01:00:00.000Z', savedBy };
    return null;
  }
}

/** A computer with one editor. Nothing happens by itself: the test says when the time is over, and when an answer or a push comes. */
class Laptop {
  draft: string | null = null;
  /** What this computer has heard of the record. */
  known: MinuteText | undefined;
  isCut = false;
  /** The answer gets lost, what was asked does not. */
  losesAnswers = false;
  shown: RichTextNode = body();
  text: TypedText;
  private timers: (() => void)[] = [];
  private answers: (() => void)[] = [];

  constructor(
    private readonly host: Host,
    readonly name: string,
  ) {
    this.known = host.text;
    this.text = this.open();
  }

  private open(): TypedText {
    const { host, name } = this;
    const text = new TypedText({
      itemId,
      record: () => this.known,
      title: () => 'Pembukaan',
      isOpen: () => host.refuses === null,
      newCommandId: host.newCommandId,
      send: (sent, revision, commandId) =>
        new Promise((answer) => {
          const code = this.isCut ? 'contract.unreachable' : host.save(sent, revision, commandId, name);
          const heard = code === null && this.losesAnswers ? 'contract.unreachable' : code;
          this.answers.push(() => {
            answer(heard === null ? { ok: true } : { ok: false, code: heard });
          });
        }),
      readDraft: () => (this.draft === null ? null : (JSON.parse(this.draft) as Draft)),
      keepDraft: (draft) => {
        this.draft = draft === null ? null : JSON.stringify(draft);
      },
      now: () => '2026-11-26T01:31:00.000Z',
      later: (act) => {
        this.timers.push(act);
        return () => {
          this.timers = this.timers.filter((one) => one !== act);
        };
      },
      names: ({ savedBy }) => ({ group: host.newCommandId(), mine: name, theirs: savedBy }),
    });
    this.shown = text.body;
    text.shownBy((merged) => {
      this.shown = merged;
    }, this.shown);
    return text;
  }

  type(written: RichTextNode): void {
    this.shown = written;
    this.text.typed(written);
  }

  /** The program is gone from one instant to the next, and is started again. */
  kill(): void {
    this.timers = [];
    this.answers = [];
    this.known = this.host.text;
    this.text = this.open();
  }

  hear(): void {
    if (this.isCut) return;
    this.known = this.host.text;
    this.text.heard();
  }

  /** What waits for the time happens, what was asked is answered. */
  async pass(): Promise<void> {
    for (const act of this.timers.splice(0)) act();
    await Promise.resolve();
    for (const answer of this.answers.splice(0)) answer();
    // An answer is heard a few turns later.
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
  }
}

async function settle(...laptops: readonly Laptop[]): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    for (const laptop of laptops) {
      await laptop.pass();
      laptop.hear();
    }
  }
}

describe('one text, two computers', () => {
  it('[MIN-2] what another saved meanwhile comes in beside what is typed, and nothing is refused to anybody', async () => {
    const host = new Host();
    const [siti, budi] = [new Laptop(host, 'Siti'), new Laptop(host, 'Budi')];
    budi.type(body('Budi mencatat.'));
    await budi.pass();
    siti.type(body('Siti mencatat.'));
    await settle(siti, budi);
    expect(lines(siti.shown)).toEqual(['Budi mencatat.', 'Siti mencatat.']);
    expect(budi.shown).toEqual(siti.shown);
    expect(host.text?.body).toEqual(siti.shown);
    expect([siti.draft, budi.draft, siti.text.status]).toEqual([null, null, 'saved']);
  });

  it('[MIN-2] a text saved elsewhere appears in a clean editor at once', async () => {
    const host = new Host();
    const [siti, budi] = [new Laptop(host, 'Siti'), new Laptop(host, 'Budi')];
    budi.type(body('Budi.'));
    await budi.pass();
    siti.hear();
    expect(lines(siti.shown)).toEqual(['Budi.']);
    expect(siti.draft).toBeNull();
  });

  it('[MIN-2] what came in between opening a text and looking at it is on the screen before anybody types', async () => {
    const host = new Host();
    const [siti, budi] = [new Laptop(host, 'Siti'), new Laptop(host, 'Budi')];
    const before = siti.text.body;
    siti.text.leave();
    budi.type(body('Budi.'));
    await budi.pass();
    siti.hear();
    siti.text.shownBy((merged) => {
      siti.shown = merged;
    }, before);
    expect(lines(siti.shown)).toEqual(['Budi.']);
  });

  it('[MIN-2] whoever types without a pause is saved all the same', async () => {
    const host = new Host();
    const siti = new Laptop(host, 'Siti');
    siti.type(body('S'));
    siti.type(body('Si'));
    await siti.pass();
    siti.type(body('Sid'));
    expect(lines(host.text?.body ?? body())).toEqual(['Si']);
    await siti.pass();
    expect(lines(host.text?.body ?? body())).toEqual(['Sid']);
  });

  it('[MIN-2] a kill loses nothing that was typed, and it is said what was restored', async () => {
    const host = new Host();
    const siti = new Laptop(host, 'Siti');
    siti.type(body('Kalimat pertama.'));
    await siti.pass();
    siti.type(body('Kalimat pertama.', 'Kalimat kedua.'));
    siti.kill();
    expect(lines(siti.shown)).toEqual(['Kalimat pertama.', 'Kalimat kedua.']);
    expect(siti.text.restoredAt).toBe('2026-11-26T01:31:00.000Z');
    await settle(siti);
    expect(lines(host.text?.body ?? body())).toEqual(['Kalimat pertama.', 'Kalimat kedua.']);
    siti.kill();
    expect(siti.text.restoredAt).toBeNull();
  });

  it('[MIN-2] a draft whose record went on is brought together with it, never dropped', async () => {
    const host = new Host();
    const [siti, budi] = [new Laptop(host, 'Siti'), new Laptop(host, 'Budi')];
    siti.isCut = true;
    siti.type(body('Siti tanpa kabel.'));
    await siti.pass();
    expect(siti.text.status).toBe('kept');
    siti.text.leave();
    for (const text of ['Budi satu.', 'Budi satu. Budi dua.']) {
      budi.type(body(text));
      await settle(budi);
    }
    siti.isCut = false;
    siti.kill();
    await settle(siti, budi);
    expect(lines(budi.shown)).toEqual(['Budi satu. Budi dua.', 'Siti tanpa kabel.']);
    expect(siti.shown).toEqual(budi.shown);
  });

  it('[MIN-2] an answer that got lost writes nothing twice', async () => {
    const host = new Host();
    const siti = new Laptop(host, 'Siti');
    siti.losesAnswers = true;
    siti.type(body('Sekali saja'));
    await siti.pass();
    siti.type(body('Sekali saja.'));
    siti.hear();
    siti.kill();
    siti.losesAnswers = false;
    await settle(siti);
    expect(lines(host.text?.body ?? body())).toEqual(['Sekali saja.']);
  });

  it('[MIN-2] the text of an item that is gone stays on this computer, and goes in when the item is back', async () => {
    const host = new Host();
    const siti = new Laptop(host, 'Siti');
    host.refuses = 'minutes.unknownItem';
    siti.type(body('Untuk acara yang dihapus.'));
    await settle(siti);
    expect(siti.text.status).toBe('gone');
    expect(siti.draft).toContain('Untuk acara yang dihapus.');
    siti.text.leave();
    host.refuses = null;
    siti.hear();
    await settle(siti);
    expect(lines(host.text?.body ?? body())).toEqual(['Untuk acara yang dihapus.']);
    expect(siti.draft).toBeNull();
  });

  it('[MIN-4] what was typed while the minutes were finalised waits for their reopening', async () => {
    const host = new Host();
    const siti = new Laptop(host, 'Siti');
    host.refuses = 'minutes.finalised';
    siti.type(body('Terlambat.'));
    await settle(siti);
    expect([siti.text.status, host.text]).toEqual(['finalised', undefined]);
    host.refuses = null;
    siti.hear();
    await settle(siti);
    expect(lines(host.text?.body ?? body())).toEqual(['Terlambat.']);
  });
});

it('[DAT-2] behind a record that was put back to a copy of before, what is typed goes on upon that', async () => {
  const host = new Host();
  const siti = new Laptop(host, 'Siti');
  for (const text of ['Satu.', 'Satu. Dua.', 'Satu. Dua. Tiga.']) {
    siti.type(body(text));
    await settle(siti);
  }
  host.text = { ...(host.text as MinuteText), body: body('Satu.'), revision: 1 };
  siti.hear();
  siti.type(body('Satu. Dua. Tiga.', 'Empat.'));
  await settle(siti);
  expect(lines(host.text.body)).toContain('Empat.');
  expect(siti.draft).toBeNull();
});

it('[MIN-4] what is being typed is sent before the minutes are finalised', async () => {
  const host = new Host();
  const siti = new Laptop(host, 'Siti');
  siti.type(body('Kalimat terakhir.'));
  let isSent = false;
  void siti.text.sendNow().then(() => {
    isSent = true;
  });
  await siti.pass();
  expect([isSent, lines(host.text?.body ?? body())]).toEqual([true, ['Kalimat terakhir.']]);
  siti.isCut = true;
  siti.type(body('Kalimat terakhir. Tanpa kabel.'));
  const sent = siti.text.sendNow();
  await siti.pass();
  await sent;
  expect(siti.text.status).toBe('kept');
});

const step = fc.record({
  who: fc.constantFrom(0, 1),
  what: fc.constantFrom('type', 'type', 'type', 'reword', 'pass', 'hear', 'kill', 'cut', 'join', 'lose', 'find'),
  place: fc.nat(5),
});

it('[MIN-2] two takers, one unplugged, killed, with answers lost: every word stands once in one text on both computers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const host = new Host();
      const laptops = [new Laptop(host, 'siti'), new Laptop(host, 'budi')] as const;
      const words: string[] = [];
      for (const [index, { who, what, place }] of steps.entries()) {
        const laptop = laptops[who];
        const { content = [] } = laptop.shown;
        const word = `${laptop.name}${String(index)}x`;
        if (what === 'type' || what === 'reword') {
          words.push(word);
          const at = place % (content.length + 1);
          const there = content[at];
          const isReworded = what === 'reword' && there !== undefined;
          const [line = body()] = body(isReworded ? `${plainText(there)} ${word}` : word).content ?? [];
          laptop.type({ type: 'doc', content: content.toSpliced(at, isReworded ? 1 : 0, line) });
        } else if (what === 'pass') await laptop.pass();
        else if (what === 'hear') laptop.hear();
        else if (what === 'kill') laptop.kill();
        else if (what === 'cut' || what === 'join') laptop.isCut = what === 'cut';
        else laptop.losesAnswers = what === 'lose';
      }
      for (const laptop of laptops) {
        laptop.isCut = false;
        laptop.losesAnswers = false;
      }
      await settle(...laptops);
      const [siti, budi] = laptops;
      expect(isSameText(siti.shown, budi.shown)).toBe(true);
      expect(isSameText(siti.shown, host.text?.body)).toBe(true);
      expect([siti.draft, budi.draft]).toEqual([null, null]);
      const { content = [] } = siti.shown;
      const read = content.map(plainText).join(' ');
      for (const word of words) expect(read).toContain(word);
      // A word stands twice only where both versions of a line stand.
      const alone = content
        .filter((node) => rivalOf(node) === null)
        .map(plainText)
        .join(' ');
      const all = alone.match(/\w+x\b/g) ?? [];
      expect(new Set(all).size).toBe(all.length);
    }),
    { numRuns: 2000 },
  );
});
