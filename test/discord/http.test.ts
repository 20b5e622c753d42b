/** HTTP interactions mode: only what Discord signed, once, and the very same commands. */
import { expect } from 'vitest'
import { startBot } from './bot.ts'
import { createSigner, startHttpBot } from './http.ts'
import { test as withDiscord } from './loopback/fixture.ts'

const test = withDiscord.extend('http', async ({ discord }, { onCleanup }) => {
  const http = await startHttpBot(discord)
  onCleanup(http.stop)
  return http
})

const question = 'When does water boil?'
const ping = JSON.stringify({ id: '1', application_id: '2', token: 't', type: 1, version: 1 })
const seconds = () => Math.floor(Date.now() / 1000)

test('answers Discord’s ping', async ({ http }) => {
  const response = await http.post(http.signer.sign(ping))
  expect([response.status, await response.json()]).toEqual([200, { type: 1 }])
})

test('serves the very same answers as the gateway', async ({ discord, http }) => {
  const bot = await startBot(discord)
  const given = { command: 'ask', options: { question, private: true } }
  const { payload, channel } = discord.slashPayload(given)
  const overHttp = await http.send(payload, channel)
  const overGateway = await discord.slash(given)
  expect(overHttp.message?.body).toEqual(overGateway.message?.body)
  await bot.stop()
})

test('offers choices, opens modals and refuses old buttons like the gateway', async ({ discord, http }) => {
  const typing = discord.slashPayload({ command: 'ask' }, 4, { options: [{ name: 'question', type: 3, value: 'w', focused: true }] })
  expect((await http.send(typing.payload, typing.channel)).choices).toHaveLength(25)
  const press = (customId: string) => {
    const { payload, channel } = discord.slashPayload({ command: 'ask' })
    return http.send({ ...payload, type: 3, data: { component_type: 2, custom_id: customId } }, channel)
  }
  expect((await press('1|ask|open')).type).toBe(9)
  expect((await press('0|ask|open')).text).toContain('older version')
})

test('what is slow is deferred in the answer and sent later', async ({ discord }) => {
  const http = await startHttpBot(discord, { deferAfterMs: 20 })
  const { payload, channel } = discord.slashPayload({ command: 'slow', options: { ms: 200 } })
  expect(await http.send(payload, channel)).toMatchObject({ type: 5, text: 'at last' })
  await http.stop()
})

test('a question that was asked before is simply answered: nothing is remembered between requests', async ({ discord, http }) => {
  for (let time = 0; time < 2; time += 1) {
    const { payload, channel } = discord.slashPayload({ command: 'ask', options: { question } })
    expect(await http.send(payload, channel)).toMatchObject({ private: false, text: '[en] Water boils at 100 degrees.' })
  }
})

test('refuses what was not signed with Discord’s key', async ({ http }) => {
  const stranger = createSigner()
  const genuine = http.signer.sign(ping)
  const badly = [
    stranger.sign(ping),
    { ...genuine, body: ping.replace('"1"', '"9"') },
    { ...genuine, headers: { ...genuine.headers, 'x-signature-timestamp': String(seconds() + 1) } },
    { ...genuine, headers: { ...genuine.headers, 'x-signature-ed25519': 'ff' } },
    { ...genuine, headers: { ...genuine.headers, 'x-signature-ed25519': 'zz'.repeat(64) } },
    { body: ping, headers: {} },
  ]
  for (const request of badly) {
    const response = await http.post(request)
    expect([response.status, await response.json()]).toEqual([401, { error: 'forged' }])
  }
})

test('refuses a request that is replayed, whatever its letters’ case', async ({ http }) => {
  const request = http.signer.sign(ping)
  expect((await http.post(request)).status).toBe(200)
  expect((await http.post(request)).status).toBe(401)
  const shouted = { ...request, headers: { ...request.headers, 'x-signature-ed25519': String(request.headers['x-signature-ed25519']).toUpperCase() } }
  const response = await http.post(shouted)
  expect([response.status, await response.json()]).toEqual([401, { error: 'replayed' }])
})

test('refuses a request from long ago or from the future, and one without a time', async ({ http }) => {
  for (const time of [seconds() - 301, seconds() + 301, Number.NaN]) {
    const response = await http.post(http.signer.sign(ping, time))
    expect([response.status, await response.json()]).toEqual([401, { error: 'stale' }])
  }
})

test('remembers requests as long as they are fresh, and not longer', async ({ discord }) => {
  let now = Date.now()
  const http = await startHttpBot(discord, { now: () => now })
  const early = http.signer.sign(ping, Math.floor(now / 1000) + 299)
  expect((await http.post(early)).status).toBe(200)
  now += 598_000
  expect(await (await http.post(early)).json()).toEqual({ error: 'replayed' })
  now += 4000
  expect(await (await http.post(early)).json()).toEqual({ error: 'stale' })
  await http.stop()
})

test('refuses an oversized request, announced or not', async ({ http }) => {
  const huge = http.signer.sign(JSON.stringify({ filler: 'x'.repeat(300_000) }))
  expect((await http.post(huge)).status).toBe(413)
  const unannounced = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let part = 0; part < 30; part += 1) controller.enqueue(new Uint8Array(10_000))
      controller.close()
    },
  })
  const outcome = await fetch(http.url, { method: 'POST', body: unannounced, duplex: 'half' }).then(
    (response) => response.status,
    () => 'cut off',
  )
  expect([413, 'cut off']).toContain(outcome)
})

test.for(['not json', '[]', 'null', '{"type":2}', '"text"'])('turns away a signed body that is no interaction: %s', async (body, { http }) => {
  expect((await http.post(http.signer.sign(body))).status).toBe(400)
})

test('turns away an interaction of which the contents are missing, and lives on', async ({ discord, http }) => {
  const { payload } = discord.slashPayload({ command: 'ask' })
  expect((await http.post(http.signer.sign(JSON.stringify({ ...payload, data: null })))).status).toBe(400)
  expect((await http.post(http.signer.sign(ping))).status).toBe(200)
})

test('knows one address and one method', async ({ http }) => {
  expect((await fetch(http.url)).status).toBe(405)
  expect((await fetch(http.url.replace('/interactions', '/'))).status).toBe(404)
  expect((await fetch(http.url.replace('/interactions', '/healthz'))).status).toBe(200)
})
