import { whichStays } from "../../domain/enrollment/which-stays"
import type { Db } from "../../modules/recovery/db"
import { handOverAddresses } from "../../modules/recovery/queries/contact/hand-over-addresses"
import { lockContacts } from "../../modules/recovery/queries/contact/lock-contacts"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { lockRivals } from "../../modules/recovery/queries/enrollment/lock-rivals"

/**
 * Makes addresses another person's, with the enrollments that were made for
 * them. Should both be in a sequence, one goes on, by `which-stays.ts`; of the
 * other the touch that waits is canceled, and its code with it. What it has
 * sent, with its links and codes, stays good. Only within a transaction.
 */
export async function handOver(
  db: Db,
  input: { address_ids: string[]; from: string; to: string; at: Date }
): Promise<void> {
  const { address_ids, from, to, at } = input
  await lockContacts(db, [from, to])
  const { ends } = whichStays(await lockRivals(db, input))
  if (ends.length) {
    await exitEnrollments(db, {
      ids: ends,
      reason: "expired",
      skip: "already_enrolled",
      at,
    })
  }
  await handOverAddresses(db, { ids: address_ids, from, to, at })
}
