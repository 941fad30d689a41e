import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleProfile, startPalu } from '../host';
import { defaultRules } from '../../shared/domain';
import { DemoCaller, DemoStopped } from './caller';
import { DayClock, fixedSources } from './fixed-sources';
import { cooperativesFile, exampleCooperatives, participantsFile } from './given-files';
import { makePapers } from './papers';
import type { Paper } from './papers';
import { admit, importFile } from './registration';
import { Sittings } from './sittings';

/* A whole fictional musda without a window, by the real host: from two spreadsheets to every signed paper, left in `out/`. */

const programFolder = join(__dirname, '..');
const outFolder = join(programFolder, '..', 'out');

async function play(palu: DemoCaller, clock: DayClock): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  const cooperatives = exampleCooperatives(120);
  await palu.call('assemblies.create', { profile: exampleProfile, rules: defaultRules });
  for (const [kind, file] of [
    ['cooperatives', await cooperativesFile(cooperatives)],
    ['participants', participantsFile(cooperatives, 90)],
  ] as const) {
    const { imported, rejected, rejectedFile } = await importFile(palu, kind, file);
    papers.push({ ...file, note: `diimpor: ${String(imported)} baris, ditolak: ${String(rejected)}` });
    if (rejectedFile !== null) papers.push({ ...rejectedFile, note: 'baris yang ditolak' });
  }
  await admit(palu, clock);
  await new Sittings(palu, clock).hold();
  return [...papers, ...(await makePapers(palu))];
}

function tell(papers: readonly Paper[], commits: number): void {
  const widest = Math.max(...papers.map(({ fileName }) => fileName.length));
  for (const { fileName, bytes, note } of papers) {
    const size = `${String(Math.ceil(bytes.length / 1024))} kB`.padStart(8);
    console.log(`  ${fileName.padEnd(widest)} ${size}  ${note}`.trimEnd());
  }
  console.log(
    `${String(papers.length)} berkas di ${outFolder}, arsip lengkapnya di ${join(outFolder, 'arsip')}; ${String(commits)} catatan musda utuh dan tidak berubah.`,
  );
}

async function demonstrate(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'palu-demo-'));
  const clock = new DayClock();
  clock.goTo('06:30');
  const sources = fixedSources(clock);
  const palu = await startPalu({
    dataFolder,
    programFolder,
    sources,
    surroundings: {
      version: PALU_VERSION,
      runtime: `Node ${process.versions.node}`,
      hasWindows: false,
      openProjector: null,
    },
  });
  try {
    const caller = new DemoCaller(palu, sources);
    const papers = await play(caller, clock);
    const { commits } = await caller.call('archive.verify', {});
    await mkdir(outFolder, { recursive: true });
    for (const { fileName, bytes } of papers) await writeFile(join(outFolder, fileName), bytes);
    await cp(await caller.exportAll(), join(outFolder, 'arsip'), { recursive: true });
    tell(papers, commits);
  } finally {
    await palu.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

demonstrate().catch((error: unknown) => {
  const isKnown = error instanceof DemoStopped;
  console.error(
    `Demo berhenti: ${isKnown ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  console.error('Tidak ada berkas yang ditulis ke out/.');
  process.exitCode = 1;
});
