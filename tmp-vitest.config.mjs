import { mergeConfig } from '/work/wt/ground/node_modules/vitest/dist/config.js';
import product from '/work/wt/ground/vite.config.ts';
export default (env) => mergeConfig(product(env), { test: { setupFiles: ['/tmp/ground-shift.mjs'], maxWorkers: 1 } });
