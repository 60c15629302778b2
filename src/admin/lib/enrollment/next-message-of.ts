import type { CartDetail } from "./cart-detail"

type NextMessageState = {
  /** Whether a person may send it before its time. */
  canSend: boolean
  canStop: boolean
  /** Why it cannot be sent now: a key under `next.blocked`; null if it can. */
  blocked: string | null
}

/** Touch states in which a message waits for its time and nothing else. */
const WAITING = "due"

const blockedBy = ({
  status,
  next_touch,
  store_stop,
}: CartDetail): string | null => {
  if (status !== "in_sequence") return status
  if (!next_touch) return "nothing_left"

  return next_touch.state === WAITING ? store_stop : next_touch.state
}

/** What an admin may do about the next message of a cart, and why not. */
export const nextMessageOf = (cart: CartDetail): NextMessageState => {
  const blocked = blockedBy(cart)

  return {
    canSend: blocked === null,
    canStop: cart.status === "in_sequence",
    blocked,
  }
}
