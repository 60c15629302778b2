/**
 * Medusa makes the order, marks its cart completed, and only then has the
 * payment authorized; when that is declined, the order is deleted and the cart
 * open again. Its event is told after all that. So what is younger than this,
 * and not paid, may not be an order in the end: it ends nobody's sequence, and
 * nobody is written to about it either.
 */
export const PLACING_MS = 60_000
