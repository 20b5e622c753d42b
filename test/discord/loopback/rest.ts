/** The HTTP side: reads a request, applies ordered faults, checks the body, finds the route, records the call. */
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { createFaults, Fault } from './fault.ts'
import { routes } from './routes.ts'
import { failure } from './state.ts'
import type { Result, State } from './state.ts'

export interface RecordedCall {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly status: number
}

export interface RestOptions {
  readonly state: State
  readonly faults: ReturnType<typeof createFaults>
  /** Called with what a checked body breaches. */
  readonly onProblem: (problem: string) => void
  readonly onCall: (call: RecordedCall) => void
}

export function createRest(options: RestOptions): Server {
  return createServer((request, response) => {
    serve(options, request, response).catch((error: unknown) => {
      options.onProblem(`the loopback Discord itself failed: ${String(error)}`)
      response.destroy()
    })
  })
}

async function serve({ state, faults, onProblem, onCall }: RestOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://loopback')
  const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''))
  const method = request.method ?? 'GET'
  const body = await readBody(request)
  const fault = faults.take(method, path)
  if (fault?.delayMs !== undefined) await sleep(fault.delayMs)
  if (fault?.drop === 'before') {
    response.destroy()
    return
  }
  const result = faultResult(fault) ?? answer()
  onCall({ method, path, body, status: result.status })
  if (fault?.drop === 'after') {
    response.destroy()
    return
  }
  const retryAfter = fault?.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
  response.writeHead(result.status, { ...(result.body === undefined ? {} : { 'content-type': 'application/json' }), ...retryAfter })
  response.end(result.body === undefined ? undefined : JSON.stringify(result.body))

  function answer(): Result {
    const route = routes.find((candidate) => candidate.method === method && candidate.path.test(path))
    if (route === undefined) {
      onProblem(`${method} ${path} is no route of the loopback Discord`)
      return failure(404, 0)
    }
    if (!route.open && request.headers.authorization !== `Bot ${state.world.token}`) return { status: 401, body: { code: 0, message: '401: Unauthorized' } }
    if (route.check !== undefined) state.ledger.totals.payloads += 1
    const breaches = route.check?.(body) ?? []
    if (breaches.length > 0) {
      for (const breach of breaches) onProblem(`${method} ${path}: ${breach}\n${JSON.stringify(body).slice(0, 500)}`)
      return { status: 400, body: { code: 50035, message: 'Invalid Form Body' } }
    }
    const outcome = route.run(state, { params: route.path.exec(path)?.slice(1) ?? [], query: url.searchParams, body })
    if (outcome.status === 400) onProblem(`${method} ${path}: ${JSON.stringify(outcome.body)}`)
    return outcome
  }
}

function faultResult(fault: Fault | undefined): Result | undefined {
  if (fault?.status === undefined) return undefined
  if (fault.status === 429) return { status: 429, body: { message: 'You are being rate limited.', retry_after: fault.retryAfter ?? 0.05, global: false } }
  return failure(fault.status, fault.code ?? 0)
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) {
    const bytes = await request.toArray()
    const form = await new Response(Buffer.concat(bytes), { headers: { 'content-type': type } }).formData()
    const payload = form.get('payload_json')
    return typeof payload === 'string' ? JSON.parse(payload) : undefined
  }
  const raw = await text(request)
  return raw === '' ? undefined : JSON.parse(raw)
}
