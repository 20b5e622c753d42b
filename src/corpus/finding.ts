/** One problem in the corpus: where it is and what to do about it. */

export interface Finding {
  readonly file: string
  /** 1-based; absent where the whole file is meant. */
  readonly line?: number
  readonly message: string
}

/** `faq.yaml:12: the quote is not in ¶1.3 …` */
export function renderFinding({ file, line, message }: Finding): string {
  return `corpus/${file}${line === undefined ? '' : `:${line}`}: ${message}`
}

/** Thrown where a broken corpus stops the start: its message lists every problem. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError'
  readonly findings: readonly Finding[]
  constructor(findings: readonly Finding[]) {
    super(
      `the corpus has ${findings.length} problem${findings.length === 1 ? '' : 's'}:\n${findings.map((finding) => `  ${renderFinding(finding)}`).join('\n')}`,
    )
    this.findings = findings
  }
}
