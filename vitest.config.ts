import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/components/**'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        plugins: [preact()],
        test: { name: 'components', include: ['tests/components/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
      {
        test: {
          name: 'browsers',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/browser/need-builds.ts',
          // Browsers share the machine's cores and its screen: one file at a time, and time enough for a slow machine.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A browser beside other work misses a moment now and then: what fails three times has failed.
          retry: 2,
        },
      },
    ],
  },
});
