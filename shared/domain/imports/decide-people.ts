import { accept, changesBetween, isUnchanged, refuse } from '../kernel';
import type { DecisionContext, ParticipantId, Result } from '../kernel';
import { newLetter } from '../mandates/letters';
import type { LetterCorrection, MandateLetter, NewLetter } from '../mandates/model';
import { activeMandates, letterOf, otherMandateOfPerson } from '../mandates/select';
import type { NewParticipant, ParticipantCorrection } from '../registry/events';
import type { CategoryNumbers, Participant } from '../registry/model';
import { checkParticipant, corrected, newParticipant } from '../registry/participants';
import type { AssemblyState } from '../state';
import type { ImportedParticipant, ImportRefusal } from './commands';

/** What an import makes of people: who comes, who is corrected, and their letters. */
export interface PeopleOfImport {
  readonly participants: readonly NewParticipant[];
  readonly people: readonly ParticipantCorrection[];
  readonly letters: readonly NewLetter[];
  readonly letterCorrections: readonly LetterCorrection[];
}

/** One import while it is decided: numbers and mandates that its earlier rows have taken count for the later ones. */
class Decision {
  readonly participants: NewParticipant[] = [];
  readonly people: ParticipantCorrection[] = [];
  readonly letters: NewLetter[] = [];
  readonly letterCorrections: LetterCorrection[] = [];
  private readonly withMandate: Set<string>;
  private readonly bound: ReadonlyMap<ParticipantId, MandateLetter>;
  /** National IDs of those who became delegates by this very import. */
  private readonly representing = new Set<string>();
  private readonly nextInCategory: Record<keyof CategoryNumbers, number>;
  private nextNumber: number;

  constructor(
    private readonly state: AssemblyState,
    private readonly context: DecisionContext,
  ) {
    this.bound = activeMandates(state);
    this.withMandate = new Set(
      state.mandates
        .valueSeq()
        .filter((mandate) => mandate.state === 'received' || mandate.state === 'verified')
        .map((mandate) => mandate.cooperativeId),
    );
    this.nextInCategory = { ...state.nextCategoryNumbers };
    this.nextNumber = state.nextParticipantNumber;
  }

  take(imported: ImportedParticipant): Result<null, ImportRefusal> {
    const checked = checkParticipant(this.state, imported.fields);
    if (!checked.ok) return checked;
    if (imported.existing !== undefined) return this.correct(imported.existing, imported);
    const { fields } = imported;
    const numbers = { number: this.nextNumber++, categoryNumber: this.nextInCategory[fields.category]++ };
    const participant = newParticipant(fields, numbers, this.context);
    this.participants.push(participant);
    this.addLetter(participant, imported);
    return accept(null);
  }

  private correct(id: ParticipantId, imported: ImportedParticipant): Result<null, ImportRefusal> {
    const before = this.state.participants.get(id);
    if (before === undefined || before.isRemoved) return refuse('registry.unknownParticipant');
    const { changes } = corrected(this.state, before, imported.fields);
    const after: Participant = { ...before, ...changes };
    const isMoved = after.category !== before.category || after.cooperativeId !== before.cooperativeId;
    // A letter names a person of one cooperative: it is replaced, not imported away.
    if (isMoved && this.bound.has(id)) return refuse('registry.boundByLetter', { name: before.name });
    const categoryNumber = after.category === before.category ? null : this.nextInCategory[after.category]++;
    if (!isUnchanged(changes)) this.people.push({ id, changes, categoryNumber });
    const letter = letterOf(this.state, id);
    if (letter === undefined || isMoved) this.addLetter(after, imported);
    else this.correctLetter(letter, imported);
    return accept(null);
  }

  private addLetter(bearer: NewParticipant, { letterNo, letterDate = '' }: ImportedParticipant): void {
    const { cooperativeId, nationalId } = bearer;
    const conflict =
      cooperativeId !== null && this.withMandate.has(cooperativeId)
        ? 'secondMandate'
        : otherMandateOfPerson(this.state, bearer, cooperativeId) !== undefined ||
            (nationalId !== '' && this.representing.has(nationalId))
          ? 'representsAnother'
          : '';
    const letter = newLetter(bearer, { letterNo, letterDate }, conflict, this.context);
    if (letter === null) return;
    this.letters.push(letter);
    this.withMandate.add(letter.cooperativeId);
    if (conflict === '') this.representing.add(nationalId);
  }

  /** What the list leaves empty stays as it stands on the letter. */
  private correctLetter(letter: MandateLetter, { letterNo, letterDate = '' }: ImportedParticipant): void {
    const before = { letterNo: letter.letterNo, letterDate: letter.letterDate ?? '' };
    const after = {
      letterNo: letterNo === '' ? before.letterNo : letterNo,
      letterDate: letterDate === '' ? before.letterDate : letterDate,
    };
    if (!isUnchanged(changesBetween(before, after))) this.letterCorrections.push({ id: letter.id, ...after });
  }
}

/** The people of an import, decided in the order of the file. */
export function importedPeople(
  state: AssemblyState,
  imported: readonly ImportedParticipant[],
  context: DecisionContext,
): Result<PeopleOfImport, ImportRefusal> {
  const decision = new Decision(state, context);
  for (const one of imported) {
    const taken = decision.take(one);
    if (!taken.ok) return taken;
  }
  const { participants, people, letters, letterCorrections } = decision;
  return accept({ participants, people, letters, letterCorrections });
}
