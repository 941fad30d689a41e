// The pages while they are written: Vite's development server on loopback, reached by Electron as app://palu/.
import { once } from 'node:events';
import { createServer as createSocket } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './electron-runtime.mjs';

async function freePort() {
  const socket = createSocket().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}

/** Serves the pages of a tree, those in its `renderer/`. */
export async function serveDevPages(tree = root) {
  // A build in the same process leaves `production` behind, in which React exchanges no component but loads the page anew.
  process.env.NODE_ENV = 'development';
  const port = await freePort();
  const server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    root: join(tree, 'renderer'),
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      // The page's own address is app://palu, so it has to be told where the socket is.
      ws: { protocol: 'ws', host: '127.0.0.1', clientPort: port },
      fs: { allow: [tree, root] },
    },
  });
  await server.listen();
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
