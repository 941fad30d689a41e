import { Eraser, keptUntil, mayPurge, openEvents, personalAttachments } from '../../shared/domain';
import type {
  AgendaTemplate,
  AssemblyEvent,
  AssemblyState,
  AttachmentId,
  CommandId,
  Payload,
} from '../../shared/domain';
import type { Caller, Reply } from '../../shared/contract';
import { attachmentFileName } from '../storage';
import type { CheckedLine, ErasedPayload, EventReader, PayloadContent, PurgePlan } from '../storage';
import { assemblyCodec } from './codec';
import type { Sources } from './sources';

/** What a person decides of an erasure. */
export interface PurgeChoice {
  readonly reason: string;
  /** The title of the assembly, typed by hand: nothing of this can be undone. */
  readonly confirmation: string;
  readonly clearsCopies: boolean;
}

/** Whether personal data may be erased now, and is meant to be. */
export function checkPurge(state: AssemblyState, choice: PurgeChoice, now: string): Reply<null> {
  if (!mayPurge(state, now)) {
    return { ok: false, refusal: { code: 'retention.tooEarly', params: { until: keptUntil(state) } } };
  }
  if (choice.confirmation.trim() !== state.facts.profile.title.trim()) {
    return { ok: false, refusal: { code: 'retention.notConfirmed', params: { title: state.facts.profile.title } } };
  }
  return { ok: true, value: null };
}

interface Lines {
  /** What a line says, one list of events for each payload of the first format. */
  readonly earlier: (line: CheckedLine) => readonly (readonly AssemblyEvent[])[];
}

/** Reads lines of the first format payload by payload: a pass of its own for each use. */
function earlierLines(): Lines {
  const reader: EventReader<AssemblyEvent> = assemblyCodec.reader();
  return { earlier: ({ payloads }) => payloads.map((payload) => reader.open([payload], 1)) };
}

function standing(payload: PayloadContent | ErasedPayload): PayloadContent | null {
  return 'erased' in payload && payload.erased === true
    ? ((payload as ErasedPayload).instead ?? null)
    : (payload as PayloadContent);
}

/** What stands in the place of the payloads of a line of the present format, where they say anything of anybody. */
function erasedIn(line: CheckedLine, eraser: Eraser): ReadonlyMap<number, ErasedPayload> {
  const erased = new Map<number, ErasedPayload>();
  for (const [index, payload] of line.payloads.entries()) {
    const content = standing(payload);
    if (content === null) continue;
    const after = eraser.erased(content as unknown as Payload);
    if (JSON.stringify(after) !== JSON.stringify(content)) erased.set(index, { erased: true, instead: { ...after } });
  }
  return erased;
}

/** Templates of agendas without the names that were typed into them. */
function erasedTemplates(library: readonly AgendaTemplate[], eraser: Eraser): readonly AgendaTemplate[] {
  return library
    .flatMap((template) => openEvents(eraser.erasedEvent({ type: 'agenda.templateSaved', template }).map(asJson)))
    .flatMap((event) => (event.type === 'agenda.templateSaved' ? [event.template] : []));
}

function asJson(payload: Payload): PayloadContent {
  return { ...payload };
}

/** What is erased, and the library of the program without those who are. */
export interface AssemblyPurge extends PurgePlan<AssemblyEvent> {
  readonly templates: (library: readonly AgendaTemplate[]) => readonly AgendaTemplate[];
}

/**
 * How a journal is rid of everything that names people (DAT-6): names give way to the numbers of their badges, also in what was typed
 * about them; what counts, times and decisions rest on stays. Lines of the first format are written in the present one on the way.
 */
export function purgePlan(
  state: AssemblyState,
  choice: Pick<PurgeChoice, 'reason' | 'clearsCopies'>,
  papers: readonly string[],
  documents: readonly string[],
  commit: { readonly commandId: CommandId; readonly caller: Caller; readonly sources: Sources },
): AssemblyPurge {
  const eraser = new Eraser(state);
  const [looked, written] = [earlierLines(), earlierLines()];
  const removed = personalAttachments(state);
  const staying = new Set(
    [...state.attachments.values()].filter((one) => !removed.includes(one)).map(attachmentFileName),
  );
  return {
    clearsBackups: choice.clearsCopies,
    templates: (library) => erasedTemplates(library, eraser),
    look(line) {
      const events =
        line.format === 1
          ? looked.earlier(line).flat()
          : openEvents(line.payloads.map(standing).filter((payload) => payload !== null));
      for (const event of events) eraser.note(event);
    },
    erase(line) {
      if (line.format === 2) return erasedIn(line, eraser);
      return new Map(
        written
          .earlier(line)
          .map((events, index): [number, ErasedPayload] => [
            index,
            { erased: true, instead: { payloads: events.flatMap((event) => eraser.erasedEvent(event)) } },
          ]),
      );
    },
    commit: (replacements) => ({
      commandId: commit.commandId,
      at: commit.sources.now(),
      actor: commit.caller.actor,
      device: commit.caller.device,
      events: [
        {
          type: 'personalData.purged',
          reason: eraser.text(choice.reason.trim()),
          persons: eraser.persons,
          attachments: removed.map(({ id }): AttachmentId => id),
          replacements,
        },
      ],
    }),
    files: () => [
      ...removed
        .map(attachmentFileName)
        .filter((name) => !staying.has(name))
        .map((name) => `attachments/${name}`),
      ...documents.filter((name) => !papers.includes(name)).map((name) => `documents/${name}`),
    ],
  };
}
