/** The operators' port. */
import { expect, test } from 'vitest'
import { openHttpPort } from '#src/telemetry/health.ts'
import { createMetrics } from '#src/telemetry/metrics.ts'

async function open(ready: boolean) {
  const metrics = createMetrics({ withProcess: true })
  const port = await openHttpPort({ host: '127.0.0.1', port: 0, metrics, readiness: () => ({ ready, details: { lastSeenMs: 7 } }) })
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port.port}${path}`)
    return { status: response.status, body: await response.text() }
  }
  return { port: port.port, close: () => port.close(), metrics, get }
}

test.for([
  [true, 200],
  [false, 503],
] as const)('ready %s is told with status %i, and the process lives either way', async ([ready, status]) => {
  const { get, close } = await open(ready)
  expect(await get('/readyz')).toEqual({ status, body: `{"ready":${ready},"lastSeenMs":7}\n` })
  expect(await get('/healthz')).toEqual({ status: 200, body: '{"status":"ok"}\n' })
  await close()
})

test('shows the metrics, with those of the process', async () => {
  const { get, metrics, close } = await open(true)
  metrics.interactions.inc({ kind: 'slash', command: 'ask', outcome: 'answered' })
  const { body } = await get('/metrics')
  expect(body).toContain('footnote_interactions_total{kind="slash",command="ask",outcome="answered"} 1')
  expect(body).toContain('process_resident_memory_bytes')
  await close()
})

test.for(['/', '/metrics/x', '/constructor', '/..%2fetc'])('has nothing at %s', async (path) => {
  const { get, close } = await open(true)
  expect((await get(path)).status).toBe(404)
  await close()
})

test('says so when the port is taken', async () => {
  const first = await open(true)
  await expect(
    openHttpPort({ host: '127.0.0.1', port: first.port, metrics: createMetrics(), readiness: () => ({ ready: true, details: {} }) }),
  ).rejects.toThrow('EADDRINUSE')
  await first.close()
})
