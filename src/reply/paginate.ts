/** Shares texts out over pages in their order: a page takes what fits and no text is cut. */

export interface PageLimits {
  readonly characters: number
  readonly texts: number
}

/** One empty page for no texts. A text that is too long for any page has one to itself. */
export function paginate<T extends { readonly text: string }>(blocks: readonly T[], limits: PageLimits): readonly (readonly T[])[] {
  const pages: T[][] = [[]]
  let used = 0
  for (const block of blocks) {
    const page = pages.at(-1) ?? []
    if (page.length > 0 && (used + block.text.length > limits.characters || page.length >= limits.texts)) {
      pages.push([block])
      used = block.text.length
    } else {
      page.push(block)
      used += block.text.length
    }
  }
  return pages
}
