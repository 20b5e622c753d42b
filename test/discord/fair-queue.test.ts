/** Taking turns. */
import { array, assert, asyncProperty, constantFrom } from 'fast-check'
import { expect, test } from 'vitest'
import { createFairQueue } from '#src/discord/fair-queue.ts'

test('one server’s flood does not delay another server’s answer', async () => {
  const queue = createFairQueue()
  const done: string[] = []
  const ask = (lane: string) => queue.run(lane, async () => void done.push(lane))
  const flood = Array.from({ length: 100 }, () => ask('loud'))
  await ask('quiet')
  expect(done).toEqual(['loud', 'quiet'])
  await Promise.all(flood)
  expect(done).toHaveLength(101)
})

test('runs everything once, and in each lane in order', async () => {
  await assert(
    asyncProperty(array(constantFrom('a', 'b', 'c')), async (lanes) => {
      const queue = createFairQueue()
      const done: { lane: string; index: number }[] = []
      const results = await Promise.all(lanes.map((lane, index) => queue.run(lane, async () => done.push({ lane, index }) && index)))
      expect(results).toEqual(lanes.map((_, index) => index))
      for (const name of ['a', 'b', 'c']) {
        const order = done.filter(({ lane }) => lane === name).map(({ index }) => index)
        expect(order).toEqual(order.toSorted((a, b) => a - b))
      }
      expect(queue.size()).toBe(0)
    }),
  )
})

test('lets timers and input through between two pieces of work', async () => {
  const queue = createFairQueue()
  let fired = 0
  const timer = setInterval(() => (fired += 1), 1)
  const block = async () => {
    const until = performance.now() + 5
    while (performance.now() < until);
    return fired
  }
  const seen = await Promise.all(Array.from({ length: 10 }, () => queue.run('a', block)))
  clearInterval(timer)
  expect(seen.at(-1)).toBeGreaterThan(seen[0] ?? 0)
})

test('work that fails is its own matter', async () => {
  const queue = createFairQueue()
  const failing = queue.run('a', async () => {
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await expect(queue.run('a', async () => 1)).resolves.toBe(1)
})
