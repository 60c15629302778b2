import { hashAddress } from "../../domain/contact/hash-address"
import type { CartDetails } from "../../domain/tracking/cart-details"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import { findSuppressions } from "../../modules/recovery/queries/contact/find-suppressions"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { readCartDetails } from "../tracking/read-cart-details"
import { readCarts } from "../tracking/read-carts"
import { readVariants, type VariantsNow } from "../tracking/read-variants"
import type { SendContext } from "./send-context"

/** What the gate asks about the touches of a batch. */
export type GateFacts = {
  carts: Map<string, CartFacts>
  details: Map<string, CartDetails>
  variantsOf: (cart: CartFacts) => VariantsNow
  suppressions: Map<string, { reason: string }>
}

/** Reads the truth about claimed touches afresh, for all in one go. */
export async function readGateFacts(
  { container, recovery }: SendContext,
  touches: ClaimedTouch[]
): Promise<GateFacts> {
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
  const { secret } = recovery.options
  const hashes = [...addresses].map((email) =>
    hashAddress(secret, "email", email)
  )
  const [details, variantsOf, suppressions] = await Promise.all([
    readCartDetails(container, [...carts.keys()]),
    readVariants(container, [...carts.values()]),
    recovery.read((db) => findSuppressions(db, "email", hashes)),
  ])
  return { carts, details, variantsOf, suppressions }
}
