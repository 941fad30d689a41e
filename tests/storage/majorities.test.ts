import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { decideMotion } from '../../shared/counting';
import { defaultRules, pollsInOrder, projectorView, rulesFields, tellVerdict } from '../../shared/domain';
import type { CommandId, Poll } from '../../shared/domain';
import { RunningHost } from '../host/running-host';

/*
 * An assembly as a program kept it that called `valid` what had the abstentions in it, and `yesNo` the valid votes: five polls over 78
 * hands, the rules changed between them, the wall frozen, and one poll paused when the program ended. The archive is never made anew.
 */

const archive = join(import.meta.dirname, '../fixtures/storage/majorities/contoh.musda');
const hosts: RunningHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.end();
});

async function opened(): Promise<RunningHost> {
  const host = await RunningHost.start();
  hosts.push(host);
  await host.value('archive.import', { bytes: await readFile(archive) });
  return host;
}

/** What was decided, and by which numbers. */
function numbersOf({ majority, state }: Poll) {
  const result = 'result' in state ? state.result : null;
  if (result?.kind !== 'showOfHands') return [majority.base, state.kind];
  const { outcome, rule, base, needed, cast, valid, count } = result.verdict;
  return [majority.base, state.kind, rule.base, outcome, count.yes, base, needed, cast, valid, count.abstain];
}

describe('a record from before an abstention was no valid vote', () => {
  it('[VOT-2] keeps every result it had, by the names that the bases have now', async () => {
    const { state } = await opened();
    expect(pollsInOrder(state).map(numbersOf)).toEqual([
      // 39 of 78: with the abstentions in the base that was not more than half, and it stays so.
      ['validOrAbstain', 'confirmed', 'validOrAbstain', 'rejected', 39, 78, 40, 78, 76, 2],
      ['valid', 'confirmed', 'valid', 'carried', 39, 76, 38, 78, 76, 2],
      ['valid', 'counted', 'valid', 'carried', 39, 76, 39, 78, 76, 2],
      ['valid', 'cancelled', 'valid', 'carried', 52, 78, 52, 78, 78, 0],
      ['validOrAbstain', 'paused'],
    ]);
  });

  it('[SET-3] its rules and each change of them measure as they did, and the tata tertib says so', async () => {
    const { state } = await opened();
    const { rules, rulesHistory, rulesVersion } = state.facts;
    expect(rulesVersion).toBe(3);
    expect(rulesHistory.map(({ before }) => before.motionMajority.base)).toEqual(['validOrAbstain', 'valid']);
    expect(rules.motionMajority).toEqual({ kind: 'absolute', base: 'validOrAbstain', isStrict: true });
    expect(rulesFields(state.facts).find(({ name }) => name === 'mayoritas')?.value).toBe(
      'lebih dari ½ (satu per dua) dari suara sah dan abstain (abstain ikut dihitung, suara tidak sah tidak dihitung)',
    );
  });

  it('[VOT-3] a poll that was open when the program ended is counted by the rule that it was opened under', async () => {
    const host = await opened();
    const assemblyId = host.state.facts.id;
    const id = pollsInOrder(host.state).at(-1)?.id;
    if (id === undefined) throw new Error('no poll');
    // The record knows the ids of the commands that it holds: these are others.
    expect((await host.execute({ type: 'poll.continue', id }, 'later-000001' as CommandId)).ok).toBe(true);
    expect((await host.execute({ type: 'poll.close', id }, 'later-000002' as CommandId)).ok).toBe(true);
    const again = await host.restart();
    hosts.push(again);
    await again.value('assemblies.open', { id: assemblyId });
    const poll = again.state.polls.get(id);
    if (poll === undefined) throw new Error('no poll');
    expect(numbersOf(poll)).toEqual(['validOrAbstain', 'counted', 'validOrAbstain', 'rejected', 39, 78, 40, 78, 76, 2]);
  });

  it('[PRJ-3] the wall tells an old result with its old base, in words', async () => {
    const { slide } = projectorView((await opened()).state);
    if (slide.kind !== 'result' || slide.result.kind !== 'motion') throw new Error('no result on the wall');
    expect(slide.result.telling.arithmetic).toBe(
      'Setuju 39 dari 78 suara sah dan abstain (50,0%); diperlukan lebih dari ½, yaitu 40; ' +
        'abstain (2) ikut dihitung, suara tidak sah (0) tidak dihitung.',
    );
  });

  it('[VOT-2] of a new assembly the same count is carried: an abstention is not a valid vote', async () => {
    const { motionMajority } = defaultRules;
    expect(motionMajority.base).toBe('valid');
    const [old] = pollsInOrder((await opened()).state);
    const result = old !== undefined && 'result' in old.state ? old.state.result : null;
    if (result?.kind !== 'showOfHands') throw new Error('no result');
    const { count, heads } = result.verdict;
    const electorate = { entitled: 78, presentAtOpening: 78 };
    const verdict = decideMotion(motionMajority, { weights: count, heads }, { weights: electorate, heads: electorate });
    expect(verdict).toMatchObject({ outcome: 'carried', base: 76, needed: 39 });
    expect(tellVerdict(verdict).arithmetic).toContain('Setuju 39 dari 76 suara sah (51,3%)');
  });
});
