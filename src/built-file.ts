/**
 * The file of what was built ahead: the hash of what it was built from, then the values, then the numbers. Lists of numbers stand apart and
 * aligned, so that they are used as they were read, without a copy.
 */
import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'

const listTypes = { Int8Array, Uint8Array, Uint16Array, Uint32Array, Float32Array, Float64Array } as const

type ListType = keyof typeof listTypes

/** Where a list stands, in bytes from the first; it takes its place in the value again. */
interface Place {
  readonly list: ListType
  readonly offset: number
  readonly length: number
}

const alignment = 8

/** Bytes of the length of the values, which stands after the hash. */
const lengthBytes = 8

/** `value`: plain objects, arrays, maps and lists of numbers, which are found within plain objects only. Returns the size in bytes. The file is replaced in one step. */
export async function writeBuilt(file: string, hash: string, value: object): Promise<number> {
  const lists: Buffer[] = []
  let offset = 0
  const values = serialize(
    mapLeaves(value, (leaf) => {
      if (!ArrayBuffer.isView(leaf)) return leaf
      const bytes = Buffer.from(leaf.buffer, leaf.byteOffset, leaf.byteLength)
      const list: Place = { list: nameOf(leaf), offset, length: leaf.byteLength }
      lists.push(bytes, padding(bytes.length))
      offset += bytes.length + padding(bytes.length).length
      return list
    }),
  )
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32LE(values.length)
  const bytes = Buffer.concat([Buffer.from(hash), length, values, ...lists])
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, bytes)
  await rename(`${file}.new`, file)
  return bytes.length
}

/** Undefined for a file that is missing, was built from something else, or was cut short: what it held is then built anew. */
export async function readBuilt<T>(file: string, hash: string): Promise<T | undefined> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) return undefined
  try {
    const { size } = await handle.stat()
    const head = await readBytes(handle, hash.length + lengthBytes, size)
    if (head.toString('latin1', 0, hash.length) !== hash) return undefined
    const values = await readBytes(handle, head.readUInt32LE(hash.length), size - head.length)
    const rest = size - head.length - values.length
    const lists = await readBytes(handle, rest, rest)
    return mapLeaves(deserialize(values), (leaf) => (isPlace(leaf) ? openList(leaf, lists) : leaf))
  } catch {
    return undefined
  } finally {
    await handle.close()
  }
}

/** The next bytes in memory of their own, which begins at an aligned address. Throws `RangeError` when the file has fewer `left`. */
async function readBytes(handle: Awaited<ReturnType<typeof open>>, length: number, left: number): Promise<Buffer<ArrayBuffer>> {
  const cutShort = new RangeError('the file was cut short')
  if (length > left) throw cutShort
  const bytes = Buffer.allocUnsafeSlow(length)
  const { bytesRead } = length === 0 ? { bytesRead: 0 } : await handle.read(bytes, 0, length)
  if (bytesRead < length) throw cutShort
  return bytes
}

function openList({ list, offset, length }: Place, { buffer }: Buffer<ArrayBuffer>): unknown {
  const Type = listTypes[list]
  return new Type(buffer, offset, length / Type.BYTES_PER_ELEMENT)
}

function nameOf(view: ArrayBufferView): ListType {
  const name = Object.keys(listTypes).find((known): known is ListType => known === view.constructor.name)
  if (name === undefined) throw new TypeError(`a ${view.constructor.name} cannot be stored`)
  return name
}

function isPlace(leaf: unknown): leaf is Place {
  return isPlain(leaf) && 'list' in leaf && 'offset' in leaf && 'length' in leaf
}

/** A copy in which each value within plain objects is replaced; what `change` replaces is not entered. */
function mapLeaves<T>(value: T, change: (leaf: unknown) => unknown): T
function mapLeaves(value: unknown, change: (leaf: unknown) => unknown): unknown {
  const changed = change(value)
  if (changed !== value || !isPlain(value)) return changed
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, mapLeaves(child, change)]))
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function padding(length: number): Buffer {
  return Buffer.alloc((alignment - (length % alignment)) % alignment)
}
