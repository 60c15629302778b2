import type { BlockReason } from "../../domain/contact/block"
import type { Db } from "../../modules/recovery/db"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { liveOfAddresses } from "../../modules/recovery/queries/enrollment/live-of-addresses"

export type Stop = { channel: string; address: string; reason: BlockReason }

/**
 * Ends what is under way to addresses that were blocked: all that their people
 * have, or only what goes to the one address whose mailbox is not there. Only
 * within a transaction. Answers how many ended.
 */
export async function endStories(
  db: Db,
  stops: Stop[],
  at: Date
): Promise<number> {
  let ended = 0
  for (const exit of ["unsubscribed", "suppressed"] as const) {
    const asked = stops
      .filter(
        ({ reason }) =>
          (reason === "unsubscribed") === (exit === "unsubscribed")
      )
      .map(({ channel, address, reason }) => ({
        channel,
        address,
        whole: reason !== "bounced",
      }))
    const ids = asked.length ? await liveOfAddresses(db, asked) : []
    if (ids.length) {
      ended += (await exitEnrollments(db, { ids, reason: exit, at })).length
    }
  }
  return ended
}
