export type LiveEnrollment = {
  id: string
  /** When its cart was shopped on last. */
  touched_at: Date
}

/**
 * Which enrollment goes on when two people turn out to be one: of the cart
 * that was touched last, since this is what the person has in mind. Of two
 * that are alike the newer one. The others end.
 */
export function whichStays(live: LiveEnrollment[]): {
  stays: string | null
  ends: string[]
} {
  const [stays, ...others] = [...live].sort(
    (a, b) =>
      b.touched_at.getTime() - a.touched_at.getTime() || (a.id < b.id ? 1 : -1)
  )
  return { stays: stays?.id ?? null, ends: others.map(({ id }) => id) }
}
