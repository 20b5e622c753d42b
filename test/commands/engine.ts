/** The engine on the real corpus, once per test file. */
import { loadEngine } from '#src/load-engine.ts'

export const engine = await loadEngine()
