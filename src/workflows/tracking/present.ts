/** The rows of a relation that may be missing, or hold nothing. */
export function present<T>(rows: (T | null)[] | null | undefined): T[] {
  return (rows ?? []).filter((row): row is T & {} => row !== null)
}
