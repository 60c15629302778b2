/**
 * Does something for one person after the other. Whoever fails keeps nobody
 * behind them waiting.
 * @throws the first failure, when all had their turn
 */
export async function eachPerson<T>(
  people: readonly T[],
  work: (person: T) => Promise<unknown>
): Promise<void> {
  const failures: unknown[] = []
  for (const person of people) {
    try {
      await work(person)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length) {
    throw failures[0]
  }
}
