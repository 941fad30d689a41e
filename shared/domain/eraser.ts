import { erasedMark, splitName, TextEraser } from '../text';
import type { Attachment } from './attachments/model';
import { raisedFact, sealEvent } from './codec';
import type { Payload, PersonalPayload } from './codec';
import { factDeclarations } from './facts';
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
    const { bareName } = splitName(name);
    this.texts.add(name, code);
    this.texts.add(bareName, code);
    this.texts.addPart(bareName);
  }

  /** Whoever leads a cooperative may come himself, and is then known by his badge. */
  private noteContact({ chair, phone, email, nationalId }: Readonly<Record<string, unknown>>): void {
    if (typeof chair === 'string') {
      const { bareName } = splitName(chair);
      for (const name of [chair, bareName]) this.texts.add(name, erasedMark, true);
      this.texts.addPart(bareName);
    }
    if (typeof email === 'string') this.texts.add(email, erasedMark);
    for (const number of [phone, nationalId]) if (typeof number === 'string') this.texts.addNumber(number);
  }

  /** Looks at one event: to be done with all of them before anything is erased. */
  note(event: AssemblyEvent): void {
    mapPersonal(personalPlacesOf(event.type), event, ({ value, person }) => {
      const { name } = value;
      if ('badgeToken' in value || this.state.participants.has(person as ParticipantId)) {
        if (typeof name === 'string') this.noteName(person, name);
      }
      this.noteContact(value);
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

  /** A text that somebody typed, without what is known of people. */
  text(typed: string): string {
    return this.texts.erase([typed]).join('');
  }

  /** A payload as it is to read once people are erased. */
  erased(payload: Payload): Payload {
    if (!('event' in payload)) return this.left(payload);
    const { version, event } = raisedFact(payload);
    const { schema } = factDeclarations[event.type];
    const told = mapTexts(schema, event, (pieces) => this.texts.erase(pieces)) as typeof event;
    return { ...payload, version, event: this.withoutFreeNames(told) };
  }

  /** What names somebody in whatever spelling: who answered for a cooperative, and what a scan or photo that goes is called. */
  private withoutFreeNames<Event extends Readonly<Record<string, unknown>>>(event: Event): Event {
    if (event['type'] === 'invitation.confirmed' && event['toldBy'] !== '') return { ...event, toldBy: erasedMark };
    if (event['type'] !== 'attachment.added') return event;
    const attachment = event['attachment'] as Attachment;
    return this.removed.has(attachment.id) ? { ...event, attachment: { ...attachment, fileName: erasedMark } } : event;
  }

  /** An event of the first format as the payloads of the present one, with people erased. */
  erasedEvent(event: AssemblyEvent): readonly Payload[] {
    return sealEvent(event).map((payload) => this.erased(payload));
  }
}
