/** A row as JSON clients get it: dates as ISO 8601 strings in UTC. */
export type IsoDates<T> = {
  [K in keyof T]: T[K] extends Date
    ? string
    : T[K] extends Date | null
      ? string | null
      : T[K]
}

/** Turns the dates of a row into ISO strings; the rest stays. */
export function isoDates<T extends object>(row: T): IsoDates<T> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value instanceof Date ? value.toISOString() : value,
    ])
  ) as IsoDates<T>
}
