import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import { EMAIL } from "../../domain/touch/channel"
import type { Db } from "../../modules/recovery/db"
import { findAccountContacts } from "../../modules/recovery/queries/contact/find-account-contacts"
import { findAccountsOf } from "../../modules/recovery/queries/contact/find-accounts-of"
import { findAddress } from "../../modules/recovery/queries/contact/find-address"
import { listAddresses } from "../../modules/recovery/queries/contact/list-addresses"
import { recoveryModule } from "../recovery-module"

/** Whom somebody means: by one of these. */
export type WhoInput =
  | { contact_id: string }
  /** Medusa's, also one that was deleted. */
  | { customer_id: string }
  | { email: string }

/** All that one person is known by. */
export type FoundPerson = {
  contact_ids: string[]
  /** Medusa's customers. */
  customer_ids: string[]
  /** Normalized. */
  emails: string[]
}

/**
 * Everything that one person is known by here, and in Medusa by that customer:
 * an account and the address that it is registered with are one person. Who
 * is in no sequence may still be named by carts.
 * @throws MedusaError NOT_FOUND when nobody is known by that
 */
export async function findPerson(
  container: MedusaContainer,
  who: WhoInput
): Promise<FoundPerson> {
  const recovery = recoveryModule(container)
  if ("contact_id" in who) {
    const [contact] = await recovery.listContacts({ id: [who.contact_id] })
    if (!contact) {
      throw unknown("contact", who.contact_id)
    }
    return await recovery.read((db) =>
      gather(db, {
        contact_ids: [contact.id],
        customer_ids: contact.customer_id ? [contact.customer_id] : [],
        emails: [],
      })
    )
  }
  if ("customer_id" in who) {
    return await ofCustomer(container, who.customer_id)
  }
  const email = normalizeEmail(who.email)
  if (!email) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "This is no email address; name the person by theirs, or by the id of a customer or a contact."
    )
  }
  return await recovery.read(async (db) => {
    const known = await findAddress(db, EMAIL, email)
    return await gather(db, {
      contact_ids: known ? [known.contact_id] : [],
      customer_ids: [],
      emails: [email],
    })
  })
}

async function ofCustomer(
  container: MedusaContainer,
  id: string
): Promise<FoundPerson> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { id: [id] },
      { select: ["id", "email"], take: 1, withDeleted: true }
    )
  return await recoveryModule(container).read(async (db) => {
    const email = normalizeEmail(customer?.email)
    const accounts = await findAccountContacts(db, [id])
    if (!customer && !accounts.length) {
      throw unknown("customer", id)
    }
    const known = email ? await findAddress(db, EMAIL, email) : null
    return await gather(db, {
      contact_ids: [...accounts, ...(known ? [known.contact_id] : [])],
      customer_ids: [id],
      emails: email ? [email] : [],
    })
  })
}

/** With every other address, and account, of theirs. */
export async function gather(db: Db, known: FoundPerson): Promise<FoundPerson> {
  const contact_ids = [...new Set(known.contact_ids)].sort()
  const emails = new Set(known.emails)
  for (const id of contact_ids) {
    for (const { address } of await listAddresses(db, id)) {
      emails.add(address)
    }
  }
  const accounts = await findAccountsOf(db, contact_ids)
  return {
    contact_ids,
    customer_ids: [...new Set([...known.customer_ids, ...accounts])].sort(),
    emails: [...emails].sort(),
  }
}

function unknown(what: string, id: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `There is no ${what} with the id ${id}.`
  )
}
