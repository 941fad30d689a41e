import { bodies, issuedDocumentOf } from '../../../shared/domain';
import type { AssemblyState, Decision } from '../../../shared/domain';
import { clauseLabel, dateOf, formatDate, listLetter } from '../../../shared/text';
import { bodyTitles } from './election-sheets';
import { capitalsKeepingNames, headerView, signatoriesAt } from './shared-parts';
import type { DecreeView, RecitalView } from './types';

/** Points of a recital end in a semicolon, as domain.md §4 shows them; whoever set another mark meant it. */
function recital(label: string, texts: readonly string[], mark: (index: number) => string): RecitalView {
  return {
    label,
    // A single point carries no letter or number.
    points: texts.map((text, index) => ({
      mark: texts.length === 1 ? '' : mark(index),
      text: /[.;:,]\s*$/.test(text) ? text : `${text.trimEnd()};`,
    })),
  };
}

const letter = (index: number) => `${listLetter(index)}.`;
const figure = (index: number) => `${String(index + 1)}.`;

/** The board, supervisors and advisers as the formation team composed them. */
function annexesOf(state: AssemblyState, { election }: Decision): DecreeView['annexes'] {
  const formation = election?.kind === 'composition' ? state.elections.get(election.id)?.formation : null;
  if (formation == null) return [];
  const tables = bodies
    .filter((body) => formation.composition[body].length > 0)
    .map((body) => ({
      heading: bodyTitles[body],
      heads: ['No.', 'Jabatan', 'Nama', 'Asal koperasi'],
      rows: formation.composition[body].map(({ position, name, origin }, index) => [
        String(index + 1),
        position,
        name,
        origin,
      ]),
    }));
  return [{ title: 'Susunan pengurus', tables }];
}

/** A decision in the form of a decree (domain.md §4). */
export function decreeView(state: AssemblyState, decision: Decision): DecreeView {
  const { profile } = state.facts;
  const subject = { kind: 'decree', decisionId: decision.id } as const;
  const signedOn = issuedDocumentOf(state, subject)?.signedOn ?? dateOf(decision.at, profile.timeZone);
  const { considering, citing, noting } = decision.recitals;
  return {
    header: headerView(state, subject, `Keputusan tentang ${decision.title}`, true),
    issuer: capitalsKeepingNames(state, `Keputusan ${profile.title}`),
    about: capitalsKeepingNames(state, decision.title),
    recitals: [
      recital('Menimbang', considering, letter),
      recital('Mengingat', citing, figure),
      recital('Memperhatikan', noting, figure),
    ].filter(({ points }) => points.length > 0),
    decides: capitalsKeepingNames(state, `Keputusan ${profile.title} tentang ${decision.title}`),
    clauses: decision.operativeClauses.map((text, index) => ({ label: clauseLabel(index + 1), text })),
    annexes: annexesOf(state, decision),
    place: profile.city,
    signedOn: formatDate(signedOn),
    signatures: signatoriesAt(state, decision.at),
  };
}
