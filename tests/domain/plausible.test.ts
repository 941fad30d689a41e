import { describe, expect, it } from 'vitest';
import { createAssembly, defaultRules, sharedLetters } from '../../shared/domain';
import type { AssemblyId } from '../../shared/domain';
import { isEmail, isOfficePhone } from '../../shared/text';
import { profile } from './meeting';

describe('what cannot be true', () => {
  it.each(['nama@contoh.id', 'a.b+c@sub.contoh.co.id'])('[REG-5] %s is an address', (text) => {
    expect(isEmail(text)).toBe(true);
  });
  it.each(['x', 'x@', '@x.id', 'a b@c.id', 'a@b', 'a@b..id', 'a@b.id, c@d.id'])('[REG-5] %s is none', (text) => {
    expect(isEmail(text)).toBe(false);
  });
  it.each(['(022) 123-4567', '+62 812-3456-7890', '021 5550123'])('[REG-5] %s is a phone', (text) => {
    expect(isOfficePhone(text)).toBe(true);
  });
  it.each(['12', 'telepon', '0812345678901234567', '081x3456789'])('[REG-5] %s is no phone', (text) => {
    expect(isOfficePhone(text)).toBe(false);
  });

  it('[REG-6] two categories never share a letter, also not in a new assembly', () => {
    const { categoryBadges } = defaultRules;
    expect(sharedLetters(categoryBadges)).toEqual([]);
    const twice = {
      ...categoryBadges,
      guest: { ...categoryBadges.guest, letter: categoryBadges.votingDelegate.letter },
    };
    expect(sharedLetters(twice)).toEqual(['guest']);
    const rules = { ...defaultRules, categoryBadges: twice };
    const made = createAssembly(profile, rules, 'assembly' as AssemblyId);
    expect(made).toMatchObject({ ok: false, refusal: { code: 'assembly.lettersNotUnique' } });
  });
});
