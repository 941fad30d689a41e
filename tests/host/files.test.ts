import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desktop } from '../../electron/host';
import type { Caller } from '../../shared/contract';
import { callerOf, RunningHost } from './running-host';

const done: string[] = [];
const desktop: Desktop = {
  open: (path) => Promise.resolve(done.push(`open ${path}`) > 0 && !path.endsWith('.ics')),
  showInFolder: (path) => done.push(`folder ${path}`) > 0,
  copy: (path) => Promise.resolve(done.push(`copy ${path}`) > 0 ? null : path),
  chooseFolder: () => Promise.resolve(null),
  printers: () => Promise.resolve([{ name: 'label', label: 'Label' }]),
  print: (printer, { width, height }) =>
    Promise.resolve(done.push(`print ${printer} ${String(width)}×${String(height)}`) > 0),
};
const window: Caller = { ...callerOf('operator'), isAtHost: true };

let host: RunningHost;
beforeAll(async () => {
  host = await RunningHost.withAssembly({
    surroundings: { version: '0.0.0', runtime: 'test', openProjector: null, hasWindows: true, desktop },
  });
});
afterAll(() => host.end());

function show(path: string, how: 'open' | 'folder' | 'copy', caller = window) {
  return host.palu.dispatcher.call('files.show', { path, how }, caller);
}

describe('a file that was laid down', () => {
  it('[DOC-2] is opened, shown in its folder and copied from the window of its computer', async () => {
    const { path } = await host.value('documents.export', { subject: { kind: 'agenda' }, format: 'pdf' });
    done.length = 0;
    expect(await show(path, 'open')).toEqual({ ok: true, value: { path } });
    expect(await show(path, 'folder')).toEqual({ ok: true, value: { path } });
    expect(await show(path, 'copy')).toEqual({ ok: true, value: { path: null } });
    expect(done).toEqual([`open ${path}`, `folder ${path}`, `copy ${path}`]);
  });

  it('[DOC-2] that no program opens is told in a word', async () => {
    const { path } = await host.value('agenda.calendar', {});
    expect(await show(path, 'open')).toMatchObject({ ok: false, refusal: { code: 'file.noProgram' } });
  });

  it('[LAN-2] no path that a client makes up is opened, and none from another computer', async () => {
    const { path } = await host.value('documents.export', { subject: { kind: 'agenda' }, format: 'pdf' });
    done.length = 0;
    const unknown = { ok: false, refusal: { code: 'file.unknown' } };
    for (const made of ['/etc/passwd', join(path, '..', '..', 'journal.ndjson'), `${path}/`, `${path}\0`, '.']) {
      expect(await show(made, 'open')).toMatchObject(unknown);
    }
    const notHere = { ok: false, refusal: { code: 'file.notHere' } };
    expect(await show(path, 'open', callerOf('operator'))).toMatchObject(notHere);
    const asked = { printer: 'label', width: 90, height: 65 };
    expect(await host.palu.dispatcher.call('printing.print', asked, callerOf('operator'))).toMatchObject(notHere);
    expect(await host.value('printing.printers', {})).toEqual([]);
    expect(done).toEqual([]);
  });

  it('[CHK-4] a card goes to the printer that was chosen, in its size', async () => {
    done.length = 0;
    const asked = { printer: 'label', width: 90, height: 65 };
    expect(await host.palu.dispatcher.call('printing.print', asked, window)).toEqual({
      ok: true,
      value: { isPrinted: true },
    });
    expect(done).toEqual(['print label 90×65']);
  });
});
