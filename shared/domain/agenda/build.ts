import type { AgendaItemId, DecisionContext, SessionId } from '../kernel';
import { noAgenda } from './model';
import type { Agenda, AgendaItem, AgendaItemFields, Session, SessionFields } from './model';
import type { TemplateSession } from './template';

/* Sessions and items as they come into being, and an agenda to a template and back. */

export function newSession(fields: SessionFields, context: DecisionContext): Session {
  return { ...trimmedSession(fields), id: context.newId<SessionId>(), presence: [], report: null };
}

export function trimmedSession(fields: SessionFields): SessionFields {
  const { title, kind, chairedBy, day, commission } = fields;
  return { title: title.trim(), kind, chairedBy: chairedBy.trim(), day, commission: commission.trim() };
}

export function newItem(sessionId: SessionId, fields: AgendaItemFields, context: DecisionContext): AgendaItem {
  return { ...fields, id: context.newId<AgendaItemId>(), sessionId, attachmentIds: [], state: { kind: 'planned' } };
}

export function fromTemplate(startsAt: string, template: readonly TemplateSession[], context: DecisionContext): Agenda {
  const sessions = template.map((fields) => ({ session: newSession(fields, context), items: fields.items }));
  return {
    ...noAgenda,
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
