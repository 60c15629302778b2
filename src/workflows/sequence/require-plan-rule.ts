import type { Rule } from "../../domain/audience/rule/rule"
import type { Db } from "../../modules/recovery/db"
import { listAudienceRows } from "../../modules/recovery/queries/audience/list-audiences"
import { requireRule } from "../audience/require-rule"

/**
 * Whom a plan is for, in a rule that says something.
 * @throws MedusaError INVALID_DATA that says where and what to do
 */
export async function requirePlanRule(
  db: Db,
  { name, rule }: { name: string; rule: Rule | null }
): Promise<void> {
  if (rule) {
    requireRule(rule, { id: null, name }, await listAudienceRows(db))
  }
}
