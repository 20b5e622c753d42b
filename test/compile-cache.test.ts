/** The cache of compiled modules, by processes of their own in a folder of their own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let place = ''
const cache = () => join(place, 'build', 'compiled')

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'footnote-'))
  await cp(join(import.meta.dirname, '..', 'src', 'compile-cache.ts'), join(place, 'src', 'compile-cache.ts'))
  await writeFile(join(place, 'package.json'), '{"type":"module"}')
  await writeFile(join(place, 'src', 'main.ts'), `import { keepCompiled } from './compile-cache.ts'\nkeepCompiled()\nawait import('./part.ts')\n`)
  await writeFile(join(place, 'src', 'part.ts'), `process.stdout.write('part\\n' as string)\n`)
  await mkdir(join(place, 'build'))
})
afterEach(() => rm(place, { recursive: true }))

async function start(): Promise<{ status: number; out: string }> {
  const child = spawn(process.execPath, [join(place, 'src', 'main.ts')], { env: {} })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  const [status] = (await once(child, 'close')) as [number] // as: what Node documents for this event
  return { status, out }
}

test('what was imported is compiled once, and anew when it changes', async () => {
  expect(await start()).toEqual({ status: 0, out: 'part\n' })
  expect(await readdir(cache(), { recursive: true })).not.toEqual([])
  await writeFile(join(place, 'src', 'part.ts'), `process.stdout.write('changed\\n' as string)\n`)
  expect(await start()).toEqual({ status: 0, out: 'changed\n' })
})

test('where it cannot be written, the start goes on without it', async () => {
  await writeFile(cache(), 'no folder')
  expect(await start()).toEqual({ status: 0, out: 'part\n' })
})
