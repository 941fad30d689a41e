import type { Commit, CommandId, DeviceId } from '../../shared/domain/kernel';

export interface TestEvent {
  readonly type: 'test.happened';
  readonly text: string;
}

export function commitOf(text: string): Commit<TestEvent> {
  return {
    commandId: `command-${text.slice(0, 20)}` as CommandId,
    at: '2026-11-26T01:00:00.000Z',
    actor: { role: 'operator', name: 'Operator' },
    device: 'device-1' as DeviceId,
    events: [{ type: 'test.happened', text }],
  };
}
