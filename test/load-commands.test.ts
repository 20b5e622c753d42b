/** The folder is the registry: what is in it is loaded, and what is wrong in it stops the start by name. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from 'vitest'
import { loadCommands } from '#src/load-commands.ts'

const command = (name: string, kind = 'slash') =>
  `export default { kind: '${kind}', data: { name: '${name}', toJSON: () => ({ name: '${name}' }) }, run: () => undefined }`

const test = base.extend('folder', async ({ task }, { onCleanup }) => {
  const path = await mkdtemp(join(tmpdir(), `commands-${task.id}-`))
  onCleanup(() => rm(path, { recursive: true }))
  return { path, write: (files: Record<string, string>) => Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(path, name), text))) }
})

test('loads every file in the order of their names and nothing else', async ({ folder }) => {
  await folder.write({ 'who.ts': command('who'), 'ask.ts': command('ask'), 'README.md': 'not a command' })
  expect((await loadCommands(folder.path)).map(({ data }) => data.name)).toEqual(['ask', 'who'])
})

test('names every broken file with its reason, all at once', async ({ folder }) => {
  await folder.write({
    'ask.ts': command('ask'),
    'again.ts': command('ask'),
    'broken.ts': 'export default {',
    'empty.ts': 'export {}',
    'invalid.ts': "export default { kind: 'slash', data: { name: 'x', toJSON() { throw new Error('name too long') } }, run() {} }",
    'odd.ts': command('odd', 'button'),
    'runless.ts': "export default { kind: 'slash', data: { name: 'x', toJSON: () => ({}) } }",
    'dataless.ts': "export default { kind: 'message', run() {} }",
  })
  const error = await loadCommands(folder.path).then(String, String)
  for (const reason of [
    'ask.ts: the command name "ask" is already taken by again.ts',
    'broken.ts: it cannot be imported: ',
    'empty.ts: it has no default export',
    'invalid.ts: its data is not a valid command: name too long',
    'odd.ts: its kind must be',
    'runless.ts: it has no run function',
    'dataless.ts: its data must be',
  ]) {
    expect(error).toContain(reason)
  }
})

test('an empty folder is a mistake too', async ({ folder }) => {
  await expect(loadCommands(folder.path)).rejects.toThrow('there is no command in it')
})
