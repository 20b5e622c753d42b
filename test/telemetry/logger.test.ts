/** What must never be in a log. */
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLogger } from '#src/telemetry/logger.ts'

function logInto(format: 'json' | 'pretty') {
  const lines: string[] = []
  const destination = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
  return { lines, log: createLogger({ level: 'debug', format, destination }) }
}

test.for(['json', 'pretty'] as const)('writes ids and outcomes as %s, and leaves out words and secrets', (format) => {
  const { lines, log } = logInto(format)
  log.info(
    {
      interaction: '123',
      outcome: 'answered',
      token: 'SECRET',
      question: 'SECRET',
      request: { token: 'SECRET', authorization: 'SECRET' },
      a: { b: { content: 'SECRET' } },
    },
    'interaction',
  )
  const text = lines.join('')
  expect(text).toContain('123')
  expect(text).toContain('answered')
  expect(text).not.toContain('SECRET')
})

test('tells an error’s kind, code and place, but not its message, which may quote someone', () => {
  const { lines, log } = logInto('json')
  log.error({ error: Object.assign(new TypeError('SECRET words'), { code: 50013, requestBody: 'SECRET' }) }, 'failed')
  const { level, error } = JSON.parse(lines[0] ?? '')
  expect({ level, ...error }).toMatchObject({ level: 50, type: 'TypeError', code: 50013 })
  expect(error.stack[0]).toContain('logger.test.ts')
  expect(lines.join('')).not.toContain('SECRET')
})
