/** YAML with line numbers: a file's data in its schema's form, or its problems, and where each value stands. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import type { Finding } from '#src/corpus/finding.ts'

export type Path = readonly PropertyKey[]

export interface YamlFile<T> {
  readonly file: string
  readonly data: T
  /** The 1-based line of the value at `path`. */
  readonly lineOf: (path: Path) => number
}

/** Pushes what is wrong to `findings`; undefined when anything is. */
export function readYaml<S extends z.ZodType>(file: string, source: string, schema: S, findings: Finding[]): YamlFile<z.output<S>> | undefined {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      findings.push({
        file,
        line: lines.linePos(error.pos[0]).line,
        message: `not readable as YAML: ${error.message}; put text with ": " or " #" in quotation marks`,
      })
    }
    return undefined
  }
  const lineOf = (path: Path): number => lines.linePos(offsetOf(document, path)).line
  const result = schema.safeParse(document.toJS() ?? [])
  if (result.success) return { file, data: result.data, lineOf }
  for (const issue of result.error.issues) {
    findings.push({ file, line: lineOf(issue.path), message: `${nameOf(document, issue.path)}: ${issue.message}` })
  }
  return undefined
}

/** The offset of the deepest node on the way to `path` that exists. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (!pair) return offset
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0]
      node = pair.value
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key]
    } else {
      return offset
    }
    if ((isSeq(node) || isScalar(node)) && node.range) offset = node.range[0]
    else if (isMap(node) && node.range) offset = node.range[0]
  }
  return offset
}

/** What a person calls the place: the entry's id where it has one, then the field. */
function nameOf(document: Document, path: Path): string {
  const [index, ...rest] = path
  const entry = typeof index === 'number' ? document.getIn([index]) : undefined
  const id = isMap(entry) ? (entry.get('id') ?? entry.get('term')) : undefined
  const parts = typeof index === 'number' ? [typeof id === 'string' ? id : `entry ${index + 1}`, ...rest] : path
  return parts.length === 0 ? 'the file' : parts.map(String).join(' › ')
}
