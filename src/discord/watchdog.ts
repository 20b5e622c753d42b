/** Notices a connection that is open but silent. Judged by what arrives, events and heartbeat acknowledgements, not by the socket's own state. */

export interface WatchdogOptions {
  /** When something last arrived, in milliseconds. */
  readonly lastSeen: () => number
  /** The longest silence that is still normal: a healthy connection acknowledges a heartbeat every 41 s. */
  readonly silentAfterMs: number
  /** Called once per silence, and not again while it runs. Must not reject. */
  readonly onSilence: (silentMs: number) => Promise<void>
  readonly now?: () => number
}

export interface Watchdog {
  stop(): void
}

export function startWatchdog({ lastSeen, silentAfterMs, onSilence, now = Date.now }: WatchdogOptions): Watchdog {
  let isBusy = false
  const timer = setInterval(() => {
    const silentMs = now() - lastSeen()
    if (isBusy || silentMs < silentAfterMs) return
    isBusy = true
    void onSilence(silentMs).finally(() => (isBusy = false))
  }, silentAfterMs / 10)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
