/** Whether a request really comes from Discord: Ed25519 over timestamp and body, fresh, and seen for the first time. */
import { createPublicKey, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** How far a timestamp may be from our clock. Long enough for clocks that differ, short enough to remember every request of it. */
const freshMs = 5 * 60_000

/** The head of an Ed25519 public key in DER (RFC 8410); the 32 bytes of the key follow. */
const derHead = Buffer.from('302a300506032b6570032100', 'hex')

export interface SignedRequest {
  /** 128 hexadecimal digits. */
  readonly signature: string
  /** Seconds since 1970, as Discord wrote it. */
  readonly timestamp: string
  readonly body: Buffer
}

export type Verdict = 'genuine' | 'forged' | 'stale' | 'replayed'

/** `publicKey`: 64 hexadecimal digits. */
export function createVerifier(publicKey: string, now: () => number = Date.now): (request: SignedRequest) => Verdict {
  const key = createPublicKey({ key: Buffer.concat([derHead, Buffer.from(publicKey, 'hex')]), format: 'der', type: 'spki' })
  /** Signatures of fresh requests, with the time when they go stale. */
  const seen = new Map<string, number>()

  return ({ signature, timestamp, body }) => {
    if (!isSigned(key, { signature, timestamp, body })) return 'forged'
    const sent = Number(timestamp) * 1000
    if (!(Math.abs(now() - sent) <= freshMs)) return 'stale'
    for (const [old, until] of seen) {
      if (until > now()) break
      seen.delete(old)
    }
    const name = signature.toLowerCase()
    if (seen.has(name)) return 'replayed'
    seen.set(name, now() + 2 * freshMs)
    return 'genuine'
  }
}

function isSigned(key: KeyObject, { signature, timestamp, body }: SignedRequest): boolean {
  if (!/^[0-9a-f]{128}$/i.test(signature)) return false
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'))
}
