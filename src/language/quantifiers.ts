/** Words that say of how much something holds: "only", "all", "most", 唯一. A claim that adds one says more than a text without it. */

const english =
  /\b(only|just|merely|solely|sole|exclusively|all|every|everyone|everything|always|most|mostly|majority|half|entire|entirely|whole|completely|totally|little|few|rarely|mainly|primarily|partly|nobody|single)\b/g
const chinese = /(只有|仅有|仅仅|只|仅|唯一|全部|所有|完全|大部分|多数|大多|一半|总是|主要|少数|部分|很少|少有)/g

/** "Not only", "not all": something else than the word alone. "All models above" counts, "after all" and "at all" don't. */
const idioms = /\b(?:not|n't) (?:only|just|merely|all|every|always|entirely)|\b(?:after|at|first of|above) all\b|\ba (?:few|little)\b|不[只仅]|不完全/g

/** `text` is normalized. */
export function quantifiersIn(text: string): ReadonlySet<string> {
  const plain = text.replace(idioms, ' ')
  return new Set([...(plain.match(english) ?? []), ...(plain.match(chinese) ?? [])])
}
