import type { PlacedStore } from "../../domain/store/placed-store"
import { whyStoreIsStill } from "../../domain/store/placed-store"
import type { GateDecision } from "../../domain/touch/pass-gate"

/**
 * Why a message is not sent for its store: one that is kept out, or whose
 * sales channel was deleted, ends the sequence. A disabled channel may sell
 * again, so only this message is left out. Null when it may go out.
 */
export function stopForStore(placed: PlacedStore): GateDecision | null {
  const skip = whyStoreIsStill(placed)
  if (!skip) {
    return null
  }
  return skip === "store_closed" && placed.channel === "disabled"
    ? { kind: "skip", skip }
    : { kind: "exit", exit: skip, skip }
}
