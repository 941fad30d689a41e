import { expect, it } from 'vitest';
import { Replica } from '../../renderer/client/replica';
import type { Push } from '../../shared/contract';

it('[SET-1] how far an opening is stands there until the assembly is open, or it turned out that none is', () => {
  let push: (message: Push) => void = () => undefined;
  const replica = new Replica({
    call: () => Promise.resolve({ ok: false, refusal: { code: 'contract.failed', params: {} } }),
    listen: (onPush) => {
      push = onPush;
      return () => undefined;
    },
  });
  replica.start();
  const sentAt = '2026-11-26T01:00:00.000Z';
  expect(replica.get().opening).toBeNull();
  push({ kind: 'progress', task: 'opening', done: 30, total: 120, sentAt });
  expect(replica.get().opening).toEqual({ done: 30, total: 120 });
  push({ kind: 'progress', task: 'opening', done: 120, total: 120, sentAt });
  expect(replica.get().opening).toBeNull();
  push({ kind: 'progress', task: 'opening', done: 60, total: 120, sentAt });
  push({ kind: 'opened', assemblyId: null, sentAt });
  expect(replica.get().opening).toBeNull();
});
