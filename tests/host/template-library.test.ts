import { afterEach, expect, it } from 'vitest';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultRules, musdaTemplate } from '../../shared/domain';
import { profile } from '../domain/meeting';
import { RunningHost } from './running-host';

let host: RunningHost;
afterEach(() => host.end());

const names = () => host.state.agendaTemplates.map(({ name }) => name);

async function newAssembly() {
  await host.value('assemblies.create', { profile, rules: defaultRules });
}

it('[AGD-1] a template that was saved in one assembly is there in the next, also after a restart, until it is removed', async () => {
  host = await RunningHost.withAssembly();
  await host.execute({ type: 'agenda.useTemplate', startsAt: '07:30', sessions: musdaTemplate });
  await host.execute({ type: 'agenda.saveTemplate', name: 'Hari kami' });
  await host.execute({ type: 'agenda.saveTemplate', name: 'Hari kedua' });
  await newAssembly();
  expect(host.state.agenda.items).toHaveLength(0);
  expect(names()).toEqual(['Hari kami', 'Hari kedua']);
  expect(host.state.agendaTemplates[0]).toMatchObject({ startsAt: '07:30', sessions: musdaTemplate });

  const [first] = host.state.agendaTemplates;
  if (first === undefined) throw new Error('no template');
  await host.execute({ type: 'agenda.removeTemplate', id: first.id });
  host = await host.restart();
  await newAssembly();
  expect(names()).toEqual(['Hari kedua']);
});

it('[DAT-1] templates that cannot be read cost no other setting', async () => {
  host = await RunningHost.start();
  await host.value('program.setPreferences', { language: 'en', theme: 'dark', textSize: 'large', legalBases: [] });
  await host.palu.close();
  const path = join(host.dataFolder, 'settings.json');
  const settings = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...settings, agendaTemplates: [{ name: 'of a newer program', more: 1 }] }));
  host = await RunningHost.start({ dataFolder: host.dataFolder });
  const { preferences, settingsKeptAside } = await host.value('program.status', {});
  expect(preferences.language).toBe('en');
  expect(settingsKeptAside).toBe(null);
});
