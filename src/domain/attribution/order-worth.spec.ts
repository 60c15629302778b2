import fc from "fast-check"

import { orderWorth } from "./order-worth"

const order = {
  total: 100,
  creditedBack: 0,
  paid: 100,
  refunded: 0,
  canceled: false,
}

describe("what an order is worth", () => {
  it.each([
    ["nothing happened", order, [100, 0, true]],
    ["it is not paid yet", { ...order, paid: 0 }, [100, 0, true]],
    ["a part was refunded", { ...order, refunded: 40 }, [100, 40, true]],
    [
      "a part was refunded and booked as a credit",
      { ...order, total: 60, creditedBack: 40, refunded: 40 },
      [100, 40, true],
    ],
    [
      "all was refunded and booked as a credit",
      { ...order, total: 0, creditedBack: 100, refunded: 100 },
      [100, 100, false],
    ],
    ["all was refunded", { ...order, refunded: 100 }, [100, 100, false]],
    [
      "more was refunded than it cost",
      { ...order, refunded: 130 },
      [100, 100, false],
    ],
    ["it was canceled", { ...order, canceled: true }, [100, 0, false]],
    [
      "an item was taken off before the payment",
      { ...order, total: 60, paid: 0 },
      [60, 0, true],
    ],
    [
      "an item was returned and its price paid back",
      { ...order, total: 60, refunded: 40 },
      [60, 0, true],
    ],
    [
      "beyond the return something was paid back",
      { ...order, total: 60, refunded: 50 },
      [60, 10, true],
    ],
    [
      "all was returned and paid back",
      { ...order, total: 0, refunded: 100 },
      [0, 0, false],
    ],
    [
      "an exchange cost a surplus",
      { ...order, total: 120, paid: 120 },
      [120, 0, true],
    ],
    [
      "a code paid for all of it",
      { ...order, total: 0, paid: 0 },
      [0, 0, true],
    ],
    [
      "decimals",
      { ...order, total: 0.3, paid: 0.3, refunded: 0.1 + 0.2 },
      [0.3, 0.3, false],
    ],
  ])("when %s", (_, money, [total, refunded, counts]) => {
    expect(orderWorth(money)).toEqual({ total, refunded, counts })
  })

  it("is never negative, and never more than was kept", () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 100)
    fc.assert(
      fc.property(cents, cents, cents, (total, paid, refunded) => {
        const worth = orderWorth({ ...order, total, paid, refunded })
        const left = worth.total - worth.refunded
        expect(worth.refunded).toBeGreaterThanOrEqual(0)
        expect(left).toBeGreaterThanOrEqual(0)
        // What is paid back can only take away.
        expect(left).toBeLessThanOrEqual(total)
        if (paid >= refunded && paid <= total) {
          expect(left).toBeCloseTo(total - refunded, 6)
        }
        if (paid >= total) {
          expect(left).toBeCloseTo(
            Math.max(0, Math.min(total, paid - refunded)),
            6
          )
        }
      })
    )
  })
})
