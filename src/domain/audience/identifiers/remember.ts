/** A longer text is seldom met twice, and would fill the memory. */
const LONGEST = 64

/**
 * The function with a memory for what it was asked before: of a million
 * people, few live in another country. Forgets everything when it knows
 * `most` answers, so that it stays small whatever it is asked.
 */
export function remember<T>(
  answer: (text: string) => T,
  most: number
): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) {
      return answer(text)
    }
    const before = known.get(text)
    if (before !== undefined) {
      return before
    }
    const now = answer(text)
    if (known.size >= most) {
      known.clear()
    }
    known.set(text, now)
    return now
  }
}
