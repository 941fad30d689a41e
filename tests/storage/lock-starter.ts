import { createInterface } from 'node:readline';
import { nodeFileSystem, StorageError } from '../../electron/storage';
import type { OpenTexts } from './text-record';
import { openTexts, say } from './text-record';

/* A process of its own that opens a folder when it is told to. Its clock is wrong by so many days as it was started with. */

const { now: rightNow } = Date;
Date.now = () => rightNow() + Number(process.argv[2]) * 86_400_000;

let opened: OpenTexts | null = null;

async function answer(line: string): Promise<string> {
  const [act, folder = ''] = line.split(' ');
  try {
    if (act === 'open') {
      opened = await openTexts(nodeFileSystem, folder);
      return 'opened';
    }
    if (opened === null) return 'nothing is open';
    if (act === 'say') {
      await say(opened, 1);
      return `said ${String(opened.log.position.seq)}`;
    }
    await opened.close();
    opened = null;
    return 'closed';
  } catch (error) {
    return error instanceof StorageError ? error.code : String(error);
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  void answer(line).then((text) => {
    console.log(text);
  });
});
