import { participantCategories } from '../assembly/categories';
import type { ParticipantCategory } from '../assembly/categories';
import { changesBetween, isUnchanged } from '../kernel';
import type { AttachmentId, CooperativeId, ParticipantId, Raisers, Seen } from '../kernel';
import type { CooperativeCorrection, NewCooperative, NewParticipant, RegistryEvent } from './events';
import type { Cooperative, CooperativeFields, Participant, ParticipantFields } from './model';

/** A participant as an earlier program recorded it, too: without a number of the category. */
export type EarlierParticipant = Omit<Participant, 'categoryNumber'> & { readonly categoryNumber?: number };

interface Earlier {
  readonly 'cooperative.added': { readonly cooperative: Cooperative };
  readonly 'cooperative.edited': { readonly cooperatives: readonly Cooperative[] };
  readonly 'participant.edited': { readonly participant: EarlierParticipant };
  readonly 'participant.photoSet': { readonly id: ParticipantId; readonly photoId: AttachmentId | null };
  readonly 'participant.unmasked': { readonly id: ParticipantId };
}

function cooperativeFields(cooperative: Cooperative): CooperativeFields {
  const {
    id: _id,
    number: _number,
    revision: _revision,
    isRemoved: _removed,
    rulings: _rulings,
    ...fields
  } = cooperative;
  return fields;
}

export function keepCooperative(seen: Seen, cooperative: Cooperative): void {
  seen.keep('cooperative', cooperative.id, cooperative);
}

export function forgetCooperative(seen: Seen, id: CooperativeId): void {
  seen.forget('cooperative', id);
}

/** A cooperative that came in; it is known from then on. */
export function cameIn(seen: Seen, cooperative: Cooperative): NewCooperative {
  keepCooperative(seen, cooperative);
  return { id: cooperative.id, number: cooperative.number, ...cooperativeFields(cooperative) };
}

/** What became another at a cooperative since it was last told of. */
export function correctionOf(seen: Seen, after: Cooperative): CooperativeCorrection {
  const before = seen.last<Cooperative>('cooperative', after.id) ?? after;
  keepCooperative(seen, after);
  return { id: after.id, changes: changesBetween(cooperativeFields(before), cooperativeFields(after)) };
}

function wasRemoved(seen: Seen, { id }: Cooperative): boolean {
  return seen.last<Cooperative>('cooperative', id)?.isRemoved ?? false;
}

function freeNumber(seen: Seen, category: ParticipantCategory): number {
  return seen.last<number>('free number', category) ?? 1;
}

/** Somebody with a number in his category, by the rule by which earlier programs gave them out when they were read again. */
function numbered(seen: Seen, recorded: EarlierParticipant): Participant {
  const known = seen.last<Participant>('participant', recorded.id);
  const { category } = recorded;
  const categoryNumber =
    recorded.categoryNumber ?? (known?.category === category ? known.categoryNumber : freeNumber(seen, category));
  for (const one of participantCategories) {
    if (one === category) seen.keep('free number', one, Math.max(freeNumber(seen, one), categoryNumber + 1));
  }
  const participant = { ...recorded, categoryNumber };
  seen.keep('participant', recorded.id, participant);
  return participant;
}

function participantFields(participant: Participant): ParticipantFields {
  const { name, sex, birthYear, position, cooperativeId, category, phone, email, nationalId } = participant;
  return { name, sex, birthYear, position, cooperativeId, category, phone, email, nationalId };
}

/** Somebody who was registered; he is known from then on. */
export function joined(seen: Seen, recorded: EarlierParticipant): NewParticipant {
  const participant = numbered(seen, recorded);
  const { id, number, categoryNumber, badgeToken } = participant;
  return { id, number, categoryNumber, badgeToken, ...participantFields(participant) };
}

/** What became another at somebody since he was last told of: nothing where he is as he was. */
export function changesOfPerson(seen: Seen, recorded: EarlierParticipant): readonly RegistryEvent[] {
  const before = seen.last<Participant>('participant', recorded.id);
  const after = numbered(seen, recorded);
  if (before === undefined) return [{ type: 'participant.registered', participant: joined(seen, recorded) }];
  const changes = changesBetween(participantFields(before), participantFields(after));
  if (isUnchanged(changes) && before.revision === after.revision) return [];
  const categoryNumber = before.category === after.category ? null : after.categoryNumber;
  return [{ type: 'participant.corrected', id: after.id, changes, categoryNumber }];
}

export const raisedRegistry: Raisers<Earlier, RegistryEvent> = {
  'cooperative.added': ({ cooperative }, seen) => [
    { type: 'cooperative.registered', cooperative: cameIn(seen, cooperative) },
  ],
  'cooperative.edited': ({ cooperatives }, seen) => {
    const turned = cooperatives.filter((one) => one.isRemoved !== wasRemoved(seen, one));
    const corrections = cooperatives.filter((one) => !turned.includes(one)).map((one) => correctionOf(seen, one));
    for (const one of turned) keepCooperative(seen, one);
    return [
      ...(corrections.length === 0 ? [] : [{ type: 'cooperative.corrected', corrections } as const]),
      ...turned.map(({ id, isRemoved }): RegistryEvent =>
        isRemoved ? { type: 'cooperative.removed', id } : { type: 'cooperative.restored', id },
      ),
    ];
  },
  'participant.edited': ({ participant }, seen) => {
    const { id, isRemoved } = participant;
    const before = seen.last<Participant>('participant', id)?.isRemoved ?? false;
    if (isRemoved === before) return changesOfPerson(seen, participant);
    numbered(seen, participant);
    return [isRemoved ? { type: 'participant.removed', id } : { type: 'participant.restored', id }];
  },
  'participant.photoSet': ({ id, photoId }) => [{ type: 'participant.photoSet', id, photoId }],
  'participant.unmasked': ({ id }) => [{ type: 'participant.unmasked', id }],
};
