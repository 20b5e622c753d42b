/** A vitest reporter: one line at the end about everything that went through the loopback Discord. */
import type { Reporter, TestModule } from 'vitest/node'

export default class DiscordSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const totals = modules.flatMap((module) => [...module.children.allTests()].flatMap((test) => test.meta().discord ?? []))
    if (totals.length === 0) return
    const sum = (key: 'interactions' | 'answered' | 'payloads') => totals.reduce((total, one) => total + one[key], 0)
    const slowest = Math.max(...totals.map((one) => one.slowest))
    process.stdout.write(
      `\n Loopback Discord: ${sum('interactions')} interactions (${sum('answered')} answered, slowest first response ${Math.round(slowest)} ms), ${sum('payloads')} payloads validated, in ${totals.length} tests\n`,
    )
  }
}
