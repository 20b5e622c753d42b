/** The names nearest to one that was mistyped. */

/** At most three, best first: those that begin like it, then those a slip or two away (Damerau 1964). */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase()
  return names
    .map((name) => ({ name, distance: wanted !== '' && name.toLowerCase().startsWith(wanted) ? 0 : editDistance(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= (name.length < 5 ? 1 : 2))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Insertions, deletions, replacements and swaps of neighbours. */
function editDistance(from: string, to: string): number {
  // A pasted text is no name: its distance would only take time.
  if (Math.abs(from.length - to.length) > 2) return Infinity
  const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)]
  const cost = (i: number, j: number): number => rows[i]?.[j] ?? Infinity
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= to.length; j += 1) {
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      row.push(
        Math.min(cost(i - 1, j) + 1, cost(i, j - 1) + 1, cost(i - 1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1), isSwap ? cost(i - 2, j - 2) + 1 : Infinity),
      )
    }
  }
  return cost(from.length, to.length)
}
