import type { InterruptionKind } from './model';

/** What each kind of interruption is called, in the rules of procedure, in the minutes, on the wall and – with a capital – on the screens. */
export const interruptionWords: Readonly<Record<InterruptionKind, string>> = {
  order: 'ketertiban',
  information: 'informasi',
  clarification: 'klarifikasi',
  privilege: 'hak pribadi',
  question: 'pertanyaan',
  solution: 'solusi',
};
