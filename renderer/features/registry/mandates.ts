import type { MandateState } from '../../../shared/domain';

/** The colour that goes with the word of a state, everywhere. */
export const mandateColors: Readonly<Record<MandateState, string>> = {
  received: 'orange',
  verified: 'green',
  disputed: 'red',
  replaced: 'gray',
  revoked: 'gray',
};
