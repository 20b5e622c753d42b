import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Modules are loaded by Node itself, as in production, not by Vite, which resolves some packages otherwise.
    experimental: { viteModuleRunner: false },
    include: ['test/**/*.test.ts'],
    // A worker keeps its modules, and with them the engine on the real corpus, from one file to the next.
    isolate: false,
    // One worker a core: what the tests of Discord wait for leaves the core to the others.
    maxWorkers: '100%',
    reporters: ['default', './test/discord/loopback/summary-reporter.ts'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
