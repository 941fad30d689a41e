import { erasedMark, splitName, TextEraser } from '../text';
import type { Attachment } from './attachments/model';
import { raisedFact, sealEvent } from './codec';
import type { Payload, PersonalPayload } from './codec';
import { factDeclarations } from './facts';
import type { AssemblyEvent } from './facts';
import { mapPersonal, mapTexts } from './kernel';
import type { AttachmentId, ParticipantId } from './kernel';
import { assemblyYear } from './mandates/eligibility';
import { peopleOfElections } from './elections/select';
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
  /** Those of elections, by the ids that they have there: whom of the registry each is, null for somebody from outside. */
  private readonly ofElections: ReadonlyMap<string, ParticipantId | null>;

  constructor(private readonly state: AssemblyState) {
    this.removed = new Set(personalAttachments(state).map(({ id }) => id));
    this.ofElections = peopleOfElections(state);
    for (const participant of state.participants.values()) this.noteName(participant.id, participant.name);
  }

  /** Of how many participants something was found. */
  get persons(): number {
    return this.people.size;
  }

  private codeOf(person: string): string {
    const id = this.ofElections.get(person) ?? (person as ParticipantId);
    const participant = this.state.participants.get(id);
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

  /** Somebody who is in no list; who is, too, is known by the badge. */
  private noteOutsider(named: string): void {
    const { bareName } = splitName(named);
    for (const name of [named, bareName]) this.texts.add(name, erasedMark, true);
    this.texts.addPart(bareName);
  }

  /** Whoever leads a cooperative may come himself, and is then known by his badge. */
  private noteContact({ chair, phone, email, nationalId }: Readonly<Record<string, unknown>>): void {
    if (typeof chair === 'string') this.noteOutsider(chair);
    if (typeof email === 'string') this.texts.add(email, erasedMark);
    for (const number of [phone, nationalId]) if (typeof number === 'string') this.texts.addNumber(number);
  }

  /** Looks at one event: to be done with all of them before anything is erased. */
  note(event: AssemblyEvent): void {
    mapPersonal(personalPlacesOf(event.type), event, ({ value, spec, person }) => {
      const { name } = value;
      const isRegistered =
        'badgeToken' in value || this.state.participants.has((this.ofElections.get(person) ?? person) as ParticipantId);
      if (typeof name === 'string' && isRegistered) this.noteName(person, name);
      else if (typeof name === 'string' && 'name' in spec.fields) this.noteOutsider(name);
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
