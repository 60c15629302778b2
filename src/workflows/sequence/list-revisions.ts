import type { MedusaContainer } from "@medusajs/framework/types"

import { comparePlans } from "../../domain/sequence/compare-plans"
import {
  listRevisions as readRevisions,
  type RevisionRow,
} from "../../modules/recovery/queries/sequence/revisions"
import type { AdminSequencePlan, AdminSequenceRevision } from "../../types"
import { recoveryModule } from "../recovery-module"
import { nameStaff } from "../report/name-staff"
import { publishedPlan, requireSequence } from "./require-sequence"

/**
 * Every plan of a sequence that was ever published, the latest first.
 * @throws MedusaError NOT_FOUND when there is no such sequence
 */
export async function listRevisions(
  container: MedusaContainer,
  id: string
): Promise<AdminSequenceRevision[]> {
  const rows = await recoveryModule(container).read(async (db) => {
    const sequence = await requireSequence(db, id)
    const known = await readRevisions(db, id)
    // One that nobody has changed yet.
    const shipped: RevisionRow = {
      number: 1,
      plan: publishedPlan(sequence),
      actor_id: null,
      published_at: sequence.created_at,
    }
    return known.length || !sequence.steps.length ? known : [shipped]
  })
  const nameOf = await nameStaff(
    container,
    rows.map(({ actor_id }) => actor_id)
  )
  return rows.map(({ number, plan, actor_id, published_at }, n) => {
    const before = rows[n + 1]
    return {
      number,
      published_at: new Date(published_at).toISOString(),
      by: nameOf(actor_id),
      plan: plan as AdminSequencePlan,
      changes: before ? comparePlans(before.plan, plan) : [],
    }
  })
}
