import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Modules are loaded by Node itself, as in production, not by Vite, which resolves some packages otherwise.
    experimental: { viteModuleRunner: false },
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
