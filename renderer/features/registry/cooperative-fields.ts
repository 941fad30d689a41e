import type { CooperativeFields } from '../../../shared/domain';

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
