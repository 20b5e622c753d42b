/** Builds the index once before the tests, unless the stored one is current: every worker and child process then opens it in no time. */
import { isIndexCurrent, writeIndex } from '#src/load-engine.ts'

export default async function setup(): Promise<void> {
  if (!(await isIndexCurrent())) await writeIndex()
}
