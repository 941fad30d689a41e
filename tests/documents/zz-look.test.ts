import { writeFileSync, mkdirSync } from 'node:fs';
import { it } from 'vitest';
import { buildEngine, requestOf } from './real-engine';
import * as v from './sample-views';
it('look', async () => {
  const f = await buildEngine();
  const e = f.open();
  mkdirSync('/tmp/dx/out', { recursive: true });
  const all = {
    attendanceList: v.attendanceList(60),
    agenda: v.agenda(),
    pollRecord: v.pollRecord(),
    quorumRecord: v.quorumRecord(),
    decree: v.decree(),
    minutes: v.minutes(),
    badges: v.badges(11),
  } as const;
  for (const [n, view] of Object.entries(all)) {
    try {
      writeFileSync(`/tmp/dx/out/${n}.pdf`, await e.renderPdf(requestOf(n as never, view as never)));
    } catch (x) {
      console.log(n, String(x));
    }
  }
  writeFileSync(
    '/tmp/dx/out/draft.pdf',
    await e.renderPdf(requestOf('decree', v.decree(3, { header: v.header({ isDraft: true, paper: 'F4' }) }))),
  );
  for (const [n, big] of [
    ['attendanceList', v.attendanceList(1100)],
    ['badges', v.badges(1100)],
    ['badges', v.badges(1100, false)],
  ] as const) {
    const ts = [];
    for (let i = 0; i < 4; i++) {
      const t = performance.now();
      await e.renderPdf(requestOf(n, big));
      ts.push(Math.round(performance.now() - t));
    }
    console.log(n, ts.join(' '));
  }
  await e.close();
  f.remove();
});
