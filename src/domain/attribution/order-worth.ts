import { sumAmounts } from "../report/sum-amounts"

/** An order's money as Medusa has it now, in major units. */
export type OrderMoney = {
  /** What it costs after every edit and return. */
  total: number
  /** What Medusa took off the total only to book a refund. */
  creditedBack: number
  /** All that was ever paid. */
  paid: number
  /** All that was ever paid back. */
  refunded: number
  canceled: boolean
}

/**
 * What an order is worth. A return or an edit lowers the total, and what was
 * paid too much is then paid back: that part of the refunds is in the total
 * already and is not taken off a second time. Any other refund Medusa books as
 * a credit that lowers the total, too: that is put back. So what was refunded
 * stays to be seen, at most the whole.
 * One that was canceled, or of which nothing is left after refunds, is no
 * order to boast of; one that cost nothing from the start is.
 */
export function orderWorth(order: OrderMoney): {
  total: number
  refunded: number
  /** Whether it still counts. */
  counts: boolean
} {
  const { paid, refunded, canceled } = order
  const total = sumAmounts([
    order.total,
    Math.min(order.creditedBack, refunded),
  ])
  const paidTooMuch = Math.max(0, sumAmounts([paid, -total]))
  const given = Math.max(0, sumAmounts([refunded, -paidTooMuch]))
  const worth = Math.max(0, total)
  const back = Math.min(given, worth)
  return {
    total: worth,
    refunded: back,
    counts: !canceled && (refunded <= 0 || sumAmounts([worth, -back]) > 0),
  }
}
