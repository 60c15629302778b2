import type { MedusaContainer } from "@medusajs/framework/types"

import { isErasedAddress } from "../../domain/contact/erased-address"
import { EMAIL } from "../../domain/touch/channel"
import { awaitWriters } from "../../modules/recovery/queries/contact/await-writers"
import { listAddresses } from "../../modules/recovery/queries/contact/list-addresses"
import { recoveryModule } from "../recovery-module"
import { refreshCartList } from "../report/refresh-cart-list"
import { blockAddress } from "./block-address"
import { eraseNotifications } from "./erase-notifications"
import { eraseRows } from "./erase-rows"
import { findPerson, type FoundPerson, type WhoInput } from "./find-person"

export type Erased = {
  contact_ids: string[]
  /** How many carts and messages told of them. */
  carts: number
  messages: number
  /** Rows of Medusa's own that held the messages' address; null where its
   *  notification module is another one that cannot change them. */
  notifications: number | null
}

/**
 * Makes all that is kept of a person anonymous. Their addresses are blocked
 * first, for good and by themselves: whoever would write one of them down
 * after that, from a cart or an order that Medusa still has, knows better;
 * and whoever was about to is waited for. All rows are then made anonymous in
 * one transaction. Doing it again changes nothing, and finishes what was
 * interrupted.
 * @throws MedusaError NOT_FOUND when nobody is known by that
 */
export async function eraseContact(
  container: MedusaContainer,
  who: WhoInput,
  now: Date
): Promise<Erased> {
  const recovery = recoveryModule(container)
  for (;;) {
    const person = await findPerson(container, who)
    await block(container, person, now)
    const erased = await recovery.transaction((db) =>
      eraseRows(db, person, now)
    )
    // Else another address has become theirs meanwhile.
    if (erased) {
      await refreshCartList(recovery)
      const { keys, ...counts } = erased
      return {
        contact_ids: person.contact_ids,
        ...counts,
        notifications: await eraseNotifications(container, keys),
      }
    }
  }
}

async function block(
  container: MedusaContainer,
  { contact_ids, emails }: FoundPerson,
  at: Date
): Promise<void> {
  const recovery = recoveryModule(container)
  await recovery.transaction(async (db) => {
    await awaitWriters(db)
    const known = await Promise.all(
      contact_ids.map((id) => listAddresses(db, id))
    )
    await blockAddress(db, recovery.options, {
      addresses: [
        ...known.flat(),
        ...emails.map((address) => ({ channel: EMAIL, address })),
      ].filter(({ address }) => !isErasedAddress(address)),
      reason: "erased",
      at,
    })
  })
}
