import { issuedDocumentOf } from '../../../shared/domain';
import type { AssemblyState, DocumentSubject, OfficeHolder } from '../../../shared/domain';
import { formatDate } from '../../../shared/text';

/** What every template expects of its document. */
export interface HeaderView {
  readonly title: string;
  readonly paper: 'A4' | 'F4';
  readonly number: string | null;
  readonly isDraft: boolean;
  readonly letterhead: { readonly organisation: string; readonly address: string; readonly contact: string };
}

export interface SignerView {
  readonly title: string;
  readonly name: string;
  readonly note: string;
}

export interface FactView {
  readonly label: string;
  readonly value: string;
}

/** Whether a document is a draft follows from the register: without a number it is one (DOC-2). */
export function headerView(
  state: AssemblyState,
  subject: DocumentSubject,
  title: string,
  needsNumber: boolean,
): HeaderView {
  const { profile } = state.facts;
  const issued = issuedDocumentOf(state, subject);
  const { organisation, address, contact } = profile.letterhead;
  return {
    title,
    paper: profile.paperSize,
    number: issued?.number ?? null,
    isDraft: needsNumber && issued === undefined,
    letterhead: { organisation, address, contact },
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

/** `Cikarang Pusat, 26 November 2026`. */
export function signedAt(state: AssemblyState, date: string): string {
  return `${state.facts.profile.city}, ${formatDate(date)}`;
}
