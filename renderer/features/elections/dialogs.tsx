import type { Body, CooperativeId, Election, EntryId, Nominee, NomineeId } from '../../../shared/domain';
import { nomineeOf } from '../../../shared/domain';
import { AnnounceDialog } from './AnnounceDialog';
import { AppointDialog, ComposeDialog, FormTeamDialog } from './FormationDialogs';
import { NumbersDialog, TieDialog } from './LotDialogs';
import {
  NomineeDialog,
  RequirementDialog,
  SettleSupportDialog,
  SupportDialog,
  WillingnessDialog,
} from './NomineeDialogs';

/** What is being entered in an election. */
export type ElectionEntry =
  | { readonly kind: 'rules' | 'nominate' | 'numbers' | 'tie' | 'form' | 'appoint' }
  | { readonly kind: 'correct' | 'support' | 'willingness'; readonly nomineeId: NomineeId }
  | { readonly kind: 'requirement'; readonly nomineeId: NomineeId; readonly requirementId: EntryId }
  | { readonly kind: 'settle'; readonly cooperativeId: CooperativeId }
  | { readonly kind: 'compose'; readonly body: Body };

/** The dialog of what is being entered. */
export function ElectionDialog({
  election,
  entry,
  onClose,
}: {
  readonly election: Election;
  readonly entry: ElectionEntry;
  readonly onClose: () => void;
}) {
  const nominee: Nominee | undefined = 'nomineeId' in entry ? nomineeOf(election, entry.nomineeId) : undefined;
  switch (entry.kind) {
    case 'rules':
      return <AnnounceDialog election={election} onClose={onClose} />;
    case 'nominate':
      return <NomineeDialog election={election} nominee={null} onClose={onClose} />;
    case 'numbers':
      return <NumbersDialog election={election} onClose={onClose} />;
    case 'tie':
      return <TieDialog election={election} onClose={onClose} />;
    case 'form':
      return <FormTeamDialog election={election} onClose={onClose} />;
    case 'appoint':
      return <AppointDialog election={election} onClose={onClose} />;
    case 'compose':
      return <ComposeDialog election={election} body={entry.body} onClose={onClose} />;
    case 'settle':
      return <SettleSupportDialog election={election} cooperativeId={entry.cooperativeId} onClose={onClose} />;
    case 'correct':
      return nominee === undefined ? null : <NomineeDialog election={election} nominee={nominee} onClose={onClose} />;
    case 'support':
      return nominee === undefined ? null : <SupportDialog election={election} nominee={nominee} onClose={onClose} />;
    case 'willingness':
      return nominee === undefined ? null : (
        <WillingnessDialog election={election} nominee={nominee} onClose={onClose} />
      );
    case 'requirement':
      return nominee === undefined ? null : (
        <RequirementDialog
          election={election}
          nominee={nominee}
          requirementId={entry.requirementId}
          onClose={onClose}
        />
      );
  }
}
