/** Cutting a stream of bytes into lines. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxLineLength, splitLines, type Line } from '#src/batch/lines.ts'

async function linesOf(...chunks: Uint8Array[]): Promise<Line[]> {
  const lines: Line[] = []
  for await (const found of splitLines(asyncChunks(chunks))) lines.push(found)
  return lines
}

async function* asyncChunks(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const line = (text: string): Line => ({ kind: 'line', text })

test.for([
  ['ends lines at LF and at CRLF', 'a\nb\r\nc', ['a', 'b', 'c']],
  ['keeps empty lines', 'a\n\nb\n', ['a', '', 'b']],
  ['drops a byte order mark', '\ufeffa\n', ['a']],
  ['gives nothing for nothing', '', []],
  ['leaves a carriage return within a line alone', 'a\rb\n', ['a\rb']],
] as const)('%s', async ([, text, lines]) => {
  expect(await linesOf(bytes(text))).toEqual(lines.map(line))
})

test('how the bytes are cut into chunks changes nothing, even within a character', async () => {
  const texts = fc.array(
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
    { minLength: 1, maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(texts, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), async (wanted, sizes) => {
      const whole = bytes(`${wanted.join('\n')}\n`)
      const chunks: Uint8Array[] = []
      for (let at = 0; at < whole.length;) {
        const size = sizes.next().value
        chunks.push(whole.slice(at, at + size))
        at += size
      }
      // The mark is dropped at the very start alone.
      expect(await linesOf(...chunks)).toEqual(wanted.map((text, index) => line(index === 0 ? text.replace(/^\ufeff/, '') : text)))
    }),
  )
})

test('a line beyond all measure is dropped, and the next one is read', async () => {
  const piece = bytes('x'.repeat(maxLineLength / 4))
  expect(await linesOf(piece, piece, piece, piece, piece, bytes('\nnext\n'))).toEqual([{ kind: 'too-long' }, line('next')])
})
