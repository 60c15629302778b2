import type { MedusaContainer } from "@medusajs/framework/types"

import { EMAIL } from "../../domain/touch/channel"
import { listCartsOfStories } from "../../modules/recovery/queries/enrollment/list-carts-of-stories"
import { listStoriesOfCart } from "../../modules/recovery/queries/enrollment/list-stories-of-cart"
import { liveOfAddresses } from "../../modules/recovery/queries/enrollment/live-of-addresses"
import { recoveryModule } from "../recovery-module"
import { readCarts } from "../tracking/read-carts"

/** The address that the cart of an enrollment bears; by the enrollment's id. */
export type CartEmails = ReadonlyMap<string, string>

/**
 * Reads that of all that a person has under way, and of one cart's stories.
 * To be done before a transaction and never within: Medusa is asked by another
 * connection of the same pool, and when everybody holds one and waits for
 * another, nobody gets any. Of a story that begins meanwhile nothing is known,
 * and its cart bears the address that it began with.
 */
export async function readCartEmails(
  container: MedusaContainer,
  asked: {
    email: string
    about?: Parameters<typeof listStoriesOfCart>[1]
  }
): Promise<CartEmails> {
  const { email, about } = asked
  const stories = await recoveryModule(container).read(async (db) => {
    const live = await liveOfAddresses(db, [
      { channel: EMAIL, address: email, whole: true },
    ])
    const told = about ? await listStoriesOfCart(db, about) : []
    const ids = new Set([...live, ...told.map(({ id }) => id)])
    return ids.size ? await listCartsOfStories(db, [...ids]) : []
  })
  const carts = await readCarts(
    container,
    stories.map(({ cart_id }) => cart_id)
  )
  return new Map(
    stories.flatMap(({ id, cart_id }) => {
      const bears = carts.get(cart_id)?.email
      return bears ? [[id, bears] as const] : []
    })
  )
}
