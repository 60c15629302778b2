/**
 * The numbers of PostgreSQL's advisory locks, in one place, so that no two are
 * the same: who waits for one must not wait for another's holder. Their order
 * among themselves and to rows is in ARCHITECTURE.md.
 */
export const ADVISORY_LOCKS = {
  /** "recovery list": whoever holds it makes rows; others need not wait. */
  cartList: 7_342_815_201,
  /** "recovery erase": shared by whoever writes addresses down. */
  erasure: 7_342_815_202,
  /** "recovery profiles": whoever holds it writes them. */
  profiles: 7_342_815_203,
  /** "recovery audience": exclusive for whoever begins a file, shared by
   *  whoever erases somebody who may be in one. */
  exports: 7_342_815_204,
  /** "recovery report": whoever holds it counts days; others need not wait. */
  report: 7_342_815_205,
  /** "recovery facts": whoever holds it gives facts their places. */
  facts: 7_342_815_206,
  /** "recovery hits", in the first of the two numbers of a lock; a touch's hash
   *  is the other. Whoever holds it judges the hits of that touch. */
  hits: 73_428_155,
} as const
