import type { ConsentRecord } from "../../domain/consent/consent-record"
import type { Db } from "../../modules/recovery/db"
import { insertConsents } from "../../modules/recovery/queries/consent/insert-consents"
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
 * Writes the same decisions down for addresses. Answers the ids of what was
 * new. Nobody's sequence ends by it.
 */
export async function writeDecisions(
  db: Db,
  input: { address_ids: string[]; heard: Heard[]; now: Date }
): Promise<string[]> {
  return await insertConsents(
    db,
    input.address_ids.flatMap((address_id) =>
      input.heard.map((one) => ({
        ...one,
        id: newId("rcns"),
        address_id,
        basis: BASIS[one.decision],
        decided_at: input.now,
      }))
    )
  )
}

const BASIS = {
  granted: "explicit",
  offered: "soft_opt_in",
  withdrawn: null,
} as const
