import type { MajorityKind } from '../../../shared/counting';
import type { AgendaItemId, Poll } from '../../../shared/domain';

/** What is entered of a new poll. */
export interface DraftEntry {
  kind: Poll['kind'];
  question: string;
  more: { text: string }[];
  majority: MajorityKind;
  sectors: { name: string; present: number }[];
}

/** What a draft begins with where it follows from another poll. */
export interface DraftOf {
  readonly question: string;
  readonly itemId: AgendaItemId | null;
}
