/** The HTTP port for operators: /healthz (the process lives), /readyz (it serves Discord), /metrics. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Metrics } from '#src/telemetry/metrics.ts'

/** Whether Discord is being served, and what an operator wants to know about it. */
export interface Readiness {
  readonly ready: boolean
  readonly details: Readonly<Record<string, unknown>>
}

export interface HttpOptions {
  readonly host: string
  readonly port: number
  readonly metrics: Metrics
  readonly readiness: () => Readiness
  /** Takes a request that is none of these three; gives false when it is not for it either. */
  readonly other?: (request: IncomingMessage, response: ServerResponse) => boolean
}

type Page = (options: HttpOptions) => { status: number; type: string; body: string } | Promise<{ status: number; type: string; body: string }>

const json = (status: number, value: unknown) => ({ status, type: 'application/json', body: `${JSON.stringify(value)}\n` })

const pages: Readonly<Record<string, Page>> = {
  '/healthz': () => json(200, { status: 'ok' }),
  '/readyz': ({ readiness }) => {
    const { ready, details } = readiness()
    return json(ready ? 200 : 503, { ready, ...details })
  },
  '/metrics': async ({ metrics: { registry } }) => ({ status: 200, type: registry.contentType, body: await registry.metrics() }),
}

export interface HttpPort {
  readonly port: number
  close(): Promise<void>
}

/** Rejects when the port is taken. */
export async function openHttpPort(options: HttpOptions): Promise<HttpPort> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5000 }, (request, response) => {
    if (options.other?.(request, response)) return
    void servePage(options, request, response)
  })
  server.listen(options.port, options.host)
  await once(server, 'listening')
  return { port: portOf(server), close: () => close(server) }
}

async function servePage(options: HttpOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '').split('?')[0] ?? ''
  const page = request.method === 'GET' && Object.hasOwn(pages, path) ? pages[path] : undefined
  const { status, type, body } = page === undefined ? json(404, { error: 'not found' }) : await page(options)
  response.writeHead(status, { 'content-type': type })
  response.end(body)
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function close(server: Server): Promise<void> {
  server.close()
  server.closeIdleConnections()
  await once(server, 'close')
}
