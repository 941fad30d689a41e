import { describe, expect, it } from 'vitest';
import { refusalText, textIn } from '../../renderer/locales';
import { id } from '../../renderer/locales/id';

const codes = Object.keys(id)
  .filter((key) => key.startsWith('refusal.'))
  .map((key) => key.slice('refusal.'.length));
const instant = '2026-11-26T03:31:55.356Z';

describe('a refusal', () => {
  it.each([
    ['a date', '2031-11-26'],
    ['an instant', instant],
    ['nothing', ''],
  ])('[UX-3] is told in words, each of them, where a time is %s', (_kind, when) => {
    for (const language of ['id', 'en'] as const) {
      for (const code of codes) {
        const told = refusalText(textIn(language), { code, params: { until: when, since: when } });
        expect(told, code).not.toBe('');
        expect(told, code).not.toMatch(/T\d\d:|Invalid|undefined|\d{4}-\d\d-\d\d/);
      }
    }
  });

  it('[CHK-6] that a suspension still runs is told, whose end is an instant', () => {
    const told = refusalText(textIn('id'), { code: 'quorum.suspensionRunning', params: { until: instant } });
    expect(told).toContain('skorsing masih berjalan');
  });

  it('[DAT-6] that names a day tells the day', () => {
    const told = refusalText(textIn('id'), { code: 'retention.tooEarly', params: { until: '2031-11-26' } });
    expect(told).toContain('26 November 2031');
  });
});

describe('who has no voting right', () => {
  it.each(['legalEntity', 'active', 'recentMeeting', 'duesPaid', 'mandateVerified'])(
    '[CHK-2] is told why in a sentence: %s',
    (gate) => {
      const told = refusalText(textIn('id'), { code: 'checkin.cooperativeNotEligible', params: { gate, years: 3 } });
      expect(told).toMatch(/^[A-Z][^:{]* – tidak berhak suara\.$/);
      expect(told).not.toContain(gate);
    },
  );
});
