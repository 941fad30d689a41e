import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules, rulesChapters, rulesFields, standardRulesText, unknownRulesFields } from '../../shared/domain';
import { Meeting } from './meeting';

const words = (meeting: Meeting, source = meeting.state.rulesText ?? standardRulesText) =>
  JSON.stringify(rulesChapters(source, meeting.state.facts));

describe('the text of the rules of procedure', () => {
  it('[DOC-1] the standard text has the chapters of a tata tertib and no unknown field', () => {
    const chapters = rulesChapters(standardRulesText, new Meeting().state.facts);
    expect(chapters.map(({ title }) => title)).toEqual([
      'Ketentuan Umum',
      'Dasar, Waktu dan Tempat',
      'Tugas dan Wewenang',
      'Peserta',
      'Sidang dan Pimpinan',
      'Kuorum',
      'Keputusan',
      'Pemilihan',
      'Sanksi',
      'Penutup',
    ]);
    expect(chapters.flatMap(({ articles }) => articles.map(({ number }) => number))).toEqual(
      Array.from({ length: 12 }, (_unused, index) => index + 1),
    );
    expect(unknownRulesFields(standardRulesText)).toEqual([]);
    expect(JSON.stringify(chapters)).not.toMatch(/[{}][a-z-]+[{}]/);
  });

  it('[SET-3] its numbers are those of the rules, also after these change', () => {
    const meeting = new Meeting();
    expect(words(meeting)).toContain('dihadiri oleh lebih dari ½ (satu per dua)');
    meeting.do({
      type: 'assembly.changeRules',
      rules: {
        ...defaultRules,
        quorum: { kind: 'twoThirds', isStrict: false },
        motionMajority: { kind: 'threeQuarters', base: 'presentAtOpening', isStrict: false },
        gates: { ...defaultRules.gates, recentMeeting: true },
        maySuspendTimes: 1,
        mayDeemValid: false,
        gavel: { ...defaultRules.gavel, decision: 5 },
      },
      reason: 'uji',
      decisionId: null,
    });
    const text = words(meeting);
    expect(text).toContain('dihadiri oleh sekurang-kurangnya ⅔ (dua per tiga)');
    expect(text).toContain('sekurang-kurangnya ¾ (tiga per empat) dari suara yang hadir saat pemungutan suara dibuka');
    expect(text).toContain('Rapat Anggota Tahunan dalam 2 (dua) tahun terakhir');
    expect(text).toContain('paling banyak 1 (satu) kali');
    expect(text).toContain('dijadwalkan ulang');
    expect(text).toContain('pengesahan keputusan 5 (lima) kali');
  });

  it.each([
    [
      'entitled',
      'dari seluruh suara yang berhak (abstain, suara tidak sah, dan yang tidak memberikan suara ikut dihitung)',
    ],
    ['cast', 'dari seluruh suara yang diberikan (abstain dan suara tidak sah ikut dihitung)'],
    ['validOrAbstain', 'dari suara sah dan abstain (abstain ikut dihitung, suara tidak sah tidak dihitung)'],
    ['valid', 'dari suara sah (abstain dan suara tidak sah tidak dihitung)'],
  ] as const)('[VOT-2] it names the base %s and says whether abstentions count', (base, said) => {
    expect(words(new Meeting({ motionMajority: { kind: 'absolute', base, isStrict: true } }))).toContain(said);
  });

  it('[DOC-1] a field that does not exist is refused by name, and the standard text comes back', () => {
    const meeting = new Meeting();
    expect(meeting.refusal({ type: 'rulesText.edit', source: '# A\n{kuorumm}' })).toBe('rulesText.unknownField');
    meeting.do({ type: 'rulesText.edit', source: '# Bab\nSatu {kuorum}.' });
    expect(words(meeting)).toContain('Satu lebih dari ½');
    meeting.do({ type: 'rulesText.edit', source: null });
    expect(meeting.state.rulesText).toBeNull();
  });

  it('[DOC-1] numbers, letters and points follow from the lines; any text has a place', () => {
    const { facts } = new Meeting().state;
    expect(rulesChapters('tanpa bab\n- titik\n# Dua\n## Judul\nayat', facts)).toEqual([
      {
        number: 1,
        title: 'Ketentuan Umum',
        articles: [{ number: 1, heading: '', paragraphs: [{ text: 'tanpa bab', points: ['titik'] }] }],
      },
      {
        number: 2,
        title: 'Dua',
        articles: [{ number: 2, heading: 'Judul', paragraphs: [{ text: 'ayat', points: [] }] }],
      },
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('# A', '## B', '##', '- c', 'd {kuorum}', '', '#', '{')), (lines) => {
        expect(() => rulesChapters(lines.join('\n'), facts)).not.toThrow();
      }),
    );
  });

  it('[SET-3] every field says something', () => {
    for (const { name, value } of rulesFields(new Meeting().state.facts)) expect(value, name).not.toBe('');
  });
});
