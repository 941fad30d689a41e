import type { AssemblyCommand, AssemblyState, ProposalFields, Proposer } from '../../shared/domain';

/** What the example's script can do: give a command, and look at the record after it. */
interface Acting {
  readonly state: AssemblyState;
  do(command: AssemblyCommand): Promise<unknown>;
}

function floor(name: string): Proposer {
  return { kind: 'floor', name, participantId: null, sessionId: null };
}

const committee: Proposer = { kind: 'committee', name: 'Panitia Pengarah', participantId: null, sessionId: null };

function paragraphs(...texts: readonly string[]): ProposalFields['paragraphs'] {
  return texts.map((text) => ({ id: null, text }));
}

/** Two proposals of the example, one with amendments that wait, and what is to be done afterwards. */
export async function exampleProposals(script: Acting): Promise<void> {
  const shared = { supporters: [], itemId: null } as const;
  await script.do({
    type: 'proposal.submit',
    fields: {
      ...shared,
      kind: 'decree',
      title: 'Iuran Anggota Dekopinda',
      proposer: committee,
      paragraphs: paragraphs(
        'Iuran anggota ditetapkan sebesar Rp50.000 setiap bulan untuk koperasi primer.',
        'Iuran dibayar paling lambat tanggal sepuluh pada bulan berjalan.',
        'Koperasi desa dan kelurahan Merah Putih dibebaskan dari iuran selama satu tahun pertama.',
      ),
    },
  });
  await script.do({
    type: 'proposal.submit',
    fields: {
      ...shared,
      kind: 'recommendation',
      title: 'Pendampingan Koperasi Desa Merah Putih',
      proposer: { kind: 'commission', name: 'Komisi C', participantId: null, sessionId: null },
      paragraphs: paragraphs(
        'Meminta pemerintah daerah menyediakan pendamping bagi setiap koperasi desa yang baru berdiri.',
      ),
    },
  });
  const [decree, recommendation] = [...script.state.proposals.values()].sort((a, b) => a.number - b.number);
  const [amount, due] = decree?.paragraphs ?? [];
  if (decree === undefined || recommendation === undefined || amount === undefined || due === undefined) return;
  await script.do({
    type: 'amendment.submit',
    proposalId: decree.id,
    target: { kind: 'replace', paragraphId: amount.id },
    text: 'Iuran anggota ditetapkan sebesar Rp75.000 setiap triwulan untuk koperasi primer.',
    proposer: floor('Siti Lestari'),
  });
  await script.do({
    type: 'amendment.submit',
    proposalId: decree.id,
    target: { kind: 'insertAfter', paragraphId: due.id },
    text: 'Keterlambatan lebih dari tiga bulan diberitahukan secara tertulis.',
    proposer: floor('Eko Maulana, S.E.'),
  });
  await script.do({ type: 'proposal.settle', id: recommendation.id, state: 'inCommission', reason: '', pollId: null });
  await script.do({
    type: 'followUp.add',
    fields: {
      title: 'Menyusun jadwal pelatihan pengurus koperasi se-kabupaten',
      proposalId: null,
      addressee: 'internal',
      owner: 'Bidang Pendidikan',
      dueOn: '2027-03-31',
    },
  });
}
