import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    reporters: ['default', './scripts/tally.ts'],
    // What must hold in every time zone is run in two that change their clocks; tests of other zones start programs.
    env: { TZ: process.env['TZ'] ?? 'Europe/London', FORCE_COLOR: '0' },
  },
});
