/** `src/main.ts` as a process of its own, as an operator would start it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoopbackDiscord } from './loopback/server.ts'

const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts')

export type Main = ReturnType<typeof startMain>

export const tokenOf = (discord: LoopbackDiscord) => ({ DISCORD_TOKEN: discord.world.token })

/** Runs where no `.env` lies, with no environment but what is given. */
export function startMain(mode: readonly string[], environment: Readonly<Record<string, string>>, nodeOptions: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeOptions, main, ...mode], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  const ended = once(child, 'close')
  return {
    output,
    stdin: child.stdin,
    kill: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => child.kill(signal),
    /** The exit code, once it has ended; null after a kill. */
    async exitCode(): Promise<unknown> {
      const [code] = await ended
      return code
    },
    /** The first match of `pattern` in what it has logged. */
    async logged(pattern: RegExp): Promise<RegExpExecArray> {
      for (;;) {
        const match = pattern.exec(output.stdout)
        if (match !== null) return match
        if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode} before it logged ${pattern}: ${output.stdout}${output.stderr}`)
        await Promise.race([once(child.stdout, 'data'), ended])
      }
    },
    /** For the end of a test: gone, however it stands. */
    async end(): Promise<void> {
      child.kill('SIGKILL')
      await ended
    },
  }
}
