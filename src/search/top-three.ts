/** The three highest of many values, and their mean: how near the nearest wordings of a target are. */

export type TopThree = [highest: number, second: number, third: number]

/** Keeps the three highest, highest first. */
export function insert(top: TopThree, value: number): void {
  if (value <= top[2]) return
  if (value > top[0]) top.splice(0, 3, value, top[0], top[1])
  else if (value > top[1]) top.splice(1, 2, value, top[1])
  else top[2] = value
}

/** `of`: how many values there were; 0 for none. */
export function mean(top: TopThree, of: number): number {
  return (top[0] + top[1] + top[2]) / Math.min(3, Math.max(1, of))
}
