/** A longer text is seldom met twice, and would fill the memory. */
const LONGEST = 64

/** So many times as many asked in vain, and it begins anew. */
const PATIENCE = 50

/**
 * The function with a memory for what it was asked first: of a million people,
 * few live in another country, and most share a name with many. Once it is
 * full it learns nothing more for a while: to forget one text for another that
 * comes as seldom costs more than to answer both again, and litters memory.
 */
export function remember<T extends string | null>(
  answer: (text: string) => T,
  most: number
): (text: string) => T {
  let known = new Map<string, T>()
  let inVain = 0
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) {
      return before
    }
    const result = answer(text)
    if (text.length > LONGEST) {
      return result
    }
    if (known.size < most) {
      known.set(text, result)
    } else if (++inVain >= most * PATIENCE) {
      known = new Map()
      inVain = 0
    }
    return result
  }
}
