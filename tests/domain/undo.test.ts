import { describe, expect, it } from 'vitest';
import {
  changesTold,
  commitWithoutNationalIds,
  factsOfAct,
  factDeclarations,
  isTakenBack,
  undoneActs,
  wayBack,
} from '../../shared/domain';
import type { AssemblyCommand, AssemblyEvent, AssemblyState, EventType } from '../../shared/domain';
import { cooperativeFields, itemFields, Meeting, participantFields, plenarySession } from './meeting';

/** A meeting of which each act can be looked at again, as the host does it with its journal. */
class Past extends Meeting {
  private readonly acts: {
    readonly before: AssemblyState;
    readonly seq: number;
    readonly events: readonly AssemblyEvent[];
  }[] = [];

  /** @returns the number of the commit. */
  act(command: AssemblyCommand): number {
    const before = this.state;
    const events = this.do(command);
    this.acts.push({ before, seq: this.state.seq, events });
    return this.state.seq;
  }

  private of(seq: number) {
    const found = this.acts.find((one) => one.seq === seq);
    if (found === undefined) throw new Error('no such act');
    return found;
  }

  /** Takes an act back; the code of the refusal where that is not possible. */
  undo(seq: number, reason = 'salah orang'): string | number {
    const { before, events } = this.of(seq);
    const way = wayBack(before, { seq, events }, this.state, reason);
    if (!way.ok) return way.refusal.code;
    const refused = this.refusal({ type: 'act.undo', seq, acts: way.value });
    return refused ?? this.act({ type: 'act.undo', seq, acts: way.value });
  }

  changes(seq: number) {
    const { before, events } = this.of(seq);
    return changesTold(before, events, this.state).changes.map(({ field, before: was, after }) => [field, was, after]);
  }

  names(seq: number) {
    return factsOfAct(this.state, seq).map((entry) => [entry.fact.type, ...entry.names]);
  }
}

function withAgenda(): Past {
  const past = new Past();
  past.act({
    type: 'agenda.useTemplate',
    startsAt: '08:00',
    sessions: [plenarySession('Pleno I', 'Pembukaan', 'Tata tertib'), plenarySession('Pleno II', 'LPJ')],
  });
  return past;
}

const titles = ({ state }: Meeting) => state.agenda.items.map(({ title }) => title);

describe('the names of the history', () => {
  it('[DAT-4] are those of the instant, whatever the thing is called later', () => {
    const past = new Past();
    const { cooperative, participant } = past.delegation({ name: 'KSU Maju' });
    past.enter(participant);
    const entered = past.state.seq;
    past.act({
      type: 'participant.edit',
      id: participant.id,
      revision: participant.revision,
      fields: { ...participantFields, cooperativeId: cooperative.id, name: 'Siti Rahayu, S.E.' },
    });
    expect(past.names(entered)).toEqual([['attendance.entered', 'U-001 Siti Rahayu', 'Meja 1']]);
    expect(past.names(past.state.seq)).toEqual([['participant.corrected', 'U-001 Siti Rahayu']]);
  });

  it('[DAT-4] stay when the thing is deleted, and when the import that brought it is taken back', () => {
    const past = withAgenda();
    const [item] = past.state.agenda.items;
    if (item === undefined) throw new Error('no item');
    const removed = past.act({ type: 'agenda.removeItem', id: item.id });
    expect(past.names(removed)).toEqual([['agenda.itemRemoved', 'Pembukaan']]);
    const imported = past.act({
      type: 'registry.applyImport',
      kind: 'cooperatives',
      fileName: 'daftar.xlsx',
      fileSha256: 'x',
      mapping: {},
      cooperatives: [{ existing: null, fields: { ...cooperativeFields, name: 'Koperasi Impor' } }],
      participants: [],
      rejectedRows: 0,
    });
    const [cooperative] = past.state.cooperatives.values();
    if (cooperative === undefined) throw new Error('no cooperative');
    const renamed = past.act({ type: 'cooperative.editMany', ids: [cooperative.id], change: { district: 'Babelan' } });
    past.undo(renamed);
    expect(past.undo(imported)).toBe('registry.importInUse');
    expect(past.names(renamed)).toEqual([['cooperative.corrected', 'Koperasi Impor']]);
  });

  it('[DAT-4] tell one of two people of equal names from the other', () => {
    const past = new Past();
    const first = past.delegation().participant;
    const second = past.delegation().participant;
    past.enter(first);
    past.enter(second);
    const told = [past.state.seq - 1, past.state.seq].map((seq) => past.names(seq)[0]?.[1]);
    expect(told).toEqual(['U-001 Siti Rahayu', 'U-002 Siti Rahayu']);
  });

  it('[DAT-4] survive being written and read', () => {
    const past = withAgenda();
    expect(past.roundTrip.chronicle.toJS()).toEqual(past.state.chronicle.toJS());
  });
});

describe('what an act changed', () => {
  it('[DAT-4] is told field by field, before and after, and nothing else', () => {
    const past = new Past();
    const { id, revision } = past.cooperative({ name: 'KSU Maju', status: 'active' });
    const fields = { ...cooperativeFields, name: 'KSU Maju Jaya', status: 'inactive' as const };
    const seq = past.act({ type: 'cooperative.edit', id, revision, fields });
    expect(past.changes(seq)).toEqual([
      ['cooperative.name', 'KSU Maju', 'KSU Maju Jaya'],
      ['cooperative.status', 'active', 'inactive'],
    ]);
  });

  it('[DAT-4] never tells a national ID in full', () => {
    const past = new Past();
    const seq = past.act({
      type: 'participant.add',
      fields: { ...participantFields, category: 'guest', nationalId: '3216014507800009' },
      letterNo: '',
    });
    expect(JSON.stringify(past.changes(seq))).not.toContain('3216014507800009');
    expect(past.changes(seq)).toContainEqual(['participant.nationalId', null, '3216••••••••0009']);
    expect(commitWithoutNationalIds({ events: past.events }).events).toHaveLength(past.events.length);
  });

  it('[VOT-1] does not tell the counts of a poll that is open', () => {
    const past = new Past();
    past.hall(3);
    past.act({
      type: 'poll.draft',
      kind: 'showOfHands',
      question: 'Setuju?',
      majority: past.state.facts.rules.motionMajority,
      itemId: null,
      sectors: [{ name: 'A', present: 3 }],
    });
    const [poll] = past.state.polls.values();
    if (poll === undefined) throw new Error('no poll');
    past.act({ type: 'poll.open', id: poll.id });
    const seq = past.act({ type: 'poll.enterCount', id: poll.id, sector: 0, teller: 1, yes: 2, no: 1, abstain: 0 });
    expect(past.changes(seq)).toEqual([]);
    expect(past.names(seq)).toEqual([['poll.countEntered', 'Setuju?', 'A']]);
  });
});

describe('taking an act back', () => {
  it('[DAT-4] says of every fact how it is taken back, or why not', () => {
    const types = Object.keys(factDeclarations) as EventType[];
    expect(types.filter(isTakenBack).length).toBeGreaterThan(40);
    expect(types.filter((type) => type.startsWith('poll.') && isTakenBack(type))).toEqual([]);
  });

  it('[UX-4] a person removed comes back, and is removed again when that is taken back', () => {
    const past = new Past();
    const { participant } = past.participant({ category: 'guest' });
    const removed = past.act({ type: 'participant.remove', id: participant.id });
    const undone = past.undo(removed);
    expect(past.state.participants.get(participant.id)?.isRemoved).toBe(false);
    expect(undoneActs(past.state).get(removed)?.seq).toBe(undone);
    expect(past.undo(removed)).toBe('undo.already');
    past.undo(Number(undone));
    expect(past.state.participants.get(participant.id)?.isRemoved).toBe(true);
    expect(undoneActs(past.state).has(removed)).toBe(false);
    expect(past.undo(removed)).toEqual(expect.any(Number));
  });

  it('[UX-4] an edit goes back without what others changed meanwhile', () => {
    const past = new Past();
    const { id, revision } = past.cooperative({ name: 'KSU Maju' });
    const name = { ...cooperativeFields, name: 'KSU Mundur' };
    const renamed = past.act({ type: 'cooperative.edit', id, revision, fields: name });
    past.act({ type: 'cooperative.edit', id, revision: revision + 1, fields: { ...name, village: 'Sukamaju' } });
    past.undo(renamed);
    expect(past.state.cooperatives.get(id)).toMatchObject({ name: 'KSU Maju', village: 'Sukamaju' });
  });

  it('[UX-4] says so where the same field was changed again', () => {
    const past = new Past();
    const { id, revision } = past.cooperative({ name: 'KSU Maju' });
    const renamed = past.act({
      type: 'cooperative.edit',
      id,
      revision,
      fields: { ...cooperativeFields, name: 'KSU Mundur' },
    });
    past.act({
      type: 'cooperative.edit',
      id,
      revision: revision + 1,
      fields: { ...cooperativeFields, name: 'KSU Tengah' },
    });
    expect(past.undo(renamed)).toBe('undo.changedSince');
  });

  it('[REG-1] a change of many gives each what it had, in one act', () => {
    const past = new Past();
    const setu = past.cooperative({ district: 'Setu' });
    const babelan = past.cooperative({ district: 'Babelan' });
    const changed = past.act({
      type: 'cooperative.editMany',
      ids: [setu.id, babelan.id],
      change: { district: 'Cibitung' },
    });
    past.undo(changed);
    const districts = [setu, babelan].map(({ id }) => past.state.cooperatives.get(id)?.district);
    expect(districts).toEqual(['Setu', 'Babelan']);
    expect(past.state.seq).toBe(changed + 1);
  });

  it('[REG-2] an import is one step', () => {
    const past = new Past();
    const imported = past.act({
      type: 'registry.applyImport',
      kind: 'cooperatives',
      fileName: 'daftar.xlsx',
      fileSha256: 'x',
      mapping: {},
      cooperatives: [1, 2, 3].map((index) => ({
        existing: null,
        fields: { ...cooperativeFields, name: `Koperasi ${String(index)}` },
      })),
      participants: [],
      rejectedRows: 0,
    });
    expect(past.changes(imported)).toContainEqual([
      'import.cooperatives',
      null,
      ['Koperasi 1', 'Koperasi 2', 'Koperasi 3'],
    ]);
    past.undo(imported);
    expect(past.state.cooperatives.size).toBe(0);
  });

  it('[CHK-2] a mark goes with its reason, and only the last one of a person', () => {
    const past = new Past();
    const { participant } = past.delegation();
    const entered = past.act({ type: 'checkin.enter', participantId: participant.id, desk: 'Meja 1' });
    const left = past.act({ type: 'checkin.leave', participantId: participant.id, desk: 'Meja 2' });
    expect(past.undo(entered)).toBe('undo.changedSince');
    expect(past.undo(left, ' ')).toBe('checkin.reasonMissing');
    past.undo(left);
    expect(past.undo(entered)).toEqual(expect.any(Number));
  });

  it('[AGD-1] a move goes back to its place, unless it was moved again', () => {
    const past = withAgenda();
    const [opening, , report] = past.state.agenda.items;
    if (opening === undefined || report === undefined) throw new Error('no items');
    const moved = past.act({ type: 'agenda.moveItem', id: opening.id, sessionId: report.sessionId, position: 0 });
    expect(titles(past)).toEqual(['Tata tertib', 'Pembukaan', 'LPJ']);
    past.undo(moved);
    expect(titles(past)).toEqual(['Pembukaan', 'Tata tertib', 'LPJ']);
    const again = past.act({ type: 'agenda.moveItem', id: opening.id, sessionId: report.sessionId, position: 0 });
    past.act({ type: 'agenda.moveItem', id: opening.id, sessionId: report.sessionId, position: 1 });
    expect(past.undo(again)).toBe('undo.changedSince');
  });

  it('[AGD-1] an edited item reads as before', () => {
    const past = withAgenda();
    const [item] = past.state.agenda.items;
    if (item === undefined) throw new Error('no item');
    const edited = past.act({
      type: 'agenda.editItem',
      id: item.id,
      fields: { ...itemFields, title: 'Doa', durationMinutes: 5 },
    });
    past.undo(edited);
    expect(past.state.agenda.items[0]).toMatchObject({ title: 'Pembukaan', durationMinutes: 30, kind: 'debate' });
  });

  it('[DAT-4] what happened in the hall is not taken back', () => {
    const past = withAgenda();
    const [item] = past.state.agenda.items;
    if (item === undefined) throw new Error('no item');
    expect(past.undo(past.act({ type: 'agenda.startItem', id: item.id }))).toBe('undo.isFact');
    expect(past.undo(past.act({ type: 'gavel.knock', knocks: 1, meaning: 'point' }))).toBe('undo.isFact');
  });

  it('[CRD-1] a verdict goes back while nothing came behind it', () => {
    const past = new Past();
    const { mandate } = past.participant({ cooperativeId: past.cooperative().id });
    if (mandate === null) throw new Error('no letter');
    const verified = past.act({ type: 'mandate.decide', ids: [mandate.id], state: 'verified', reason: '' });
    const revoked = past.act({ type: 'mandate.decide', ids: [mandate.id], state: 'revoked', reason: 'palsu' });
    expect(past.undo(verified)).toBe('undo.changedSince');
    past.undo(revoked);
    expect(past.state.mandates.get(mandate.id)?.state).toBe('verified');
  });

  it('[DAT-4] is refused as a whole where one of its acts is', () => {
    const past = new Past();
    const { cooperative } = past.delegation();
    const added = past.act({
      type: 'participant.add',
      fields: { ...participantFields, category: 'guest' },
      letterNo: '',
    });
    const guest = past.state.participants.last();
    if (guest === undefined) throw new Error('nobody');
    past.enter(guest);
    expect(past.undo(added)).toBe('registry.participantPresent');
    expect(cooperative.isRemoved).toBe(false);
  });
});
