/** The command line: one entry, a table of subcommands, each of which loads only what it needs. */
import { keepCompiled } from '#src/compile-cache.ts'
import { readArguments, renderOverview, renderUsage, UsageError, type Subcommands } from '#src/terminal/subcommand.ts'

const print = (text: string): void => {
  process.stdout.write(text)
}

/** A line on stderr that is written over, on a terminal only. */
const progress =
  (what: string) =>
  (done: number, of: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${what} ${done} of ${of}${done === of ? '\n' : ' '}`)
  }

const engine = async () => (await import('#src/load-engine.ts')).loadEngine()

const subcommands: Subcommands = {
  batch: {
    summary: 'answer questions: JSON lines {"id","q"} on stdin, one JSON line each on stdout, in order',
    statuses: ['0  every line was answered', '1  some lines were not questions: they got {"id","error"}'],
    run: async () => {
      const [{ runBatch }, loaded] = await Promise.all([import('#src/batch/batch.ts'), engine()])
      const { errors } = await runBatch({ engine: loaded, input: process.stdin, output: process.stdout })
      return errors > 0 ? 1 : 0
    },
  },
  eval: {
    summary: 'score the evaluation sets in test/eval by type of question',
    options: {
      set: { type: 'string', value: 'FILE', help: 'score this file instead of all sets' },
      misses: { type: 'boolean', help: 'list the questions that were not answered rightly' },
      'leave-one-out': { type: 'boolean', help: 'ask every phrasing of the question bank with itself left out' },
    },
    statuses: ['0  every set reaches its minimum (test/eval/minima.json)', '1  one does not'],
    run: async ({ flag, text }) => {
      const file = text('set')
      const loaded = await engine()
      const { report, passes } = flag('leave-one-out')
        ? await (await import('#src/batch/leave-one-out.ts')).leaveOneOut(loaded.corpus, { onFold: progress('leaving out, fold') })
        : await (await import('#src/batch/run-eval.ts')).evaluate({ engine: loaded, misses: flag('misses'), ...(file !== undefined && { file }) })
      print(report)
      return passes ? 0 : 1
    },
  },
  calibrate: {
    summary: 'fit the weights of the evidence to the corpus and store them in src/answer/weights.json (minutes)',
    statuses: ['0  always'],
    run: async () => {
      const [{ calibrate, weightsFile }, loaded] = await Promise.all([import('#src/batch/calibrate.ts'), engine()])
      const { questions, heldOutLoss } = await calibrate(loaded.corpus, { onFold: progress('asking, fold'), onStep: progress('fitting, step') })
      print(`fitted to ${questions} questions; mean loss on the fifth that was held out: ${heldOutLoss}\nwritten to ${weightsFile}\n`)
      return 0
    },
  },
  corpus: {
    summary: 'check the corpus and say how much there is and where it is thin',
    options: {
      folder: { type: 'string', value: 'PATH', help: 'check this folder instead of corpus/' },
      all: { type: 'boolean', help: 'list every pair of near-duplicate questions' },
    },
    statuses: ['0  the corpus is sound', '1  it has problems: all are listed with file, line and what to do'],
    run: async ({ flag, text }) => {
      const [{ readCorpusFolder }, { parseCorpus }, { reportCorpus, renderReport }] = await Promise.all([
        import('#src/load-corpus.ts'),
        import('#src/corpus/parse.ts'),
        import('#src/batch/corpus-report.ts'),
      ])
      const files = await readCorpusFolder(text('folder'))
      print(renderReport(reportCorpus(parseCorpus(files), files), { all: flag('all') }))
      return 0
    },
  },
  explain: {
    summary: 'show how a question is understood, what competed, and why it was answered as it was',
    argument: '"question"',
    statuses: ['0  always'],
    run: async ({ words }) => {
      const [{ renderExplanation }, loaded] = await Promise.all([import('#src/answer/explain.ts'), engine()])
      print(`${renderExplanation(loaded.reason(words), loaded.targets)}\n`)
      return 0
    },
  },
  ask: {
    summary: 'answer one question as the terminal chat would',
    argument: '"question"',
    options: { locale: { type: 'string', value: 'CODE', help: 'the language of the interface: en, zh-CN or zh-TW' } },
    statuses: ['0  always'],
    run: async ({ words, text }) => {
      const { locales } = await import('#src/language/locale.ts')
      const wanted = text('locale') ?? 'en'
      const locale = locales.find((known) => known === wanted)
      if (locale === undefined) throw new UsageError(`--locale must be one of ${locales.join(', ')}, not "${wanted}"`)
      const [{ createSession }, { terminalFeatures }, { loadCommands }, loaded] = await Promise.all([
        import('#src/terminal/session.ts'),
        import('#src/terminal/chat.ts'),
        import('#src/load-commands.ts'),
        engine(),
      ])
      const { color, columns } = terminalFeatures(process.stdout)
      const session = createSession({
        engine: loaded,
        commands: await loadCommands(),
        locale,
        color,
        columns: () => columns,
        print: (block) => print(`${block}\n`),
        nextLine: async () => undefined,
      })
      await session.ask(words)
      return 0
    },
  },
  deploy: {
    summary: 'register the commands with Discord, showing the difference first',
    options: {
      guild: { type: 'string', value: 'ID', help: 'for this server only, at once; without it everywhere' },
      check: { type: 'boolean', help: 'change nothing; exit 1 when Discord has something else' },
      'dry-run': { type: 'boolean', help: 'change nothing; print what would be sent' },
    },
    statuses: ['0  Discord has the commands', '1  it has not, or could not be asked'],
    run: async ({ flag, text }) => {
      const [{ deployCommands, renderDeployment }, { loadCommands }, { loadSettings }] = await Promise.all([
        import('#src/discord/deploy.ts'),
        import('#src/load-commands.ts'),
        import('#src/settings.ts'),
      ])
      const parsed = loadSettings()
      if ('problems' in parsed) throw new Error(parsed.problems.join('\n'))
      const { DISCORD_TOKEN: token, DISCORD_API_URL: api } = parsed.settings
      if (token === undefined) throw new Error('DISCORD_TOKEN is needed to deploy: see .env.example')
      const isTrial = flag('check') || flag('dry-run')
      const deployment = await deployCommands({ token, api, commands: await loadCommands(), guild: text('guild'), dryRun: isTrial })
      print(renderDeployment(deployment))
      return flag('check') && deployment.changes.length > 0 ? 1 : 0
    },
  },
  index: {
    summary: 'build the search index ahead, so that the next start takes a fraction of the time',
    options: { quiet: { type: 'boolean', help: 'say nothing' } },
    statuses: ['0  the index is written', '1  the corpus has problems'],
    run: async ({ flag }) => {
      const { indexFile, writeIndex } = await import('#src/load-engine.ts')
      const bytes = await writeIndex()
      if (!flag('quiet')) print(`${indexFile}: ${(bytes / 1e6).toFixed(1)} MB\n`)
      return 0
    },
  },
}

async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    print(renderOverview(subcommands))
    return 0
  }
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (subcommand === undefined)
    throw new UsageError(`${name === '' ? 'a subcommand is needed' : `there is no subcommand "${name}"`}\n\n${renderOverview(subcommands)}`)
  const given = readArguments(name, subcommand, rest)
  if (given.flag('help')) {
    print(renderUsage(name, subcommand))
    return 0
  }
  if (subcommand.argument !== undefined && given.words.trim() === '') throw new UsageError(`${name} needs ${subcommand.argument}`)
  return subcommand.run(given)
}

/** What was expected to go wrong says so in a sentence; anything else is a bug and shows where. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isExpected =
    ['UsageError', 'CorpusError'].includes(error.name) || (error.name === 'Error' && !('code' in error && error.code === 'ERR_MODULE_NOT_FOUND'))
  return isExpected ? error.message : (error.stack ?? error.message)
}

keepCompiled()
// A reader that goes away, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`footnote: ${describeError(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
