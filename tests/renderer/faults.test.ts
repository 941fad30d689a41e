import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../renderer/ui/faults';
import type { FollowUpId, MandateLetterId } from '../../shared/domain';

const names = ['title', 'owner', 'dueOn', 'addressee', 'proposalId'];
const followUp = {
  title: 'Koperasi sehat',
  owner: 'Dekopinda',
  dueOn: null,
  addressee: 'internal',
  proposalId: null,
} as const;

describe('what is wrong in a form', () => {
  it('is nothing where the schema of its command finds nothing', () => {
    expect(faultsOf({ type: 'followUp.add', fields: followUp }, names)).toEqual({});
  });

  it('stands beside the field, though the command holds it deeper', () => {
    const fields = { ...followUp, owner: 'x'.repeat(501), dueOn: '2026-02-30' };
    expect(faultsOf({ type: 'followUp.edit', id: 'f'.repeat(8) as FollowUpId, revision: 1, fields }, names)).toEqual({
      owner: { key: 'form.tooLong', params: { most: 500 } },
      dueOn: { key: 'form.invalid', params: {} },
    });
  });

  it('is a missing field where it is empty, and figures where it is too much', () => {
    const session = { title: 'Pleno', kind: 'plenary', chairedBy: '', day: 32, commission: '' } as const;
    const least = faultsOf({ type: 'agenda.addSession', fields: { ...session, day: 0 } }, ['day']);
    expect(least).toEqual({ day: { key: 'form.tooSmall', params: { least: 1 } } });
    const most = faultsOf({ type: 'agenda.addSession', fields: session }, ['day']);
    expect(most).toEqual({ day: { key: 'form.tooBig', params: { most: 31 } } });
    expect(faultsOf({ type: 'mandate.settle', id: '' as MandateLetterId, reason: 'jelas' }, ['id', 'reason'])).toEqual({
      id: { key: 'form.required', params: {} },
    });
  });

  it('goes by another name where the form has one, and to the form as a whole where it has no field', () => {
    const text = {
      title: 'T',
      recitals: { considering: [], citing: [], noting: [] },
      operativeClauses: ['x'.repeat(20_001)],
    };
    const command = { type: 'decision.edit', id: 'd'.repeat(8) as never, revision: 0, text } as const;
    expect(faultsOf(command, ['title', 'clauses'], { 'text.operativeClauses': 'clauses' })).toEqual({
      clauses: { key: 'form.tooLong', params: { most: 20_000 } },
      root: { key: 'form.tooSmall', params: { least: 0 } },
    });
  });
});
