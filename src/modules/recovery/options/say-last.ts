let sentence: string | undefined

/**
 * Says something once more as the last thing before the process ends: Medusa
 * wraps what stops its boot into other modules' errors and their stacks.
 */
export function sayLast(words: string): void {
  if (sentence === undefined) {
    process.once("exit", () => {
      process.stderr.write(`\nMedusa did not start. ${sentence}\n`)
    })
  }
  sentence = words
}
