import type { AgendaTemplate, AssemblyEvent } from '../../shared/domain';

/** Templates that a computer keeps; the oldest give way. */
const most = 100;

/**
 * The agenda templates of this computer after events of an assembly: what was saved in one assembly is there in the next (AGD-1). The same
 * list where nothing of it changed.
 */
export function libraryAfter(
  library: readonly AgendaTemplate[],
  events: readonly AssemblyEvent[],
): readonly AgendaTemplate[] {
  return events.reduce((kept, event) => {
    if (event.type === 'agenda.templateSaved') {
      const { template } = event;
      return [...kept.filter(({ name }) => name !== template.name), template].slice(-most);
    }
    if (event.type === 'agenda.templateRemoved' && kept.some(({ id }) => id === event.id)) {
      return kept.filter(({ id }) => id !== event.id);
    }
    return kept;
  }, library);
}

/** The events by which a new assembly has the templates of the computer. */
export function libraryEvents(library: readonly AgendaTemplate[]): readonly AssemblyEvent[] {
  return library.map((template) => ({ type: 'agenda.templateSaved', template }));
}
