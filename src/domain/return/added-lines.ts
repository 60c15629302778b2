import type { ItemSnapshot } from "../tracking/cart-facts"

type Line = Pick<ItemSnapshot, "line_id" | "quantity">

/** How many pieces each line has more than before; new lines count whole. */
export function addedLines(
  before: Line[],
  after: Line[]
): { line_id: string; quantity: number }[] {
  const had = new Map(before.map((line) => [line.line_id, line.quantity]))
  return after.flatMap(({ line_id, quantity }) => {
    const more = quantity - (had.get(line_id) ?? 0)
    return more > 0 ? [{ line_id, quantity: more }] : []
  })
}
