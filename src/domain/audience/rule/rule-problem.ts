/** What is wrong with a rule that somebody wrote, as a sentence for them. */
export class RuleProblem extends Error {}

export const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === "object" && given !== null && !Array.isArray(given)

/** The first key that is none of these, by its name only. */
export function strangeKey(
  given: object,
  known: readonly string[]
): string | undefined {
  return Object.keys(given).find((key) => !known.includes(key))
}

/** What was given instead, short enough for a sentence. */
export function show(given: unknown): string {
  if (given === undefined) {
    return "there is none"
  }
  const text =
    typeof given === "string"
      ? `"${given}"`
      : typeof given === "object" && given !== null
        ? Array.isArray(given)
          ? "a list"
          : "an object"
        : String(given)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
