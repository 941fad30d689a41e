import { formatPhone, splitName } from '../text';
import type { Attachment } from './attachments/model';
import { sealEvent } from './codec';
import type { Payload, PersonalPayload } from './codec';
import { isEventType } from './facts';
import type { AssemblyEvent } from './facts';
import { mapPersonal, mapTexts } from './kernel';
import type { AttachmentId, ParticipantId } from './kernel';
import { assemblyYear } from './mandates/eligibility';
import { personalPlacesOf } from './privacy';
import { participantCode } from './registry/select';
import { personalAttachments } from './retention/select';
import type { AssemblyState } from './state';
import { representativeBirthYear } from './statistics/select';

/*
 * What a journal says of people, and what stands there once it is erased. Names are looked for in every text that somebody typed, because
 * a reason or a line of the minutes names people as well as a list does.
 */

/** What stands in a text where something was erased that no badge number can stand for. */
const erasedMark = '[dihapus]';

const word = /[\p{L}\p{N}]+/gu;
const boundary = /[\p{L}\p{N}]/u;

interface Written {
  readonly text: string;
  /** Several words are looked for whatever their case; a single one only as it is written, because it may be a word of the language. */
  readonly isFolded: boolean;
  readonly instead: string;
}

/** Replaces what is known of people in a text. One pass, however many people there are. */
class TextEraser {
  private readonly byFirstWord = new Map<string, Written[]>();

  add(text: string, instead: string): void {
    const [first] = text.match(word) ?? [];
    if (first === undefined) return;
    const key = first.toLowerCase();
    const known = this.byFirstWord.get(key) ?? [];
    if (known.some((one) => one.text === text)) return;
    const isFolded = (text.match(word) ?? []).length > 1;
    // The longest first: a name with its titles goes before the bare one.
    known.push({ text, isFolded, instead });
    known.sort((a, b) => b.text.length - a.text.length);
    this.byFirstWord.set(key, known);
  }

  private matchAt(text: string, lower: string, at: number, key: string): Written | undefined {
    return this.byFirstWord.get(key)?.find(({ text: wanted, isFolded }) => {
      const isThere = isFolded ? lower.startsWith(wanted.toLowerCase(), at) : text.startsWith(wanted, at);
      const behind = text[at + wanted.length];
      return isThere && (behind === undefined || !boundary.test(behind) || !boundary.test(wanted.at(-1) ?? ''));
    });
  }

  erase(text: string): string {
    if (this.byFirstWord.size === 0 || text === '') return text;
    const lower = text.toLowerCase();
    let done = 0;
    let result = '';
    for (const { 0: found, index } of text.matchAll(word)) {
      if (index < done) continue;
      const match = this.matchAt(text, lower, index, found.toLowerCase());
      if (match === undefined) continue;
      // A text that begins with a sign, as a phone with its plus, takes that along.
      const lead = match.text.search(word);
      const from = lead > 0 && text.slice(index - lead, index) === match.text.slice(0, lead) ? index - lead : index;
      result += text.slice(done, from) + match.instead;
      done = index + match.text.length - Math.max(0, lead);
    }
    return result + text.slice(done);
  }
}

/** Everything that an assembly's journal says of people, and the payloads that are to stand in its place. */
export class Eraser {
  private readonly texts = new TextEraser();
  private readonly people = new Set<string>();
  private readonly removed: ReadonlySet<AttachmentId>;

  constructor(private readonly state: AssemblyState) {
    this.removed = new Set(personalAttachments(state).map(({ id }) => id));
    for (const participant of state.participants.values()) this.noteName(participant.id, participant.name);
  }

  /** Of how many participants something was found. */
  get persons(): number {
    return this.people.size;
  }

  private codeOf(person: string): string {
    const participant = this.state.participants.get(person as ParticipantId);
    return participant === undefined ? erasedMark : participantCode(participant, this.state.facts.rules);
  }

  private noteName(person: string, name: string): void {
    const code = this.codeOf(person);
    if (name === '' || name === code) return;
    this.people.add(person);
    this.texts.add(name, code);
    const { bareName } = splitName(name);
    if (bareName !== '' && bareName !== name) this.texts.add(bareName, code);
  }

  private noteContact(text: unknown): void {
    if (typeof text !== 'string' || text.length < 4) return;
    this.texts.add(text, erasedMark);
    if (text.startsWith('+62')) {
      this.texts.add(`0${text.slice(3)}`, erasedMark);
      this.texts.add(formatPhone(text), erasedMark);
    }
  }

  /** Looks at one event: to be done with all of them before anything is erased. */
  note(event: AssemblyEvent): void {
    mapPersonal(personalPlacesOf(event.type), event, ({ value, person }) => {
      const { name, chair, phone, email, nationalId } = value;
      if ('badgeToken' in value || this.state.participants.has(person as ParticipantId)) {
        if (typeof name === 'string') this.noteName(person, name);
      }
      for (const contact of [chair, phone, email, nationalId]) this.noteContact(contact);
      return value;
    });
  }

  /** What is left of somebody: the badge number for the name, and what the statistics count. */
  private left(payload: PersonalPayload): PersonalPayload {
    const { person, at, fields } = payload;
    const year = assemblyYear(this.state);
    const kept = Object.entries(fields).map(([name, value]) => {
      if (name === 'name') return [name, this.codeOf(person)];
      if (name === 'sex') return [name, value];
      if (name === 'birthYear') return [name, typeof value === 'number' ? representativeBirthYear(value, year) : null];
      return [name, ''];
    });
    return { person, at, fields: Object.fromEntries(kept) as PersonalPayload['fields'] };
  }

  /** A payload as it is to read once people are erased. */
  erased(payload: Payload): Payload {
    if (!('event' in payload)) return this.left(payload);
    const { type } = payload.event;
    const places = isEventType(type) ? personalPlacesOf(type) : null;
    const event = mapTexts(places, payload.event, (text) => this.texts.erase(text)) as typeof payload.event;
    return { ...payload, event: this.withoutFileName(event) as typeof payload.event };
  }

  /** Scans and photos are called by the people in them, in whatever spelling: a file that goes takes its name along. */
  private withoutFileName(event: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    if (event['type'] !== 'attachment.added') return event;
    const attachment = event['attachment'] as Attachment;
    return this.removed.has(attachment.id) ? { ...event, attachment: { ...attachment, fileName: erasedMark } } : event;
  }

  /** An event of the first format as the payloads of the present one, with people erased. */
  erasedEvent(event: AssemblyEvent): readonly Payload[] {
    return sealEvent(event).map((payload) => this.erased(payload));
  }
}
