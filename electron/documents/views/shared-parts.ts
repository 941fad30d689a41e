import { issuedDocumentOf, predecessorOf, presidingAt, presidiumOffices } from '../../../shared/domain';
import type { AssemblyState, CalendarDate, DocumentSubject, Instant, OfficeHolder } from '../../../shared/domain';
import { formatDate } from '../../../shared/text';
import type { DocumentHeader, SignatureBlock, SignerView } from './types';

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
    isVoided: false,
    replaces: issued === undefined ? null : (predecessorOf(state, subject)?.number ?? null),
    seal: null,
  };
}

const officeTitles: Readonly<Record<OfficeHolder['office'], string>> = {
  chair: 'KETUA',
  viceChair: 'WAKIL KETUA',
  secretary: 'SEKRETARIS',
};

/** The presidium as it signs: everybody of it in the order of the offices; an empty line where nobody is named yet. */
export function presidiumSigners(state: AssemblyState): readonly SignerView[] {
  const { presidium } = state.facts.profile;
  return presidiumOffices.flatMap((office) => {
    const names = presidium.filter((holder) => holder.office === office).map(({ name }) => name);
    return (names.length === 0 ? [''] : names).map((name) => ({ title: officeTitles[office], name, note: '' }));
  });
}

/** Words for whoever presides in place of a name: `Pimpinan sidang sementara`. */
const isOffice = (text: string) => /^(?:pimpinan|ketua|panitia)\b/i.test(text);

/**
 * Who signs what happened at an instant: whoever presided then (domain.md §4, Who signs). Somebody of the presidium signs with all of it,
 * anybody else alone.
 * @param place a line above them, such as place and day.
 */
export function signatoriesAt(state: AssemblyState, at: Instant, place = ''): SignatureBlock {
  const above = place === '' ? [] : [place];
  const presidium = { lines: [...above, 'PIMPINAN SIDANG'], signers: presidiumSigners(state) };
  const { name, office } = presidingAt(state, at);
  const isOfPresidium = state.facts.profile.presidium.some((holder) => holder.name === name);
  if (name === '' || isOfPresidium || /presidium/i.test(name)) return presidium;
  const title = isOffice(name) ? name : office === '' ? 'Pimpinan sidang sementara' : office;
  return { lines: above, signers: [{ title: title.toUpperCase(), name: isOffice(name) ? '' : name, note: '' }] };
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

/** Place and day of a signature: of its number where it has one, else of what it tells of. */
export function signedDay(state: AssemblyState, subject: DocumentSubject, date: CalendarDate): string {
  return signedAt(state, issuedDocumentOf(state, subject)?.signedOn ?? date);
}

/** `Cikarang Pusat, 26 November 2026`. */
export function signedAt(state: AssemblyState, date: string): string {
  return `${state.facts.profile.city}, ${formatDate(date)}`;
}
