/** Bytes → lines of text, as they arrive: no more than one line and one chunk is held. */

/** A longer line is not a question: it is dropped piece by piece, so that endless input cannot fill the memory. */
export const maxLineLength = 1_000_000

/** A line without its ending, or what is left of one that was too long to keep. */
export type Line = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'too-long' }

/** Lines end in LF or CRLF, the last one may end without; a byte order mark at the start is dropped. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let held: string[] = []
  let length = 0
  const take = (): Line => {
    const line: Line = length > maxLineLength ? { kind: 'too-long' } : { kind: 'line', text: held.join('').replace(/\r$/, '') }
    held = []
    length = 0
    return line
  }
  const hold = (text: string): void => {
    length += text.length
    if (length <= maxLineLength) held.push(text)
    else held = []
  }
  for await (const chunk of chunks) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n')
    const last = pieces.pop() ?? ''
    for (const piece of pieces) {
      hold(piece)
      yield take()
    }
    hold(last)
  }
  hold(decoder.decode())
  if (length > 0) yield take()
}
