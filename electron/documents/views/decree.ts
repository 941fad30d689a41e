import { bodies, gatheringRecital, issuedDocumentOf, withFields } from '../../../shared/domain';
import type { AssemblyState, Decision, DecreeAnnex } from '../../../shared/domain';
import { clauseLabel, dateOf, formatDate, listLetter } from '../../../shared/text';
import { agendaView } from './agenda';
import { bodyTitles } from './election-sheets';
import { rulesOfProcedureView } from './rules-of-procedure';
import { capitalsKeepingNames, headerView, signatoriesAt } from './shared-parts';
import type { AnnexView, DecreeView, MarkedText, RecitalView } from './types';

/** Points end in a semicolon, as domain.md §4 shows them; whoever set another mark meant it. */
function ended(text: string): string {
  return /[.;:,]\s*$/.test(text) ? text : `${text.trimEnd()};`;
}

/** A point as it was written: its first line, and each further line as a sub-point. */
export function pointOf(written: string): {
  readonly text: string;
  readonly subs?: readonly MarkedText[];
} {
  const [text = '', ...subs] = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index) => index === 0 || line !== '');
  if (subs.length === 0) return { text };
  return { text, subs: subs.map((line, index) => ({ mark: `${String(index + 1)})`, text: line })) };
}

function recital(label: string, texts: readonly string[], mark: (index: number) => string): RecitalView {
  return {
    label,
    // A single point carries no letter or number.
    points: texts.map((written, index) => {
      const { text, subs } = pointOf(written);
      const sign = texts.length === 1 ? '' : mark(index);
      if (subs === undefined) return { mark: sign, text: ended(text) };
      return { mark: sign, text, subs: subs.map((sub) => ({ ...sub, text: ended(sub.text) })) };
    }),
  };
}

const letter = (index: number) => `${listLetter(index)}.`;
const figure = (index: number) => `${String(index + 1)}.`;

/** The board, supervisors and advisers as the formation team composed them. */
function boardAnnex(state: AssemblyState, { election }: Decision): readonly AnnexView[] {
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

/** What the record itself puts behind a decree. */
const recordAnnexes: Readonly<Record<DecreeAnnex, (state: AssemblyState) => AnnexView>> = {
  agenda: (state) => ({
    title: 'Jadwal acara',
    tables: agendaView(state).sessions.map(({ title, items }) => ({
      heading: title,
      heads: ['No', 'Waktu', 'Acara', 'Penanggung jawab'],
      layout: 'agenda',
      rows: items.map((item) => [item.no, item.time, item.title, item.personInCharge]),
    })),
  }),
  rulesOfProcedure: (state) => ({
    title: 'Tata tertib',
    tables: [],
    chapters: rulesOfProcedureView(state).chapters,
  }),
};

function annexesOf(state: AssemblyState, decision: Decision): DecreeView['annexes'] {
  const { annexes = [] } = decision;
  return [...annexes.map((annex) => recordAnnexes[annex](state)), ...boardAnnex(state, decision)];
}

/** A decision in the form of a decree (domain.md §4). */
export function decreeView(state: AssemblyState, decision: Decision): DecreeView {
  const { profile } = state.facts;
  const subject = { kind: 'decree', decisionId: decision.id } as const;
  const signedOn = issuedDocumentOf(state, subject)?.signedOn ?? dateOf(decision.at, profile.timeZone);
  const filled = (texts: readonly string[]) => texts.map((text) => withFields(state, text));
  const { citing, noting, isGathered = false } = decision.recitals;
  const points = filled(decision.recitals.considering);
  const gathering = gatheringRecital(points.length, `Keputusan ${profile.title} tentang ${decision.title}`);
  const considering = isGathered && points.length > 0 ? [...points, gathering] : points;
  const { copies = [] } = decision;
  return {
    header: headerView(state, subject, `Keputusan tentang ${decision.title}`, true),
    issuer: capitalsKeepingNames(state, `Keputusan ${profile.title}`),
    about: capitalsKeepingNames(state, decision.title),
    recitals: [
      recital('Menimbang', considering, letter),
      recital('Mengingat', filled(citing), figure),
      recital('Memperhatikan', filled(noting), figure),
    ].filter(({ points }) => points.length > 0),
    decides: capitalsKeepingNames(state, `Keputusan ${profile.title} tentang ${decision.title}`),
    clauses: filled(decision.operativeClauses).map((written, index) => ({
      label: clauseLabel(index + 1),
      ...pointOf(written),
    })),
    annexes: annexesOf(state, decision),
    ...(copies.length === 0 ? {} : { copies }),
    place: profile.city,
    signedOn: formatDate(signedOn),
    signatures: signatoriesAt(state, decision.at),
  };
}
