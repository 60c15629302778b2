import type { Store } from "../../domain/store/store"
import { latest } from "../../domain/time/duration"
import { type Hold, holdBack } from "../../domain/touch/hold-back"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import { zoneOfCart } from "../../domain/tracking/zone-of-cart"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import type { Restraint } from "./read-restraint"
import type { SendContext } from "./send-context"

/** What holds a touch back for a while, by the store's options. */
export function holdOf(
  { recovery, now }: SendContext,
  { writtenAt }: Restraint,
  {
    touch,
    cart,
    store,
    orders,
  }: {
    touch: ClaimedTouch
    cart: CartFacts | null
    store: Store
    /** When its person ordered. */
    orders: Date[]
  }
): Hold | null {
  const { quietHours, frequencyCap, pauseAfterOrder } = recovery.options
  const [order, ...others] = orders
  return holdBack({
    now,
    quietHours: quietHours ?? null,
    timeZone: (cart && zoneOfCart(cart, now)) ?? store.timeZone,
    cap: frequencyCap
      ? { most: frequencyCap.most, withinMs: frequencyCap.within }
      : null,
    writtenAt: writtenAt(touch.contact_id),
    pauseAfterOrderMs: pauseAfterOrder,
    lastOrderAt: order ? latest(order, ...others) : null,
  })
}
