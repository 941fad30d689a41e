// Does for the stand-in what Electron's own default app does: preload modules, then the folder that was given on the command line.
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const args = process.argv.slice(1);
let folder = null;
for (let index = 0; index < args.length; index++) {
  const arg = args[index];
  if (arg === '-r' || arg === '--require') {
    require(path.resolve(args[++index]));
  } else if (!arg.startsWith('-') && folder === null) {
    folder = path.resolve(arg);
  }
}
if (folder === null) {
  console.error('electron: no folder given');
  app.exit(1);
} else {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setAppPath(folder);
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version ?? '0.0.0');
  require(path.join(folder, manifest.main ?? 'index.js'));
}
