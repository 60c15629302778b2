import type { Db } from "../../modules/recovery/db"
import { insertRevision } from "../../modules/recovery/queries/sequence/revisions"
import { writePlan } from "../../modules/recovery/queries/sequence/write-plan"
import type { AdminSequencePlan } from "../../types"
import { newId } from "../process/new-id"
import { type DraftedSequence, publishedPlan } from "./require-sequence"

/**
 * Makes a plan a sequence's next revision. What it had before there were any
 * is kept as the first one. Only while the sequence is locked.
 */
export async function publishPlan(
  db: Db,
  sequence: DraftedSequence,
  {
    plan,
    actor_id,
    now,
  }: { plan: AdminSequencePlan; actor_id: string | null; now: Date }
): Promise<void> {
  const { id, steps, created_at } = sequence
  let { revision } = sequence
  const keep = (row: {
    plan: AdminSequencePlan
    actor_id: string | null
    published_at: Date
  }) =>
    insertRevision(db, {
      id: newId("rsrv"),
      sequence_id: id,
      number: ++revision,
      ...row,
    })
  if (revision === 0 && steps.length) {
    await keep({
      plan: publishedPlan(sequence),
      actor_id: null,
      published_at: new Date(created_at),
    })
  }
  await keep({ plan, actor_id, published_at: now })
  await writePlan(db, { id, plan, revision })
}
