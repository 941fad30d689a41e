import { defineConfig, mergeConfig } from 'vitest/config';
import product from '../../vite.config.ts';

// eslint-disable-next-line no-restricted-syntax
export default defineConfig((environment) => {
  const { test, ...config } = product(environment);
  return mergeConfig(config, {
    test: {
      ...test,
      include: ['tests/bench/all.bench.ts'],
      exclude: [],
      reporters: ['default'],
      disableConsoleIntercept: true,
    },
  });
});
