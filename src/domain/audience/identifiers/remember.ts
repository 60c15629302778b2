/** A longer text is seldom met twice, and would fill the memory. */
const LONGEST = 64

/**
 * The function with a memory for what it was asked lately: of a million
 * people, few live in another country. Knows at most twice `most` answers;
 * what was not asked for meanwhile is forgotten first.
 */
export function remember<T extends string | null>(
  answer: (text: string) => T,
  most: number
): (text: string) => T {
  let fresh = new Map<string, T>()
  let stale = new Map<string, T>()
  return (text) => {
    const known = fresh.get(text)
    if (known !== undefined) {
      return known
    }
    if (text.length > LONGEST) {
      return answer(text)
    }
    const result = stale.get(text) ?? answer(text)
    if (fresh.size >= most) {
      stale = fresh
      fresh = new Map()
    }
    fresh.set(text, result)
    return result
  }
}
