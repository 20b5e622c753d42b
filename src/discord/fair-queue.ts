/** Takes turns: one piece of work at a time, one server after the other, with a breath between any two, so that a flood delays its own server alone. */

export type FairQueue = ReturnType<typeof createFairQueue>

/**
 * Work is synchronous and blocks the process while it runs. In between, the event loop reads what has arrived and lets deferrals out in time:
 * under overload answers come late, but nothing is lost.
 */
export function createFairQueue() {
  /** Waiting work by lane; the first lane is the next in turn. */
  const lanes = new Map<string, (() => void)[]>()
  let isRunning = false

  function next(): void {
    const [first] = lanes
    if (first === undefined) {
      isRunning = false
      return
    }
    const [name, lane] = first
    const work = lane.shift()
    lanes.delete(name)
    if (lane.length > 0) lanes.set(name, lane)
    setImmediate(next)
    work?.()
  }

  return {
    /** Settles as `work` does, once its lane's turn has come. Within a lane the order is kept. */
    run<T>(lane: string, work: () => Promise<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        const waiting = lanes.get(lane) ?? []
        waiting.push(() => {
          work().then(resolve, reject)
        })
        lanes.set(lane, waiting)
        if (isRunning) return
        isRunning = true
        setImmediate(next)
      })
    },
    size: () => [...lanes.values()].reduce((sum, { length }) => sum + length, 0),
  }
}
