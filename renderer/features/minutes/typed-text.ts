import { bareBody, emptyBody, isSameText, mergeBodies } from '../../../shared/domain';
import type { AgendaItemId, CommandId, MergeNames, MinuteText, RichTextNode } from '../../../shared/domain';

/** What is typed is in the record this long after: so much a kill can cost at most, together with the way to the host. */
const saveAfterMs = 700;
const tryAgainAfterMs = 2_000;
/** The host refused so often, while nothing newer came from it: its record went back, to a copy of before. */
const isOlderAfter = 6;

/** What was typed and is not in the record yet, as it is kept on this computer. */
export interface Draft {
  /** The text that the typing began with, and its revision in the record. */
  readonly base: RichTextNode | null;
  readonly revision: number;
  readonly body: RichTextNode;
  /** What was sent and not answered yet: asked again under the same id, so that it is in the record once. */
  readonly sent: { readonly commandId: CommandId; readonly body: RichTextNode } | null;
  /** When the last of it was typed, by the host's clock. */
  readonly at: string;
  /** The item, should it be gone when the draft is found. */
  readonly title: string;
}

/** Saved: all of it is in the record. Kept: on this computer alone, because the host is out of reach, refuses, or has no such item. */
export type TextStatus = 'saved' | 'saving' | 'kept' | 'refused' | 'gone' | 'finalised';

/** How a save ended, where not well: the code of the refusal. */
export type SaveAnswer = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** What a text needs of the world around it. */
export interface TextPorts {
  readonly itemId: AgendaItemId | null;
  /** The text in the record, as far as this computer knows it. */
  readonly record: () => MinuteText | undefined;
  readonly title: () => string;
  /** Whether the record would take a text: the item is there, and the minutes are not finalised. */
  readonly isOpen: () => boolean;
  readonly send: (body: RichTextNode, revision: number, commandId: CommandId) => Promise<SaveAnswer>;
  readonly newCommandId: () => CommandId;
  readonly readDraft: () => Draft | null;
  /** Null forgets it. */
  readonly keepDraft: (draft: Draft | null) => void;
  readonly now: () => string;
  readonly later: (act: () => void, milliseconds: number) => () => void;
  /** Whose and of when a version is, in the words in which a question is put (MIN-2). */
  readonly names: (theirs: MinuteText) => MergeNames;
}

/**
 * One text of the minutes while somebody types in it. It knows the text that the typing began with, what was typed, and what the record
 * holds meanwhile, and brings them together, so that nothing that anybody typed is lost (MIN-2). It outlives the screen that shows it until
 * all of it is in the record.
 */
export class TypedText {
  private base: RichTextNode | null;
  private revision: number;
  private sent: Draft['sent'];
  private current: RichTextNode;
  private isAsking = false;
  private refusedInARow = 0;
  private stopTimer: (() => void) | null = null;
  private stand: TextStatus = 'saved';
  private readonly listeners = new Set<() => void>();
  private show: ((body: RichTextNode) => void) | null = null;
  private typedAt: string;
  /** When what was found on this computer had been typed; null where there was nothing, or after it was looked at. */
  private foundAt: string | null = null;

  constructor(private readonly ports: TextPorts) {
    const draft = ports.readDraft();
    const record = ports.record();
    this.base = draft?.base ?? null;
    this.revision = draft?.revision ?? record?.revision ?? 0;
    this.sent = draft?.sent ?? null;
    this.current = draft?.body ?? record?.body ?? emptyBody;
    this.typedAt = draft?.at ?? '';
    if (draft === null) this.base = record?.body ?? null;
    else if (!isSameText(record?.body, draft.body)) this.foundAt = draft.at;
    if (draft === null) return;
    if (this.sent === null) this.takeRecord();
    if (this.isDirty) this.saveSoon();
    else this.rest();
  }

  get body(): RichTextNode {
    return this.current;
  }

  get status(): TextStatus {
    return this.stand;
  }

  get restoredAt(): string | null {
    return this.foundAt;
  }

  /** Whether something is not in the record yet. */
  get isDirty(): boolean {
    return this.sent !== null || !isSameText(this.base ?? emptyBody, this.current);
  }

  /** Whether anybody looks at it. */
  get isShown(): boolean {
    return this.show !== null;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Somebody looks at it: `show` puts what came from elsewhere on the screen.
   * @param shown what stands on the screen now: where it is not the text any more, that is shown first, so that nobody goes on typing in a
   * text that another has changed
   */
  shownBy(show: (body: RichTextNode) => void, shown: RichTextNode): void {
    this.show = show;
    if (shown !== this.current) show(this.current);
    if (this.isDirty) this.saveSoon();
  }

  /** The screen goes: what is not in the record goes there now. */
  leave(): void {
    this.show = null;
    this.foundAt = null;
    this.stopTimer?.();
    this.stopTimer = null;
    if (this.isDirty) void this.save();
  }

  /** Sends what is not in the record yet without waiting for the next pause. Resolves once it is there, or is not going to be. */
  sendNow(): Promise<void> {
    if (!this.isDirty || this.isHeldBack) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.stand === 'saving') return;
        stop();
        resolve();
      });
      this.become('saving');
      this.stopTimer?.();
      this.stopTimer = null;
      void this.save();
    });
  }

  /** The notice of what was restored has been read. */
  seen(): void {
    this.foundAt = null;
    this.tell();
  }

  /** The person typed: this is the whole text now. */
  typed(written: RichTextNode): void {
    this.current = bareBody(written);
    this.typedAt = this.ports.now();
    if (!this.isDirty) {
      this.rest();
      return;
    }
    this.keep();
    this.become('saving');
    this.saveSoon();
  }

  /** Puts blocks below what stands there, on the screen too where it is shown. */
  append(blocks: readonly RichTextNode[]): void {
    const body = { ...this.current, content: [...(this.current.content ?? []), ...blocks] };
    this.show?.(body);
    this.typed(body);
    if (!this.isShown) this.leave();
  }

  /** Whether the record takes nothing of it at present. */
  get isHeldBack(): boolean {
    return this.stand === 'finalised' || this.stand === 'gone';
  }

  /** The record has changed. */
  heard(): void {
    if (this.sent === null) this.takeRecord();
    if (this.isHeldBack && this.isDirty && this.ports.isOpen()) this.saveSoon();
  }

  private keep(): void {
    const { base, revision, sent, current: body, typedAt: at } = this;
    this.ports.keepDraft({ base, revision, sent, body, at, title: this.ports.title() });
  }

  private rest(): void {
    this.ports.keepDraft(null);
    this.become('saved');
  }

  private become(status: TextStatus): void {
    if (this.stand === status) return;
    this.stand = status;
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Not put off by the next key: whoever types without a pause is saved all the same. */
  private saveSoon(milliseconds = saveAfterMs): void {
    this.stopTimer ??= this.ports.later(() => {
      this.stopTimer = null;
      void this.save();
    }, milliseconds);
  }

  /** Brings what the record holds together with what was typed. @param isRight also where it seems to be older than what is known of it. */
  private takeRecord(isRight = false): void {
    const record = this.ports.record();
    const revision = record?.revision ?? 0;
    if (revision === this.revision || (revision < this.revision && !isRight)) return;
    this.refusedInARow = 0;
    const theirs = record?.body ?? emptyBody;
    const merged =
      record === undefined
        ? this.current
        : mergeBodies(this.base ?? undefined, this.current, theirs, this.ports.names(record));
    this.base = record?.body ?? null;
    this.revision = revision;
    if (!isSameText(merged, this.current)) {
      this.current = merged;
      this.show?.(merged);
    }
    if (this.isDirty) {
      this.keep();
      this.saveSoon();
    } else this.rest();
  }

  private async save(): Promise<void> {
    if (this.isAsking) return;
    if (!this.isDirty) {
      this.rest();
      return;
    }
    this.sent ??= { commandId: this.ports.newCommandId(), body: this.current };
    this.keep();
    this.isAsking = true;
    const answer = await this.ports.send(this.sent.body, this.revision, this.sent.commandId);
    this.isAsking = false;
    if (answer.ok) this.arrived(this.sent.body);
    else this.turnedBack(answer.code);
  }

  private arrived(body: RichTextNode): void {
    this.base = body;
    this.refusedInARow = 0;
    this.revision += 1;
    this.sent = null;
    this.takeRecord();
    if (!this.isDirty) {
      this.rest();
      return;
    }
    this.keep();
    this.become('saving');
    if (this.isShown) this.saveSoon();
    else void this.save();
  }

  private turnedBack(code: string): void {
    switch (code) {
      case 'minutes.changedMeanwhile':
        this.sent = null;
        this.refusedInARow += 1;
        this.takeRecord(this.refusedInARow >= isOlderAfter);
        this.keep();
        // Where the other text has not come here yet, it is on its way.
        this.saveSoon();
        return;
      case 'contract.unreachable':
        this.become('kept');
        this.saveSoon(tryAgainAfterMs);
        return;
      case 'minutes.unknownItem':
        this.turnedDown('gone');
        return;
      case 'minutes.finalised':
      case 'minutes.numbered':
        this.turnedDown('finalised');
        return;
      default:
        this.turnedDown('refused');
    }
  }

  /** Tried again when something has changed: another key, another record. */
  private turnedDown(status: TextStatus): void {
    this.sent = null;
    this.keep();
    this.become(status);
  }
}
