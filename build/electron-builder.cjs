const { rmSync } = require('node:fs');
const { join } = require('node:path');

// How Palu is packaged. `PALU_TEST_FUSES=1` leaves the one fuse open that Playwright needs; everything else stays as shipped.
const isForTests = process.env.PALU_TEST_FUSES === '1';
/** The stand-in of closed machines is older than this fuse. */
const knowsFileFuse = Number.parseInt(process.env.PALU_ELECTRON_VERSION ?? '45', 10) >= 29;

/** The stand-in starts folders by a small program of its own, which does not belong into a package. */
function afterPack({ appOutDir }) {
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'id.palu.musda',
  productName: 'Palu',
  executableName: 'palu',
  copyright: 'MIT',
  directories: { output: isForTests ? 'release/test' : 'release', buildResources: 'build/icons' },
  files: ['dist/**', '!dist/.fingerprint', '!dist/electron/{demo,headless}*.cjs', '!**/*.map', 'package.json'],
  asar: true,
  // What native code or a thread reads lies beside the archive.
  asarUnpack: ['dist/documents/**', 'dist/electron/*-worker.cjs', 'node_modules/@myriaddreamin/**'],
  npmRebuild: false,
  afterPack,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: isForTests,
    enableCookieEncryption: true,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    ...(knowsFileFuse ? { grantFileProtocolExtraPrivileges: false } : {}),
  },
  fileAssociations: [{ ext: 'musda', name: 'Arsip musda Palu', description: 'Arsip musda Palu', role: 'Editor' }],
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    icon: 'build/icons/icon.png',
    maintainer: 'The Palu contributors',
    synopsis: 'Musyawarah daerah dari satu laptop, tanpa internet',
  },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.productivity',
    icon: 'build/icons/icon.png',
    extendInfo: { NSCameraUsageDescription: 'Palu memakai kamera untuk foto peserta, bila Anda memintanya.' },
  },
  win: { target: ['nsis'], icon: 'build/icons/icon.png' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
};
