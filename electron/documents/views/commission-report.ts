import {
  dateOfDay,
  commissionName,
  factSentence,
  factsByItem,
  itemsOf,
  paragraphsBroughtIn,
  presidingNow,
  printedText,
  proposalKindWords,
  proposalStateWords,
  proposalsOfCommission,
} from '../../../shared/domain';
import type {
  AgendaItem,
  AssemblyState,
  CommissionPresence,
  Instant,
  MinuteFact,
  Proposal,
  SessionId,
} from '../../../shared/domain';
import { countWithWords, formatClock, formatDateWithWeekday } from '../../../shared/text';
import { richBlocks } from './rich-text';
import { headerView, signedAt } from './shared-parts';
import type { CommissionReportView } from './types';

/** Everybody who was there, once, with the first coming and the last going. */
function presentRows(state: AssemblyState, presence: readonly CommissionPresence[], endedAt: Instant | null) {
  const { timeZone } = state.facts.profile;
  const rows = [...new Set(presence.map((one) => one.participantId))].flatMap((id) => {
    const participant = state.participants.get(id);
    const stays = presence.filter((one) => one.participantId === id);
    const [first] = stays;
    if (participant === undefined || first === undefined) return [];
    const isInside = endedAt === null && stays.some(({ leftAt }) => leftAt === null);
    const to = stays.reduce((at, { leftAt }) => {
      const left = leftAt ?? endedAt;
      return left !== null && left > at ? left : at;
    }, first.at);
    const cooperative =
      participant.cooperativeId === null ? undefined : state.cooperatives.get(participant.cooperativeId);
    return [
      {
        number: participant.number,
        name: participant.name,
        cooperative: cooperative?.name ?? '–',
        time: isInside
          ? `sejak ${formatClock(first.at, timeZone)}`
          : `${formatClock(first.at, timeZone)}–${formatClock(to, timeZone)}`,
      },
    ];
  });
  return rows
    .sort((a, b) => a.number - b.number)
    .map(({ name, cooperative, time }, index) => ({ no: String(index + 1), name, cooperative, time }));
}

/** Beginning and end of an item stand in its line, result and proposals in parts of their own. */
function standsElsewhere({ kind }: MinuteFact): boolean {
  return (
    kind === 'itemStarted' ||
    kind === 'itemFinished' ||
    kind === 'commissionReported' ||
    kind === 'proposalSubmitted' ||
    kind === 'proposalSettled'
  );
}

/** When a commission's work was over; null while something of it still lies ahead or runs. */
function endOf(items: readonly AgendaItem[]): Instant | null {
  if (items.some(({ state }) => state.kind === 'planned' || state.kind === 'running')) return null;
  return items.reduce<Instant | null>(
    (last, { state }) =>
      state.kind === 'finished' && (last === null || state.finishedAt > last) ? state.finishedAt : last,
    null,
  );
}

/** The agenda often names an office where nobody is elected yet; nobody signs as "Pimpinan Komisi A". */
function personIn(name: string): string {
  return /^pimpinan\b/i.test(name) ? '' : name;
}

function timeOf(item: AgendaItem, state: AssemblyState): string {
  const { timeZone } = state.facts.profile;
  switch (item.state.kind) {
    case 'planned':
      return 'belum dimulai';
    case 'skipped':
      return 'dilewati';
    case 'running':
      return `pukul ${formatClock(item.state.startedAt, timeZone)} ${timeZone}, masih berlangsung`;
    case 'finished':
      return `pukul ${formatClock(item.state.startedAt, timeZone)}–${formatClock(item.state.finishedAt, timeZone)} ${timeZone}`;
  }
}

/** A proposal as the commission brought it in; what the plenary made of it stands in the papers of the plenary. */
function proposalView(state: AssemblyState, reportedAt: Instant | null, proposal: Proposal) {
  const { number, kind, id } = proposal;
  const submitted = state.chronicle.find(({ fact }) => fact.type === 'proposal.submitted' && fact.id === id);
  return {
    heading: `Usulan ${String(number)} (${proposalKindWords[kind]}): ${submitted?.names[0] ?? proposal.title}`,
    state: `Keadaan: ${proposalStateWords.submitted}.`,
    paragraphs: paragraphsBroughtIn(proposal, reportedAt).map(({ text }) => text),
  };
}

/** What a commission did and brings to the plenary (AGD-5); null where there is no such commission. */
export function commissionReportView(state: AssemblyState, sessionId: SessionId): CommissionReportView | null {
  const session = state.agenda.sessions.find((one) => one.id === sessionId);
  if (session?.kind !== 'commission') return null;
  const { profile } = state.facts;
  const name = commissionName(session);
  const byItem = factsByItem(state);
  const date = dateOfDay(state, session.day);
  const chair = personIn(presidingNow(state, sessionId).name);
  const secretary = session.report?.secretary ?? '';
  const items = itemsOf(state.agenda, sessionId);
  const present = presentRows(state, session.presence, endOf(items));
  const proposals = proposalsOfCommission(state, sessionId);
  return {
    header: headerView(state, { kind: 'commissionReport', sessionId }, `Laporan ${name} ${profile.title}`, false),
    name: `Laporan ${name}`,
    subtitle: profile.title,
    opening: `${session.title} melaporkan hasil pembahasannya kepada sidang pleno sebagai berikut.`,
    facts: [
      { label: 'Hari, tanggal', value: formatDateWithWeekday(date) },
      { label: 'Tempat', value: profile.place },
      { label: 'Pimpinan', value: chair === '' ? '–' : chair },
      { label: 'Sekretaris', value: secretary === '' ? '–' : secretary },
      { label: 'Kehadiran', value: `${countWithWords(present.length)} orang` },
    ],
    present,
    items: items.map((item) => ({
      title: item.title,
      time: timeOf(item, state),
      facts: (byItem.get(item.id) ?? [])
        .filter((fact) => !standsElsewhere(fact))
        .map((fact) => ({ time: formatClock(fact.at, profile.timeZone), text: factSentence(fact) })),
      body: richBlocks(printedText(state, item.id).content ?? []),
    })),
    results: (session.report?.text ?? '').split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
    proposals: proposals.map((proposal) => proposalView(state, session.report?.at ?? null, proposal)),
    closing: 'Demikian laporan ini disampaikan untuk dibahas dan disahkan dalam sidang pleno.',
    signatures: {
      lines: [signedAt(state, date), `PIMPINAN ${name.toUpperCase()}`],
      signers: [
        { title: 'KETUA', name: chair, note: '' },
        { title: 'SEKRETARIS', name: secretary, note: '' },
      ],
    },
  };
}
