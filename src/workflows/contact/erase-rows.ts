import { addMs } from "../../domain/time/duration"
import { EMAIL } from "../../domain/touch/channel"
import type { Db } from "../../modules/recovery/db"
import { eraseOrders } from "../../modules/recovery/queries/attribution/erase-orders"
import { eraseContacts } from "../../modules/recovery/queries/contact/erase-contacts"
import { eraseLeftOut } from "../../modules/recovery/queries/contact/erase-left-out"
import { findOwners } from "../../modules/recovery/queries/contact/find-owners"
import { listAddresses } from "../../modules/recovery/queries/contact/list-addresses"
import { lockAddresses } from "../../modules/recovery/queries/contact/lock-addresses"
import { lockContacts } from "../../modules/recovery/queries/contact/lock-contacts"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { findEnrollmentsOfContacts } from "../../modules/recovery/queries/enrollment/find-enrollments-of-contacts"
import { forgetNames } from "../../modules/recovery/queries/fact/forget-names"
import { eraseCarts } from "../../modules/recovery/queries/tracking/erase-carts"
import { keepRowsOfErased } from "../audience/keep-rows-of-erased"
import { eraseTold } from "./erase-told"
import type { FoundPerson } from "./find-person"

/** Longer than any message is on the wire and any lease lasts. */
const ERASING_MS = 20 * 60_000

/**
 * Makes the rows of a person anonymous whose addresses are blocked. Null when
 * they have an address by now that was not found before, or one of theirs has
 * become another's. A message that is on
 * the wire settles like any other; what it still leaves behind is looked for
 * by `finish-erasures.ts`. Only within a transaction.
 */
export async function eraseRows(
  db: Db,
  person: FoundPerson,
  at: Date
): Promise<{ carts: number; messages: number; keys: string[] } | null> {
  const { contact_ids, emails } = person
  await eraseOrders(db, person)
  const carts = await eraseCarts(db, { ...person, at })
  await lockAddresses(db, contact_ids)
  const locked = await lockContacts(db, contact_ids)
  const owners = await findOwners(db, EMAIL, emails)
  if (
    locked.length < contact_ids.length ||
    owners.some((id) => !contact_ids.includes(id))
  ) {
    return null
  }
  for (const id of contact_ids) {
    const addresses = await listAddresses(db, id)
    if (addresses.some(({ address }) => !emails.includes(address))) {
      return null
    }
  }
  await exitEnrollments(db, {
    ids: await findEnrollmentsOfContacts(db, contact_ids),
    reason: "erased",
    at,
  })
  const { messages, keys } = await eraseTold(db, contact_ids, at)
  await keepRowsOfErased(db, contact_ids)
  await eraseContacts(db, {
    ids: contact_ids,
    at,
    erasingUntil: addMs(at, ERASING_MS),
    keepHash: false,
  })
  await eraseLeftOut(db, { emails, at })
  await forgetNames(db)
  return { carts, messages, keys }
}
