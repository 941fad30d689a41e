import { z } from 'zod';
import { gavelMeanings } from '../../domain';
import type { AgendaItemId, QuorumCommand, SessionId, SittingCommand } from '../../domain';
import { act, operator } from './act';
import type { ActsOf } from './act';
import { calendarDate, id, knocks, minutes, text } from './primitives';

const item = id<AgendaItemId>();
const session = id<SessionId>();

export const sittingActs: ActsOf<SittingCommand> = {
  'agenda.startItem': act(operator, { id: item }),
  'agenda.pauseItem': act(operator, { id: item }),
  'agenda.continueItem': act(operator, { id: item }),
  'agenda.finishItem': act(operator, { id: item }),
  'agenda.skipItem': act(operator, { id: item, reason: text }),
  'agenda.returnToItem': act(operator, { id: item }),
  'gavel.knock': act(operator, { knocks, meaning: z.enum(gavelMeanings) }),
  'meeting.suspend': act(operator, { reason: text, knocks }),
  'meeting.resume': act(operator, { knocks }),
  'meeting.handOver': act(operator, { name: text, office: text, sessionId: session.nullable() }),
};

export const quorumActs: ActsOf<QuorumCommand> = {
  'quorum.check': act(operator, { occasion: text, deemsValid: z.boolean(), clause: text.exactOptional() }),
  'quorum.suspend': act(operator, { minutes, knocks }),
  'quorum.reschedule': act(operator, { reason: text, to: calendarDate.nullable() }),
};
