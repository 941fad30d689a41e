import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { stateFingerprint } from '../../build/state-fingerprint.ts';

const root = resolve(import.meta.dirname, '../..');

test('[DAT-1] the fingerprint of the state is written into the program and follows every change of the code that makes it', async () => {
  expect(PALU_STATE_FINGERPRINT).toMatch(/^[0-9a-f]{64}$/);
  expect(PALU_STATE_FINGERPRINT).toBe(stateFingerprint(root));
  const tree = await mkdtemp(join(tmpdir(), 'palu-fingerprint-'));
  for (const folder of ['domain', 'counting', 'text', 'contract'])
    await cp(join(root, 'shared', folder), join(tree, 'shared', folder), { recursive: true });
  expect(stateFingerprint(tree)).toBe(PALU_STATE_FINGERPRINT);

  await writeFile(join(tree, 'shared/contract/more.ts'), '// the contract makes no state');
  expect(stateFingerprint(tree)).toBe(PALU_STATE_FINGERPRINT);
  for (const file of ['domain/kernel/more.ts', 'counting/more.ts', 'text/more.ts']) {
    const before = stateFingerprint(tree);
    await writeFile(join(tree, 'shared', file), '// changed');
    expect(stateFingerprint(tree)).not.toBe(before);
  }
  const before = stateFingerprint(tree);
  await rename(join(tree, 'shared/text/more.ts'), join(tree, 'shared/text/moved.ts'));
  expect(stateFingerprint(tree)).not.toBe(before);
  await rm(tree, { recursive: true });
});
