/**
 * The sum of amounts in major units. Prices are decimal, sums of doubles are
 * not: six places outlast every currency's smallest unit.
 */
export const sumAmounts = (amounts: number[]): number =>
  Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 1e6) / 1e6
