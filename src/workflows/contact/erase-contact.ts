import { isDeepStrictEqual } from "node:util"

import type { MedusaContainer } from "@medusajs/framework/types"

import { isErasedAddress } from "../../domain/contact/erased-address"
import { EMAIL } from "../../domain/touch/channel"
import { awaitWriters } from "../../modules/recovery/queries/contact/await-writers"
import { findOwners } from "../../modules/recovery/queries/contact/find-owners"
import { listAddresses } from "../../modules/recovery/queries/contact/list-addresses"
import { recoveryModule } from "../recovery-module"
import { refreshCartList } from "../report/refresh-cart-list"
import { blockAddress } from "./block-address"
import { eraseNotifications } from "./erase-notifications"
import { eraseRows } from "./erase-rows"
import {
  findPerson,
  type FoundPerson,
  gather,
  type WhoInput,
} from "./find-person"

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
 * and whoever was about to is waited for. Who became one with another person
 * meanwhile is looked for again. All rows are then made anonymous in
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
  let person = await findPerson(container, who)
  for (;;) {
    await block(container, person, now)
    const waited = await findAgain(container, who, person)
    if (!isDeepStrictEqual(waited, person)) {
      person = waited
      continue
    }
    const erased = await recovery.transaction((db) =>
      eraseRows(db, waited, now)
    )
    // Else another address has become theirs meanwhile, or they another's.
    if (erased) {
      await refreshCartList(recovery)
      const { keys, ...counts } = erased
      return {
        contact_ids: person.contact_ids,
        ...counts,
        notifications: await eraseNotifications(container, keys),
      }
    }
    person = await findAgain(container, who, person)
  }
}

/** A contact that has become another one's is found by its addresses. */
async function findAgain(
  container: MedusaContainer,
  who: WhoInput,
  before: FoundPerson
): Promise<FoundPerson> {
  const recovery = recoveryModule(container)
  if (!("contact_id" in who)) {
    return await findPerson(container, who)
  }
  const [contact] = await recovery.listContacts({ id: [who.contact_id] })
  return contact
    ? await findPerson(container, who)
    : await recovery.read(async (db) =>
        gather(db, {
          ...before,
          contact_ids: await findOwners(db, EMAIL, before.emails),
        })
      )
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
