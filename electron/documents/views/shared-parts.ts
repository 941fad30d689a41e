import { issuedDocumentOf } from '../../../shared/domain';
import type { AssemblyState, DocumentSubject, OfficeHolder } from '../../../shared/domain';
import { formatDate } from '../../../shared/text';
import type { DocumentHeader, SignerView } from './types';

/** Whether a document is a draft follows from the register: without a number it is one (DOC-2). */
export function headerView(
  state: AssemblyState,
  subject: DocumentSubject,
  title: string,
  needsNumber: boolean,
): DocumentHeader {
  const { profile } = state.facts;
  const issued = issuedDocumentOf(state, subject);
  const { organisation, address, contact } = profile.letterhead;
  return {
    title,
    paper: profile.paperSize,
    number: issued?.number ?? null,
    isDraft: needsNumber && issued === undefined,
    signedOn: issued === undefined ? null : formatDate(issued.signedOn),
    letterhead: { organisation, address, contact, logo: null },
  };
}

const officeTitles: Readonly<Record<OfficeHolder['office'], string>> = {
  chair: 'KETUA',
  viceChair: 'WAKIL KETUA',
  secretary: 'SEKRETARIS',
};

/** The presidium as it signs: chair, vice chair, secretary; an empty line where nobody is named yet. */
export function presidiumSigners(state: AssemblyState): readonly SignerView[] {
  const { presidium } = state.facts.profile;
  return (['chair', 'viceChair', 'secretary'] as const).map((office) => ({
    title: officeTitles[office],
    name: presidium.find((holder) => holder.office === office)?.name ?? '',
    note: '',
  }));
}

/** Chair and secretary of the organizing committee: who signs lists. */
export function committeeSigners(state: AssemblyState): readonly SignerView[] {
  const members = state.facts.profile.committee.filter((member) => member.committee === 'organizing').slice(0, 2);
  return members.length === 0
    ? [
        { title: 'KETUA PANITIA', name: '', note: '' },
        { title: 'SEKRETARIS PANITIA', name: '', note: '' },
      ]
    : members.map(({ office, name }) => ({ title: `${office.toUpperCase()} PANITIA`, name, note: '' }));
}

/**
 * A heading in capitals in which the names of persons stay as they are written: names are never re-capitalised (domain.md §4).
 */
export function capitalsKeepingNames(state: AssemblyState, text: string): string {
  const { presidium, committee } = state.facts.profile;
  const names = [...presidium, ...committee, ...state.participants.values()]
    .map(({ name }) => name.trim())
    .filter((name) => name.includes(' ') && text.includes(name))
    .sort((a, b) => b.length - a.length);
  let capitals = '';
  for (let rest = text; rest !== '';) {
    const name = names.find((one) => rest.startsWith(one));
    const piece = name ?? [...rest][0] ?? '';
    capitals += name ?? piece.toUpperCase();
    rest = rest.slice(piece.length);
  }
  return capitals;
}

/** `Cikarang Pusat, 26 November 2026`. */
export function signedAt(state: AssemblyState, date: string): string {
  return `${state.facts.profile.city}, ${formatDate(date)}`;
}
