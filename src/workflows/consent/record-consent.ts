import type { Secrets } from "../../domain/contact/hash-address"
import type { ConsentRecord } from "../../domain/consent/consent-record"
import type { Db } from "../../modules/recovery/db"
import { insertConsents } from "../../modules/recovery/queries/consent/insert-consents"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { findLiveEnrollments } from "../../modules/recovery/queries/enrollment/find-live-enrollments"
import { EMAIL } from "../../domain/touch/channel"
import { knowPeople } from "../contact/know-people"
import { newId } from "../process/new-id"

/** What somebody decided, as a door heard it. */
export type Heard = Pick<
  ConsentRecord,
  "purpose" | "decision" | "source" | "wording_id"
> & {
  sales_channel_id: string | null
  actor_id: string | null
  note: string | null
}

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
  const { address_id } = person
  const written = await insertConsents(
    db,
    heard.map((one) => ({
      ...one,
      id: newId("rcns"),
      address_id,
      basis: BASIS[one.decision],
      decided_at: now,
    }))
  )
  if (heard.some(isNoToMessages)) {
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

const BASIS = {
  granted: "explicit",
  offered: "soft_opt_in",
  withdrawn: null,
} as const

const isNoToMessages = ({ purpose, decision }: Heard): boolean =>
  decision === "withdrawn" && purpose === EMAIL
