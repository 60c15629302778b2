import type { Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import { findConsents } from "../../modules/recovery/queries/consent/find-consents"
import { listAddresses } from "../../modules/recovery/queries/contact/list-addresses"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { findLiveEnrollments } from "../../modules/recovery/queries/enrollment/find-live-enrollments"
import { EMAIL } from "../../domain/touch/channel"
import { knowPeople } from "../contact/know-people"
import { type Heard, writeDecisions } from "./write-decisions"

/**
 * Writes decisions of one address down: a yes for it alone, a no for all that
 * its person has. Whoever says no to messages is in no sequence any more, at
 * the same moment. Answers the ids of what was new; of somebody who was erased
 * nothing is. Only within a transaction that began with `holdOffErasures`.
 *
 * @param email normalized
 */
export async function recordConsent(
  db: Db,
  secrets: Secrets,
  { email, heard, now }: { email: string; heard: Heard[]; now: Date }
): Promise<string[]> {
  const people = await knowPeople(db, [{ email, account: null }], {
    secrets,
    now,
  })
  const person = people.get(email)
  if (!person) {
    return []
  }
  const { address_id } = person
  const addresses = await listAddresses(db, person.id)
  const isNo = ({ decision }: Heard) => decision === "withdrawn"
  const written = [
    ...(await writeDecisions(db, {
      address_ids: [address_id],
      heard: heard.filter((one) => !isNo(one)),
      now,
    })),
    ...(await writeDecisions(db, {
      address_ids: addresses.map(({ id }) => id),
      heard: heard.filter(isNo),
      now,
    })),
  ]
  const said = await findConsents(db, {
    address_ids: [address_id],
    purpose: EMAIL,
  })
  // One that is heard late may have been followed by a yes.
  if (said.get(address_id)?.record?.decision === "withdrawn") {
    const ids = await findLiveEnrollments(db, {
      email,
      cart_id: null,
      customer_id: null,
      before: now,
    })
    await exitEnrollments(db, { ids, reason: "consent_withdrawn", at: now })
  }
  return written
}
