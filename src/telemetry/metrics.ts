/** What is counted, in the form that Prometheus reads. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Answer } from '#src/answer/answer.ts'
import type { Engine } from '#src/engine.ts'

export type Metrics = ReturnType<typeof createMetrics>

/** Seconds; Discord's limit for a first response is 3, ours for a deferral 2. */
const latencyBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5]

export function createMetrics({ withProcess = false }: { readonly withProcess?: boolean } = {}) {
  const registry = new Registry()
  if (withProcess) collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const labelNames = ['kind', 'command', 'outcome'] as const
  return {
    registry,
    interactions: new Counter({ name: 'footnote_interactions_total', help: 'Interactions and messages by command and outcome', labelNames, registers }),
    latency: new Histogram({
      name: 'footnote_response_seconds',
      help: 'From an event to the first response',
      labelNames: ['kind'] as const,
      buckets: latencyBuckets,
      registers,
    }),
    answers: new Counter({ name: 'footnote_answers_total', help: 'Answers by status', labelNames: ['status'] as const, registers }),
    gatewayReady: new Gauge({ name: 'footnote_gateway_ready', help: '1 while every shard is connected', registers }),
    gatewayEvents: new Counter({ name: 'footnote_gateway_events_total', help: 'What happened to the connection', labelNames: ['event'] as const, registers }),
  }
}

/** The same engine, with its answers counted by status. */
export function countAnswers(engine: Engine, metrics: Metrics): Engine {
  const count = <A extends Answer | undefined>(answer: A): A => {
    if (answer !== undefined) metrics.answers.inc({ status: answer.status })
    return answer
  }
  return { ...engine, ask: (text, options) => count(engine.ask(text, options)) }
}
