import type { AdminAbandonedCartResponse } from "../../../types"

/** One cart as its page shows it. */
export type CartDetail = AdminAbandonedCartResponse["cart"]
