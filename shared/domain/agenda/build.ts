import type { AgendaItemId, DecisionContext, SessionId } from '../kernel';
import type { Agenda, AgendaItemFields, NewAgenda, NewItem, NewSession, SessionFields } from './model';
import type { TemplateSession } from './template';

/* Sessions and items as they come into being, and an agenda to a template and back. */

export function newSession(fields: SessionFields, context: DecisionContext): NewSession {
  return { ...trimmedSession(fields), id: context.newId<SessionId>() };
}

export function trimmedSession(fields: SessionFields): SessionFields {
  const { title, kind, chairedBy, day, commission } = fields;
  return { title: title.trim(), kind, chairedBy: chairedBy.trim(), day, commission: commission.trim() };
}

export function newItem(sessionId: SessionId, fields: AgendaItemFields, context: DecisionContext): NewItem {
  return { ...fields, id: context.newId<AgendaItemId>(), sessionId };
}

export function fromTemplate(
  startsAt: string,
  template: readonly TemplateSession[],
  context: DecisionContext,
): NewAgenda {
  const sessions = template.map((fields) => ({ session: newSession(fields, context), items: fields.items }));
  return {
    startsAt,
    sessions: sessions.map(({ session }) => session),
    items: sessions.flatMap(({ session, items }) => items.map((fields) => newItem(session.id, fields, context))),
  };
}

export function toTemplate({ sessions, items }: Agenda): readonly TemplateSession[] {
  return sessions.map(({ id, title, kind, chairedBy, day, commission }) => ({
    title,
    kind,
    chairedBy,
    day,
    commission,
    items: items
      .filter((item) => item.sessionId === id)
      .map((item) => ({
        title: item.title,
        durationMinutes: item.durationMinutes,
        personInCharge: item.personInCharge,
        fixedTime: item.fixedTime,
        kind: item.kind,
        expectedDecision: item.expectedDecision,
        note: item.note,
      })),
  }));
}
