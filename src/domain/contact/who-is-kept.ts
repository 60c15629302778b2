export type Known = { id: string; customer_id: string | null }

/**
 * Which of two contacts that are one person is kept, and which goes into it:
 * the one with an account stays, else the older. Null when both have one: two
 * accounts are never one person.
 */
export function whoIsKept<T extends Known>(
  a: T,
  b: T
): { kept: T; gone: T } | null {
  if (a.customer_id && b.customer_id) {
    return null
  }
  const keepsA =
    a.customer_id || b.customer_id ? Boolean(a.customer_id) : a.id < b.id
  return keepsA ? { kept: a, gone: b } : { kept: b, gone: a }
}
