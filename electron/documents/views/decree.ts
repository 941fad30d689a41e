import { issuedDocumentOf } from '../../../shared/domain';
import type { AssemblyState, Decision } from '../../../shared/domain';
import { clauseLabel, dateOf, formatDate, listLetter } from '../../../shared/text';
import { headerView, presidiumSigners } from './shared-parts';

/** A decision in the form of a decree (domain.md §4). */
export function decreeView(state: AssemblyState, decision: Decision) {
  const { profile } = state.facts;
  const subject = { kind: 'decree', decisionId: decision.id } as const;
  const signedOn = issuedDocumentOf(state, subject)?.signedOn ?? dateOf(decision.at, profile.timeZone);
  const longest = Math.max(
    decision.recitals.considering.length,
    decision.recitals.citing.length,
    decision.recitals.noting.length,
  );
  return {
    header: headerView(state, subject, `Keputusan tentang ${decision.title}`, true),
    issuer: `Keputusan ${profile.title}`,
    about: decision.title,
    letters: Array.from({ length: longest }, (_unused, index) => `${listLetter(index)}.`),
    numbers: Array.from({ length: longest }, (_unused, index) => `${String(index + 1)}.`),
    considering: decision.recitals.considering,
    citing: decision.recitals.citing,
    noting: decision.recitals.noting,
    decides: `Keputusan ${profile.title} tentang ${decision.title}`,
    clauses: decision.operativeClauses.map((text, index) => ({ label: clauseLabel(index + 1), text })),
    place: profile.city,
    signedOn: formatDate(signedOn),
    signers: presidiumSigners(state),
  };
}
