/**
 * Examples of why somebody is not meant, one of each reason before a second
 * one; among them those that fail at the last of the conditions first, since
 * they meet the most.
 *
 * @param reasonOf which reasons are alike, and at which condition it failed
 */
export function oneOfEach<T>(
  others: T[],
  reasonOf: (one: T) => { alike: string; at: number }
): T[] {
  const seen = new Map<string, number>()
  return others
    .map((one) => {
      const { alike, at } = reasonOf(one)
      const nth = seen.get(alike) ?? 0
      seen.set(alike, nth + 1)
      return { one, nth, at }
    })
    .sort((a, b) => a.nth - b.nth || b.at - a.at)
    .map(({ one }) => one)
}
