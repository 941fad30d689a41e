import fc from 'fast-check';
import { defaultRules } from '../../shared/domain';
import type { AgendaItemId, AssemblyCommand, AssemblyState, EntryId, SessionId } from '../../shared/domain';
import { itemFields, profile, sessionFields } from './meeting';

/* What may be pressed on any day, at whatever the record holds: most of it is accepted, some refused. */

/** Whatever has a record: a meeting of the tests or a running host. */
interface Recorded {
  readonly state: AssemblyState;
}
export type Step = (meeting: Recorded) => AssemblyCommand;

const agendaOf = (meeting: Recorded) => meeting.state.agenda;

function pick<Item>(list: readonly Item[], index: number): Item | undefined {
  return list.length === 0 ? undefined : list[index % list.length];
}
const itemAt = (meeting: Recorded, index: number) => pick(agendaOf(meeting).items, index)?.id ?? ('' as AgendaItemId);
const sessionAt = (meeting: Recorded, index: number) =>
  pick(agendaOf(meeting).sessions, index)?.id ?? ('' as SessionId);
const commissionAt = (meeting: Recorded, index: number) =>
  pick(
    agendaOf(meeting).sessions.filter((session) => session.kind === 'commission'),
    index,
  )?.id ?? ('' as SessionId);
const personAt = (meeting: Recorded, index: number) =>
  pick([...meeting.state.participants.keys()], index) ?? ([...meeting.state.participants.keys()][0] as never);
const entryAt = (meeting: Recorded, item: number, index: number) =>
  pick(meeting.state.speakers.get(itemAt(meeting, item))?.entries ?? [], index)?.id ?? ('' as EntryId);
const interruptionAt = (meeting: Recorded, index: number) =>
  pick(meeting.state.interruptions, index)?.id ?? ('' as EntryId);

const number = fc.nat(11);
const onItem = (type: string) =>
  number.map(
    (index): Step =>
      (meeting) =>
        ({ type, id: itemAt(meeting, index) }) as AssemblyCommand,
  );
const onList = (type: string) =>
  number.map(
    (index): Step =>
      (meeting) =>
        ({ type, itemId: itemAt(meeting, index) }) as AssemblyCommand,
  );

/** Acts of a day in any order, sensible or not. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
  onItem('agenda.startItem'),
  onItem('agenda.startItem'),
  onItem('agenda.finishItem'),
  onItem('agenda.pauseItem'),
  onItem('agenda.continueItem'),
  onItem('agenda.returnToItem'),
  onItem('agenda.removeItem'),
  onItem('agenda.restoreItem'),
  number.map((index): Step => (meeting) => ({
    type: 'agenda.skipItem',
    id: itemAt(meeting, index),
    reason: 'waktu',
  })),
  fc.tuple(number, number, number).map(([index, session, position]): Step => (meeting) => ({
    type: 'agenda.moveItem',
    id: itemAt(meeting, index),
    sessionId: sessionAt(meeting, session),
    position,
  })),
  fc.tuple(number, number).map(([index, toIndex]): Step => (meeting) => ({
    type: 'agenda.moveSession',
    id: sessionAt(meeting, index),
    toIndex,
  })),
  fc
    .tuple(number, number, fc.option(fc.constantFrom('08:00', '10:30', '13:00')))
    .map(([session, minutes, fixedTime]): Step => (meeting) => ({
      type: 'agenda.addItem',
      sessionId: sessionAt(meeting, session),
      fields: { ...itemFields, title: 'Tambahan', durationMinutes: minutes * 5, fixedTime },
    })),
  fc.tuple(number, number).map(([session, day]): Step => (meeting) => {
    const found = pick(agendaOf(meeting).sessions, session);
    return {
      type: 'agenda.editSession',
      id: sessionAt(meeting, session),
      fields: {
        ...sessionFields,
        kind: day % 3 === 0 ? 'commission' : 'plenary',
        commission: day % 3 === 0 ? 'Z' : '',
        title: found?.title ?? 'Sidang',
        day: 1 + (day % 2),
      },
    };
  }),
  fc.constant<Step>(() => ({ type: 'meeting.suspend', reason: 'lobi', knocks: 2 })),
  fc.constant<Step>(() => ({ type: 'meeting.resume', knocks: 2 })),
  onList('speakers.open'),
  onList('speakers.close'),
  onList('speaker.pause'),
  onList('speaker.continue'),
  onList('speaker.finish'),
  fc.tuple(number, number).map(([index, person]): Step => (meeting) => ({
    type: 'speaker.add',
    itemId: itemAt(meeting, index),
    participantId: personAt(meeting, person),
    stance: 'neutral',
    note: '',
    overrideReason: '',
  })),
  fc.tuple(number, number, fc.constantFrom('speaker.start', 'speaker.call', 'speaker.withdraw', 'speaker.requeue')).map(
    ([index, entry, type]): Step =>
      (meeting) =>
        ({ type, itemId: itemAt(meeting, index), id: entryAt(meeting, index, entry) }) as AssemblyCommand,
  ),
  fc.tuple(number, number).map(([index, person]): Step => (meeting) => ({
    type: 'interruption.raise',
    itemId: itemAt(meeting, index),
    participantId: personAt(meeting, person),
    kind: 'order',
    text: '',
    overrideReason: '',
  })),
  number.map((index): Step => (meeting) => ({
    type: 'interruption.rule',
    id: interruptionAt(meeting, index),
    verdict: 'accepted',
    text: '',
  })),
  fc.tuple(number, number, fc.constantFrom('commission.enter', 'commission.leave')).map(
    ([session, person, type]): Step =>
      (meeting) =>
        ({
          type,
          sessionId: commissionAt(meeting, session),
          participantId: personAt(meeting, person),
        }) as AssemblyCommand,
  ),
);

/** Commands of every area against whatever the state holds: most are accepted, some refused, none may throw. */
export function commandAt(meeting: Recorded, choice: number, index: number): AssemblyCommand {
  const participants = [...meeting.state.participants.values()];
  const participant = participants[index % Math.max(1, participants.length)];
  const items = meeting.state.agenda.items;
  const item = items[index % Math.max(1, items.length)];
  const poll = [...meeting.state.polls.values()][index % Math.max(1, meeting.state.polls.size)];
  const fallback: AssemblyCommand = { type: 'gavel.knock', knocks: (index % 22) - 1, meaning: 'point' };
  const ofPerson: AssemblyCommand[] =
    participant === undefined
      ? []
      : [
          { type: 'checkin.enter', participantId: participant.id, desk: 'Meja 1' },
          { type: 'checkin.leave', participantId: participant.id, desk: 'Meja 1' },
          { type: 'participant.remove', id: participant.id },
          { type: 'participant.restore', id: participant.id },
        ];
  const ofItem: AssemblyCommand[] =
    item === undefined
      ? []
      : [
          { type: 'agenda.startItem', id: item.id },
          { type: 'agenda.finishItem', id: item.id },
          { type: 'agenda.pauseItem', id: item.id },
          { type: 'agenda.continueItem', id: item.id },
          { type: 'agenda.removeItem', id: item.id },
          { type: 'agenda.moveItem', id: item.id, sessionId: item.sessionId, position: index },
          { type: 'agenda.moveSession', id: item.sessionId, toIndex: index },
          { type: 'speakers.open', itemId: item.id },
          { type: 'speaker.call', itemId: item.id, id: null },
          { type: 'speaker.start', itemId: item.id, id: null },
          { type: 'speaker.pause', itemId: item.id },
          { type: 'speaker.finish', itemId: item.id },
          ...participants.map(({ id: participantId }): AssemblyCommand => ({
            type: 'speaker.add',
            itemId: item.id,
            participantId,
            stance: 'pro',
            note: '',
            overrideReason: '',
          })),
          { type: 'agenda.skipItem', id: item.id, reason: 'waktu habis' },
          { type: 'agenda.returnToItem', id: item.id },
        ];
  const ofPoll: AssemblyCommand[] =
    poll === undefined
      ? []
      : [
          { type: 'poll.open', id: poll.id },
          { type: 'poll.pause', id: poll.id },
          { type: 'poll.continue', id: poll.id },
          { type: 'poll.close', id: poll.id },
          { type: 'poll.confirm', id: poll.id, knocks: 3 },
          { type: 'poll.cancel', id: poll.id, reason: 'ulang' },
          { type: 'poll.repeat', id: poll.id },
        ];
  const always: AssemblyCommand[] = [
    fallback,
    { type: 'quorum.check', occasion: 'acak', deemsValid: index % 2 === 0 },
    { type: 'meeting.suspend', reason: 'jeda', knocks: 2 },
    { type: 'meeting.resume', knocks: 2 },
    { type: 'projection.setBlack', isBlack: index % 2 === 0 },
    {
      type: 'assembly.changeRules',
      rules: { ...defaultRules, mayDeemValid: index % 2 === 0 },
      reason: 'pleno',
      decisionId: null,
    },
    { type: 'assembly.editProfile', profile: { ...profile, theme: `tema ${String(index)}` } },
    {
      type: 'poll.draft',
      kind: 'acclamation',
      question: 'Setuju?',
      majority: defaultRules.motionMajority,
      sectors: [],
      itemId: null,
    },
  ];
  const all = [...ofPerson, ...ofItem, ...ofPoll, ...always];
  return all[choice % all.length] ?? fallback;
}
