/** Questions as JSON lines in, answers as JSON lines out. */
import { PassThrough, Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runBatch } from '#src/batch/batch.ts'
import { anyText } from '#test/any-text.ts'
import { createTinyEngine } from '#test/discord/tiny-engine.ts'

const engine = createTinyEngine()

async function run(input: string | Iterable<string>, ask = engine.ask): Promise<{ written: unknown[]; errors: number }> {
  const output = new PassThrough()
  let text = ''
  output.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const { errors } = await runBatch({
    engine: { ask },
    input: Readable.from(typeof input === 'string' ? [Buffer.from(input)] : Iterator.from(input).map((part) => Buffer.from(part))),
    output,
  })
  await finished(output.end())
  const lines = text.split('\n')
  expect(lines.pop()).toBe('')
  return { written: lines.map((line): unknown => JSON.parse(line)), errors }
}

test('an answer has the fields of the contract and no other', async () => {
  const { written, errors } = await run('{"id":"a","q":"When does water boil?"}\n')
  expect(errors).toBe(0)
  expect(written).toEqual([
    {
      id: 'a',
      status: 'answered',
      text: 'Water boils at 100 degrees.',
      citations: [{ ref: '0.1', quote: 'Water boils at 100 degrees at sea level.' }],
      source: { kind: 'faq', id: 'boiling' },
      confidence: expect.any(Number),
    },
  ])
})

test('what the article does not say has no source', async () => {
  const { written } = await run('{"id":1,"q":"Who painted the ceiling?"}\n')
  expect(written).toMatchObject([{ id: 1, status: 'unanswered', source: null }])
})

test.for([
  ['not JSON', 'nonsense', { id: null, error: 'not JSON' }],
  ['a list', '["q"]', { id: null, error: 'not a JSON object' }],
  ['a bare text', '"When does water boil?"', { id: null, error: 'not a JSON object' }],
  ['null', 'null', { id: null, error: 'not a JSON object' }],
  ['without a question', '{"id":"x"}', { id: 'x', error: 'no "q"' }],
  ['with a question that is no text', '{"id":7,"q":7}', { id: 7, error: '"q" is not a string' }],
  ['with a question of null', '{"q":null}', { id: null, error: '"q" is not a string' }],
  ['with nothing but a prototype', '{"__proto__":{"q":"x"}}', { id: null, error: 'no "q"' }],
] as const)('a line that is %s gets an error, and the run goes on', async ([, line, error]) => {
  const { written, errors } = await run(`${line}\n{"id":"after","q":"When does water boil?"}\n`)
  expect(errors).toBe(1)
  expect(written[0]).toEqual(error)
  expect(written[1]).toMatchObject({ id: 'after', status: 'answered' })
})

test('blank lines, CRLF and a byte order mark are passed over', async () => {
  const { written, errors } = await run('\ufeff{"id":1,"q":"a"}\r\n\r\n   \n\t\n{"id":2,"q":"b"}')
  expect(errors).toBe(0)
  expect(written).toMatchObject([{ id: 1 }, { id: 2 }])
})

test('a line of 100 kB is answered', async () => {
  const { written } = await run(`{"id":1,"q":"${'When does water boil? '.repeat(5000)}"}\n`)
  expect(written).toMatchObject([{ id: 1, status: 'answered' }])
})

test('an engine that fails on one question is an error of that line', async () => {
  const { written, errors } = await run('{"id":1,"q":"bad"}\n{"id":2,"q":"good"}\n', (text, options) => {
    if (text === 'bad') throw new Error('boom')
    return engine.ask(text, options)
  })
  expect(errors).toBe(1)
  expect(written).toMatchObject([{ id: 1, error: 'internal error: boom' }, { id: 2 }])
})

test('every line gets one answer, in order, whatever is asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ id: fc.jsonValue(), q: anyText(20) }), { maxLength: 8 }), async (questions) => {
      const { written } = await run(questions.map((question) => `${JSON.stringify(question)}\n`))
      expect(written.map((answer) => Reflect.get(Object(answer), 'id'))).toEqual(questions.map(({ id }): unknown => JSON.parse(JSON.stringify(id ?? null))))
    }),
    { numRuns: 30 },
  )
})

describe('streams', () => {
  test('a slow reader holds the questions back', async () => {
    let asked = 0
    let furthestAhead = 0
    let read = 0
    const output = new Writable({
      highWaterMark: 1,
      write: (_, __, done) => {
        read += 1
        furthestAhead = Math.max(furthestAhead, asked - read)
        setImmediate(done)
      },
    })
    const questions = Readable.from(Iterator.from(Array(200).keys()).map((id) => Buffer.from(`{"id":${id},"q":"water"}\n`)))
    await runBatch({ engine: { ask: (text) => ((asked += 1), engine.ask(text)) }, input: questions, output })
    expect(read).toBe(200)
    expect(furthestAhead).toBeLessThan(50)
  })

  test('a reader that goes away ends an endless run quietly', async () => {
    const output = new Writable({
      write: (_, __, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    })
    output.on('error', () => undefined)
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.from('{"id":1,"q":"water"}\n')
      })(),
    )
    await expect(runBatch({ engine, input: endless, output })).resolves.toEqual({ errors: 0 })
  })

  test('another failure of the output is not hidden', async () => {
    const output = new Writable({ write: (_, __, done) => done(new Error('disk full')) })
    output.on('error', () => undefined)
    await expect(runBatch({ engine, input: Readable.from([Buffer.from('{"q":"water"}\n')]), output })).rejects.toThrow('disk full')
  })
})
