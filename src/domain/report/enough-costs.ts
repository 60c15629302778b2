/** Margin is told where costs are known of this share of orders at least. */
export const ENOUGH_COSTS = 0.95
