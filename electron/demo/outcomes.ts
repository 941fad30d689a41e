import { amendmentsOf, proposalsInOrder, proposalsOfCommission, resultsInText } from '../../shared/domain';
import type { Addressee, AgendaItemId, DecisionText, Proposal, Proposer, SessionId } from '../../shared/domain';
import { DemoStopped } from './caller';
import type { DemoCaller } from './caller';
import { commissionResults, programme } from './texts';

/* What the commissions bring to the plenary, what the floor changes in it, and what follows from it. */

function fromFloor(name: string): Proposer {
  return { kind: 'floor', name, participantId: null, sessionId: null };
}

/** A commission writes down its result, and each result comes before the plenary as a proposal. */
export async function bringResults(
  palu: DemoCaller,
  sessionId: SessionId,
  index: number,
  itemId: AgendaItemId,
): Promise<void> {
  const { text = '', secretary = '' } = commissionResults[index] ?? {};
  await palu.act({ type: 'commission.report', sessionId, text, secretary });
  await palu.act({ type: 'proposal.bringFromCommission', sessionId, itemId, results: [...resultsInText(text)] });
}

/** Two amendments to the programme: one is merged, the other refused. */
async function amend(palu: DemoCaller, { id, paragraphs }: Proposal): Promise<void> {
  const [first, second] = paragraphs;
  if (first === undefined || second === undefined) throw new DemoStopped('the programme has no text');
  for (const [target, text, proposer] of [
    [first.id, first.text.replace('setiap semester', 'setiap triwulan'), fromFloor('Siti Lestari')],
    [second.id, 'Anggaran tahun pertama ditetapkan tanpa bantuan pemerintah.', fromFloor('Eko Maulana, S.E.')],
  ] as const) {
    const wanted = { kind: 'replace', paragraphId: target } as const;
    await palu.act({ type: 'amendment.submit', proposalId: id, target: wanted, text, proposer }, 'minuteTaker');
  }
  const [merged, refused] = amendmentsOf(palu.state, id);
  if (merged === undefined || refused === undefined) throw new DemoStopped('no amendments');
  await palu.act({ type: 'amendment.accept', id: merged.id, agreed: null });
  await palu.act({ type: 'amendment.settle', id: refused.id, state: 'rejected', reason: 'tidak disetujui sidang' });
}

function textOf({ kind, title, paragraphs, proposer }: Proposal): DecisionText {
  const operativeClauses = [...paragraphs.map(({ text }) => text), 'Keputusan ini berlaku sejak tanggal ditetapkan.'];
  const recitals = { ...programme.recitals, noting: [`hasil ${proposer.name}`, 'hasil Sidang Pleno III'] };
  return { title: kind === 'programme' ? programme.title : title, recitals, operativeClauses };
}

/** The plenary amends and adopts what the commissions brought. */
export async function adoptResults(palu: DemoCaller): Promise<void> {
  const brought = proposalsInOrder(palu.state);
  const work = brought.find(({ kind }) => kind === 'programme');
  if (work !== undefined) await amend(palu, work);
  const quorumCheckId = palu.state.quorumChecks.at(-1)?.id ?? null;
  const knocks = palu.state.facts.rules.gavel.decision;
  for (const { id } of brought) {
    const proposal = palu.state.proposals.get(id);
    if (proposal === undefined) continue;
    const made = { method: 'consensus', pollId: null, quorumCheckId, knocks } as const;
    await palu.act({ type: 'proposal.adopt', id, ...made, text: textOf(proposal) });
  }
}

const owners: Readonly<Record<Addressee, string>> = {
  internal: 'Bidang Pendidikan',
  government: 'Sekretaris Dekopinda',
  dekopinwil: 'Ketua Dekopinda',
};

/** Who does what until when, out of what was adopted. */
export async function followUp(palu: DemoCaller, recommending: SessionId): Promise<void> {
  const work = proposalsInOrder(palu.state).find(({ kind }) => kind === 'programme');
  const [toGovernment, toCouncil, within] = proposalsOfCommission(palu.state, recommending);
  for (const [title, source, addressee, dueOn] of [
    ['Menyusun jadwal pelatihan pengurus koperasi', work, 'internal', '2027-03-31'],
    ['Mengirim surat permohonan pendamping kepada dinas', toGovernment, 'government', '2027-01-15'],
    ['Mengajukan usulan modul pelatihan bersama', toCouncil, 'dekopinwil', '2027-02-28'],
    ['Membuka meja layanan bagi koperasi desa', within, 'internal', '2027-02-01'],
  ] as const) {
    const fields = { title, proposalId: source?.id ?? null, addressee, owner: owners[addressee], dueOn };
    await palu.act({ type: 'followUp.add', fields }, 'minuteTaker');
  }
}
