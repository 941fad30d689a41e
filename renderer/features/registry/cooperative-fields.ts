import type { Cooperative, CooperativeFields } from '../../../shared/domain';

/** A cooperative of which nothing is known yet. */
export const emptyFields: CooperativeFields = {
  name: '',
  membership: 'ordinary',
  coopRegNo: '',
  legalEntityNo: '',
  legalEntityDate: '',
  kind: null,
  level: 'primary',
  isSharia: false,
  isRedWhiteCoop: false,
  status: 'active',
  lastRatYear: null,
  duesPaidThrough: null,
  memberCount: null,
  address: '',
  district: '',
  village: '',
  chair: '',
  phone: '',
  email: '',
  voteWeight: 1,
};

/** What can be edited of a cooperative. */
export function fieldsOf(cooperative: Cooperative): CooperativeFields {
  const {
    id: _id,
    number: _number,
    revision: _revision,
    isRemoved: _isRemoved,
    rulings: _rulings,
    ...fields
  } = cooperative;
  return fields;
}
