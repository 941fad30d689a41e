import { defineConfig } from 'vitest/config';

// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  test: { include: ['tests/bench/all.bench.ts'], reporters: ['default'], disableConsoleIntercept: true },
});
