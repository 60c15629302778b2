import type { Purpose } from "../../domain/consent/purpose"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import {
  findPermissions,
  type FoundPermission,
} from "../consent/find-permissions"
import { readCountries } from "../consent/read-countries"
import type { SendContext } from "./send-context"

/**
 * Whether the people of touches may be written to now. What is known of the
 * addresses that their enrollments were made for is read in one go; one that a
 * cart has gone to since is asked for by itself.
 */
export async function readPermissions(
  { container, recovery, channel, now }: SendContext,
  touches: ClaimedTouch[],
  carts: CartFacts[]
): Promise<
  (addressId: string, cart: CartFacts | null) => Promise<FoundPermission>
> {
  const ask = (address_ids: string[]) =>
    recovery.read((db) =>
      findPermissions(db, { address_ids, purpose: channel as Purpose, now })
    )
  const known = new Set(touches.map(({ address_id }) => address_id))
  const [countriesOf, permissionOf] = await Promise.all([
    readCountries(container, carts),
    ask([...known]),
  ])
  return async (addressId, cart) =>
    (known.has(addressId) ? permissionOf : await ask([addressId]))(addressId, {
      sales_channel_id: cart?.sales_channel_id ?? null,
      countries: cart ? countriesOf(cart) : [],
    })
}
