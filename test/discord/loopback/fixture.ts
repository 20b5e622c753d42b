/** The loopback Discord as a test fixture: fresh for each test, checked when it ends, counted for the summary of the run. */
import { test as base } from 'vitest'
import { startLoopbackDiscord } from './server.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** What went through the loopback Discord in this test. */
    discord?: { interactions: number; answered: number; payloads: number; slowest: number }
  }
}

export const test = base.extend('discord', async ({ task }, { onCleanup }) => {
  const discord = await startLoopbackDiscord()
  onCleanup(async () => {
    const { interactions, answered, payloads, latencies } = discord.totals
    task.meta.discord = { interactions, answered, payloads, slowest: Math.max(0, ...latencies) }
    await discord.stop()
  })
  return discord
})
