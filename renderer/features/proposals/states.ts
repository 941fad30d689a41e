import type { ProposalState } from '../../../shared/domain';

export const stateColours: Readonly<Record<ProposalState, string>> = {
  submitted: 'blue',
  inCommission: 'orange',
  adopted: 'green',
  adoptedWithChanges: 'green',
  rejected: 'red',
  withdrawn: 'gray',
  postponed: 'gray',
};
