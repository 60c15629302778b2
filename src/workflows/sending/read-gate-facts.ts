import { PLACING_MS } from "../../domain/attribution/placing"
import { normalizeEmail } from "../../domain/contact/normalize-email"
import type { PlacedStore } from "../../domain/store/placed-store"
import { addMs } from "../../domain/time/duration"
import type { CartDetails } from "../../domain/tracking/cart-details"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import { findLastOrders } from "../../modules/recovery/queries/contact/find-last-orders"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { findPlacing } from "../attribution/find-placing"
import { findBlocks } from "../contact/find-blocks"
import type { FoundPermission } from "../consent/find-permissions"
import { readStores } from "../store/read-stores"
import { readCartDetails } from "../tracking/read-cart-details"
import { readCarts } from "../tracking/read-carts"
import { readVariants, type VariantsNow } from "../tracking/read-variants"
import { readPermissions } from "./read-permissions"
import { readRestraint, type Restraint } from "./read-restraint"
import type { SendContext } from "./send-context"

/** What the gate asks about the touches of a batch. */
export type GateFacts = {
  carts: Map<string, CartFacts>
  details: Map<string, CartDetails>
  variantsOf: (cart: CartFacts) => VariantsNow
  /** By address. */
  blocks: Map<string, { reason: string }>
  /** Whether an address may be written to about a cart. */
  permissionOf: (
    addressId: string,
    cart: CartFacts | null
  ) => Promise<FoundPermission>
  /** When the account of a cart with another address on it ordered last. */
  lastOrderOf: (cart: CartFacts | null) => Date | null
  restraint: Restraint
  /** Whether they have an order that is just being placed, or not known yet. */
  isPlacing: (touch: ClaimedTouch, cart: CartFacts | null) => boolean
  /** By sales channel. */
  placeOf: (channelId: string | null) => PlacedStore
}

/** Reads the truth about claimed touches afresh, for all in one go. */
export async function readGateFacts(
  context: SendContext,
  touches: ClaimedTouch[]
): Promise<GateFacts> {
  const { container, recovery, channel, now } = context
  const carts = await readCarts(
    container,
    touches.map((touch) => touch.cart_id)
  )
  const addresses = new Set(
    touches.flatMap((touch) => {
      const now = carts.get(touch.cart_id)?.email
      return now ? [touch.email, now] : [touch.email]
    })
  )
  const accounts = [...carts.values()].flatMap(
    ({ account, email }) =>
      (account && account.email !== email && account.id) || []
  )
  const [
    details,
    variantsOf,
    blocks,
    permissionOf,
    orders,
    placeOf,
    isPlacing,
    restraint,
  ] = await Promise.all([
    readCartDetails(container, [...carts.keys()]),
    readVariants(container, [...carts.values()]),
    recovery.read((db) => findBlocks(db, recovery.options, addresses, channel)),
    readPermissions(context, touches, [...carts.values()]),
    accounts.length
      ? recovery.read((db) => findLastOrders(db, accounts))
      : new Map<string, Date>(),
    readStores(
      container,
      [...carts.values()].map((cart) => cart.sales_channel_id)
    ),
    findPlacing(container, now),
    readRestraint(context, touches, [...carts.values()]),
  ])
  const placedBefore = addMs(recovery.toMedusaTime(now), -PLACING_MS)
  return {
    carts,
    details,
    variantsOf,
    blocks,
    permissionOf,
    lastOrderOf: (cart) => orders.get(cart?.account?.id ?? "") ?? null,
    isPlacing: (touch, cart) =>
      (cart?.completedAt ?? placedBefore) > placedBefore ||
      isPlacing({
        emails: [normalizeEmail(touch.email), cart?.email ?? null],
        customer_id: cart?.account?.id ?? null,
      }),
    placeOf,
    restraint,
  }
}
