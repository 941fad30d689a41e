import { openTasks, taskCodes } from '../../shared/domain';
import type { AssemblyState, TaskCode } from '../../shared/domain';
import type { Text } from '../locales';
import { taskRooms } from '../ui/ways';

/** How often each task is still open: flat, so that nothing is drawn again while nothing of it changes. */
type OpenTasks = Readonly<Partial<Record<TaskCode, number>>>;

export function openTaskCounts(state: AssemblyState): OpenTasks {
  return Object.fromEntries(openTasks(state).map(({ code, count }) => [code, count]));
}

/** How much is still open in a room, and its words as the dashboard says them. */
export function openIn(tasks: OpenTasks, path: string, t: Text): { readonly count: number; readonly words: string } {
  const open = taskCodes.flatMap((code) => {
    const count = tasks[code];
    return count === undefined || taskRooms[code] !== path ? [] : [{ code, count }];
  });
  return {
    count: open.reduce((sum, one) => sum + one.count, 0),
    words: open.map(({ code, count }) => t(`task.${code}`, { count })).join(' · '),
  };
}
