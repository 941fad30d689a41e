import type { CooperativeId, Participant, ParticipantFields } from '../../../shared/domain';
import {
  dateOf,
  dateParts,
  formatPhone,
  isEmail,
  isMaskedNationalId,
  readNationalId,
  readPhone,
} from '../../../shared/text';
import { hostNow } from '../../client';
import { fault } from '../../ui';
import type { Faults } from '../../ui';

/** What the form of a participant holds: the record's fields as they are typed, and the number of the mandate letter. */
export interface ParticipantEntry {
  name: string;
  sex: ParticipantFields['sex'];
  birthYear: number | null;
  position: string;
  cooperativeId: CooperativeId | null;
  category: ParticipantFields['category'];
  phone: string;
  email: string;
  /** 16 digits, empty, or masked: then it stays as it is. */
  nationalId: string;
  /** Where guests and the press come from; empty where nobody said it. */
  institution: string;
  letterNo: string;
  letterDate: string;
}

/** What a form of a participant asks beyond the schema of its command. */
export function participantFaults({
  category,
  cooperativeId,
  phone,
  email,
  birthYear,
  nationalId,
}: ParticipantEntry): Faults {
  const { year } = dateParts(dateOf(hostNow(), 'WIB'));
  return {
    ...(birthYear !== null && birthYear > year && { birthYear: fault('form.tooBig', { most: year }) }),
    ...(email.trim() !== '' && !isEmail(email) && { email: fault('form.emailInvalid') }),
    ...(category === 'votingDelegate' &&
      cooperativeId === null && { cooperativeId: fault('form.cooperativeRequired') }),
    ...(phone.trim() !== '' && readPhone(phone).kind !== 'valid' && { phone: fault('form.phoneInvalid') }),
    ...(!isMaskedNationalId(nationalId) &&
      !['empty', 'valid'].includes(readNationalId(nationalId).kind) && {
        nationalId: fault('person.nationalIdInvalid'),
      }),
  };
}

/** What stands in the form at first. */
export function entryOf(participant: Participant | null): ParticipantEntry {
  return {
    name: participant?.name ?? '',
    sex: participant?.sex ?? null,
    birthYear: participant?.birthYear ?? null,
    position: participant?.position ?? '',
    cooperativeId: participant?.cooperativeId ?? null,
    category: participant?.category ?? 'votingDelegate',
    phone: formatPhone(participant?.phone ?? ''),
    email: participant?.email ?? '',
    nationalId: participant?.nationalId ?? '',
    institution: participant?.institution ?? '',
    letterNo: '',
    letterDate: '',
  };
}

/** The record's fields out of a valid entry. */
export function fieldsOf({
  letterNo: _letterNo,
  letterDate: _letterDate,
  ...entered
}: ParticipantEntry): ParticipantFields {
  const phone = readPhone(entered.phone);
  const nationalId = readNationalId(entered.nationalId);
  return {
    ...entered,
    phone: phone.kind === 'valid' ? phone.stored : '',
    nationalId: nationalId.kind === 'valid' ? nationalId.value : entered.nationalId.trim(),
  };
}
