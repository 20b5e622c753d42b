/** The command line as real processes, several at a time, on the real corpus. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCorpusFolder } from '#src/load-corpus.ts'
import { millFolder } from '#test/engine.ts'
import { startLoopbackDiscord } from '#test/discord/loopback/server.ts'

const root = join(import.meta.dirname, '..')

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, [join(root, 'src', 'cli.ts'), ...args], { env: { PATH: process.env.PATH ?? '', ...environment } })
}

async function cli(args: readonly string[], input = '', environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = start(args, environment)
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
  // A subcommand that reads no input may be gone before it is written.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [status] = (await once(child, 'close')) as [number | null] // as: what Node documents for this event
  return { status, out, err }
}

const subcommands = ['batch', 'eval', 'calibrate', 'corpus', 'explain', 'ask', 'deploy', 'index']

describe.concurrent('help', () => {
  test('the overview names every subcommand', async () => {
    const { status, out, err } = await cli(['--help'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out.match(/^ {2}\w+/gm)?.map((name) => name.trim())).toEqual(subcommands)
  })

  test.for(subcommands)('%s --help shows its options and exit statuses', async (name) => {
    const { status, out } = await cli([name, '--help'])
    expect(status).toBe(0)
    expect(out).toContain(`Usage: npm run --silent ${name} -- `)
    expect(out).toMatch(/--help/)
    expect(out).toMatch(/Exit status:\n {2}0 .*/)
    expect(out).toContain('2  called wrongly')
  })
})

describe.concurrent('calling it wrongly exits with 2 and says what is wrong', () => {
  test.for([
    [[], 'a subcommand is needed'],
    [['nope'], 'there is no subcommand "nope"'],
    [['constructor'], 'there is no subcommand "constructor"'],
    [['batch', '--fast'], "Unknown option '--fast' (batch --help shows the options)"],
    [['batch', 'file.jsonl'], "Unexpected argument 'file.jsonl'"],
    [['eval', '--set'], "Option '--set <value>' argument missing"],
    [['eval', '--misses=yes'], "Option '--misses' does not take an argument"],
    [['ask'], 'ask needs "question"'],
    [['explain', '  '], 'explain needs "question"'],
    [['ask', '--locale', 'fr', 'why'], '--locale must be one of en, zh-CN, zh-TW, not "fr"'],
  ] as const)('%j', async ([args, problem]) => {
    const { status, out, err } = await cli(args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(problem)
    expect(err).not.toContain('    at ')
  })
})

describe.concurrent('batch', () => {
  test('answers in the words of the article, one line for one, and exits with 0', async () => {
    const files = await readCorpusFolder()
    const article = files.get('article.md') ?? ''
    const questions = (await readFile(join(root, 'test', 'eval', 'dev.jsonl'), 'utf8')).trim().split('\n').slice(0, 20)
    const { status, out, err } = await cli(['batch'], questions.join('\r\n'))
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line): { id: string; citations: { quote: string }[] } => JSON.parse(line))
    expect(answers.map(({ id }) => id)).toEqual(questions.map((line): string => JSON.parse(line).id))
    const quotes = answers.flatMap(({ citations }) => citations.map(({ quote }) => quote))
    expect(quotes.length).toBeGreaterThan(10)
    expect(quotes.filter((quote) => !article.includes(quote))).toEqual([])
  })

  test('names the lines that are no questions, answers the others, and exits with 1', async () => {
    const long = 'why '.repeat(25_000)
    const { status, out, err } = await cli(['batch'], `\ufeff{"id":1,"q":"${long}"}\r\n\r\nnonsense\n{"id":2}\n{"id":3,"q":""}`)
    expect({ status, err }).toEqual({ status: 1, err: '' })
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([{ id: 1 }, { id: null, error: 'not JSON' }, { id: 2, error: 'no "q"' }, { id: 3 }])
  })

  test('nothing in, nothing out', async () => {
    expect(await cli(['batch'])).toEqual({ status: 0, out: '', err: '' })
  })

  test('answers before the input ends', async () => {
    const child = start(['batch'])
    child.stdin.write('{"id":1,"q":"why"}\n')
    const [chunk] = await once(child.stdout.setEncoding('utf8'), 'data')
    expect(String(chunk)).toMatch(/^\{"id":1,/)
    child.stdin.end()
    await once(child, 'close')
  })

  test('ends quietly when its reader goes away', async () => {
    const child = start(['batch'])
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
    child.stdin.on('error', () => undefined)
    const feed = setInterval(() => child.stdin.write('{"id":1,"q":"why"}\n'.repeat(20)), 1)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [status] = await once(child, 'close')
    clearInterval(feed)
    expect({ status, err }).toEqual({ status: 0, err: '' })
  })
})

describe.concurrent('corpus', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-corpus-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('a sound one is summed up, and every numeral of the article is accounted for', async () => {
    const { status, out, err } = await cli(['corpus', '--folder', millFolder])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('the corpus is sound')
    expect(out).toMatch(/faq\.yaml +\d+/)
    expect(out).toContain('every numeral of the article is in figures.yaml or on figures-skip.yaml')
  })

  test('a broken one is refused with every problem, its file and line', async () => {
    const copy = join(folder, 'broken')
    await cp(millFolder, copy, { recursive: true })
    const files = await readCorpusFolder(copy)
    const faq = files.get('faq.yaml') ?? ''
    await writeFile(join(copy, 'faq.yaml'), faq.replace(/(quote: ")(\w+)/, '$1Changed'))
    await writeFile(join(copy, 'stray.yaml'), 'a: 1\n')
    const { status, out, err } = await cli(['corpus', '--folder', copy])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toMatch(/corpus\/faq\.yaml:\d+: .*Changed/)
    expect(err).toContain('corpus/stray.yaml: unknown file')
    expect(err).not.toContain('    at ')
  })
})

describe.concurrent('eval', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-set-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('scores one set and exits with 0 where nothing is demanded of it', async () => {
    const set = join(folder, 'mine.jsonl')
    await writeFile(set, `${JSON.stringify({ id: 'M1', q: '???', lang: 'en', type: 'offtopic', answerable: false, gold: [], need: [] })}\n`)
    const { status, out, err } = await cli(['eval', '--set', set])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(/^offtopic +1\/1 +100\.0%/m)
  })

  test('a set that is not there is an error without a stack', async () => {
    const { status, out, err } = await cli(['eval', '--set', join(folder, 'none.jsonl')])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain('none.jsonl')
    expect(err).not.toContain('    at ')
  })
})

describe.concurrent('ask', () => {
  test('prints the card as the chat would, without colour in a pipe', async () => {
    const starter = /starters:\n\s+- en: "(.+)"/.exec((await readCorpusFolder()).get('about.yaml') ?? '')?.[1]?.replaceAll('\\"', '"') ?? ''
    const { status, out, err } = await cli(['ask', starter], '', { FORCE_COLOR: '1' })
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(/^▌ │ /m)
    expect(out).toMatch(/§\d ¶\d/)
    expect(out).toContain('[1] ')
    expect(out).not.toContain('\u001b')
  })

  test('speaks the language it is told', async () => {
    const { out } = await cli(['ask', '--locale', 'zh-TW', '???'])
    expect(out).toContain('這篇')
  })
})

describe.concurrent('deploy', () => {
  test('shows the difference, writes it, and finds none the second time', async () => {
    const discord = await startLoopbackDiscord()
    const environment = { DISCORD_TOKEN: discord.world.token, DISCORD_API_URL: discord.url }
    try {
      const trials = await Promise.all(['--dry-run', '--check'].map((flag) => cli(['deploy', flag], '', environment)))
      expect(trials).toMatchObject([0, 1].map((status) => ({ status, out: expect.stringContaining('+ /ask'), err: '' })))
      expect(discord.commands.names()).toEqual([])
      expect(await cli(['deploy', '--guild', discord.world.home], '', environment)).toMatchObject({ status: 0, out: expect.stringContaining('+ /ask') })
      expect(discord.commands.names(discord.world.home)).toContain('ask')
      expect(await cli(['deploy', '--check', '--guild', discord.world.home], '', environment)).toMatchObject({
        status: 0,
        out: expect.not.stringContaining('/ask'),
      })
    } finally {
      await discord.stop()
    }
  })

  test('without a token says which setting is missing', async () => {
    const { status, out, err } = await cli(['deploy', '--dry-run'], '', { DISCORD_TOKEN: '' })
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain('DISCORD_TOKEN')
  })
})
