/** The text that a button carries: a version, the command, the action and its arguments. Old versions are recognised and refused. */

const version = '1'
const separator = '|'

export interface CustomId {
  readonly command: string
  readonly action: string
  readonly args: readonly string[]
}

/** At most 100 characters, by Discord's rule; throws `RangeError` beyond, because a cut id would name something else. */
export function encodeCustomId({ command, action, args }: CustomId): string {
  const id = [version, command, action, ...args].join(separator)
  if (id.length > 100) throw new RangeError(`custom_id is ${id.length} characters long: ${id}`)
  return id
}

/** Undefined for a text that is not ours or is of another version. */
export function decodeCustomId(id: string): CustomId | undefined {
  const [found, command, action, ...args] = id.split(separator)
  if (found !== version || !command || !action) return undefined
  return { command, action, args }
}
