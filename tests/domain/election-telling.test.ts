import { describe, expect, it } from 'vitest';
import { factSentence, minuteFacts, slidePreview, tellElection, tellRound } from '../../shared/domain';
import type { NomineeId } from '../../shared/domain';
import { Contest } from './contest';

/** What minutes say of elections. */
function minutesOf({ meeting }: Contest): readonly string[] {
  return minuteFacts(meeting.state)
    .filter(({ kind }) => kind === 'election')
    .map((fact) => factSentence(fact));
}

describe('an election is told once', () => {
  it('[ELE-1] [PRJ-2] [MIN-1] wall, minutes and record say the same sum, outcome and next step', () => {
    const contest = new Contest(9);
    const [a, b, c] = contest.candidates('Wiratama', 'Sukmadi', 'Larasati') as [NomineeId, NomineeId, NomineeId];
    contest.vote([a, 4], [b, 3], [c, 2]);
    const { state } = contest.meeting;
    const [round] = contest.election.rounds;
    const told = round === undefined ? null : tellRound(state, contest.election, round);
    if (told === null) throw new Error('nothing to tell');
    expect(told.arithmetic).toBe(
      'Dari 9 surat suara, 9 sah, 0 tidak sah, 0 abstain: nomor 1 Wiratama 4 suara (44,4%); ' +
        'nomor 2 Sukmadi 3 suara (33,3%); nomor 3 Larasati 2 suara (22,2%). ' +
        'Diperlukan lebih dari ½ dari 9 suara sah, yaitu 5 suara.',
    );
    expect(told.outcome).toBe('Belum ada yang terpilih.');
    expect(told.next).toBe('Berikutnya: putaran penentuan antara Wiratama dan Sukmadi.');
    const { slide } = slidePreview(state, { kind: 'round', electionId: contest.id });
    expect(slide).toMatchObject({
      kind: 'round',
      round: { arithmetic: told.arithmetic, outcome: told.outcome, next: told.next },
    });
    expect(minutesOf(contest).at(-1)).toBe(
      `Hasil putaran 1 Ketua Dekopinda: ${told.arithmetic} ${told.outcome} ${told.next}`,
    );
    expect(tellElection(state, contest.election).steps.at(-1)?.text).toBe(minutesOf(contest).at(-1));
  });

  it('[ELE-1] a tie, its lot, a refusal and an empty seat have their sentences', () => {
    const contest = new Contest(2);
    const [a, b] = contest.candidates('Wiratama', 'Sukmadi') as [NomineeId, NomineeId];
    contest.vote([a, 1], [b, 1]);
    contest.vote([a, 1], [b, 1]);
    contest.meeting.do({
      type: 'election.decideTie',
      id: contest.id,
      decision: { kind: 'seed', by: 'Sekretaris Daerah', seed: 'palu emas' },
    });
    const [elected] = contest.election.standing?.elected ?? [];
    if (elected === undefined) throw new Error('nobody elected');
    const other = elected === a ? b : a;
    contest.meeting.do(contest.answer(elected, false));
    contest.meeting.do(contest.leave(other, 'pindah domisili'));
    const name = contest.nominee(elected).name;
    const minutes = minutesOf(contest).slice(-5);
    expect(minutes[0]).toContain('Berikutnya: pemungutan suara ulang antara Wiratama dan Sukmadi, karena suara sama.');
    expect(minutes[1]).toContain('Suara tetap sama. Berikutnya: undian antara Wiratama dan Sukmadi untuk 1 kursi.');
    expect(minutes[2]).toContain(`Diundi oleh Sekretaris Daerah, dari kata "palu emas": ${name}. Semua kursi terisi.`);
    expect(minutes[3]).toContain(`${name} tidak bersedia menerima pemilihannya.`);
    expect(minutes[4]).toContain('mengundurkan diri: pindah domisili. 1 kursi tidak terisi: tidak ada lagi calon.');
  });
});
