import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/{e2e,visual}/**'],
    mockReset: true,
    // A busy machine takes longer than ten seconds to unpack the dataset for a table.
    hookTimeout: 60_000,
    testTimeout: 30_000,
  },
});
