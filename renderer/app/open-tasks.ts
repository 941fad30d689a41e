import { openTasks, taskCodes } from '../../shared/domain';
import type { AssemblyState, TaskCode } from '../../shared/domain';
import type { Text } from '../locales';

/** How often each task is still open in its room, under `room task`: flat, so that nothing is drawn again while nothing of it changes. */
export type OpenTasks = Readonly<Record<string, number>>;

export function openTasksByRoom(state: AssemblyState): OpenTasks {
  return Object.fromEntries(openTasks(state).map(({ code, count, path }) => [`${path} ${code}`, count]));
}

/** How much is still open in a room, and its words as the dashboard says them. */
export function openIn(tasks: OpenTasks, path: string, t: Text): { readonly count: number; readonly words: string } {
  const open = taskCodes.flatMap((code: TaskCode) => {
    const count = tasks[`${path} ${code}`];
    return count === undefined ? [] : [{ code, count }];
  });
  return {
    count: open.reduce((sum, one) => sum + one.count, 0),
    words: open.map(({ code, count }) => t(`task.${code}`, { count })).join(' · '),
  };
}
