import type { Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import { findConsents } from "../../modules/recovery/queries/consent/find-consents"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { findLiveEnrollments } from "../../modules/recovery/queries/enrollment/find-live-enrollments"
import { EMAIL } from "../../domain/touch/channel"
import { knowPeople } from "../contact/know-people"
import { type Heard, writeDecisions } from "./write-decisions"

/**
 * Writes decisions of one address down. Whoever takes a yes to messages back
 * is in no sequence any more, at the same moment. Answers the ids of what was
 * new; of somebody who was erased nothing is. Only within a transaction that
 * began with `holdOffErasures`.
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
  const written = await writeDecisions(db, {
    address_ids: [person.address_id],
    heard,
    now,
  })
  const said = await findConsents(db, {
    address_ids: [person.address_id],
    purpose: EMAIL,
  })
  // One that is heard late may have been followed by a yes.
  if (said.get(person.address_id)?.record?.decision === "withdrawn") {
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
