import type { ItemSnapshot } from "../tracking/cart-facts"

type Line = Pick<ItemSnapshot, "line_id" | "quantity">

/**
 * How many pieces each line has more than before; new lines count whole.
 *
 * @param before pieces by line id
 */
export function addedLines(
  before: Record<string, number>,
  after: Line[]
): { line_id: string; before: number; quantity: number }[] {
  return after.flatMap(({ line_id, quantity }) => {
    const had = before[line_id] ?? 0
    return quantity > had
      ? [{ line_id, before: had, quantity: quantity - had }]
      : []
  })
}

/**
 * What is left of a line when that is taken off again: never less than there
 * was before, nor more than the shopper has left in it.
 */
export function withoutAdded(
  there: number,
  added: { before: number; quantity: number }
): number {
  return Math.min(there, Math.max(there - added.quantity, added.before))
}
