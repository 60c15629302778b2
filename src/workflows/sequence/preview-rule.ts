import type { MedusaContainer } from "@medusajs/framework/types"

import { expandRule } from "../../domain/audience/rule/expand-rule"
import type { Because } from "../../domain/audience/rule/because"
import type { Rule } from "../../domain/audience/rule/rule"
import { chooseSequence } from "../../domain/sequence/choose-sequence"
import type { Trigger } from "../../domain/sequence/trigger"
import { maskEmail } from "../../domain/contact/mask-person"
import { addMs } from "../../domain/time/duration"
import { DAY_MS } from "../../domain/audience/rule/rule-terms"
import {
  type LeftRow,
  listLatestLeft,
} from "../../modules/recovery/queries/tracking/list-latest-left"
import type { AdminRuleExample, AdminSequenceRuleResponse } from "../../types"
import { oneOfEach } from "../audience/one-of-each"
import { readRuleWorld } from "../audience/read-rule-world"
import { recoveryModule } from "../recovery-module"

const SHOWN = 3
const LOOKED_AT = 1_000
const BACK_MS = 30 * DAY_MS

type Judged = {
  row: LeftRow
  why: "trigger" | "rule" | null
  because: Because | null
}

/**
 * Which of the latest carts that were left a rule and a trigger would take,
 * with a few of them and a few of the others. A person's own facts are those
 * of now; the cart's are of then.
 * @throws MedusaError INVALID_DATA for a rule that names audiences in circles
 */
export async function previewRule(
  container: MedusaContainer,
  given: { rule: Rule | null; trigger: Trigger; now: Date }
): Promise<AdminSequenceRuleResponse> {
  const { rule, trigger, now } = given
  const left = await recoveryModule(container).read((db) =>
    listLatestLeft(db, { since: addMs(now, -BACK_MS), limit: LOOKED_AT })
  )
  const world = await readRuleWorld(container, {
    rules: rule ? [rule] : [],
    contact_ids: left.flatMap(({ contact_id }) => contact_id ?? []),
    now,
  })
  const entrance = {
    id: "",
    name: "",
    trigger,
    rule,
    reentry: { kind: "new_cart" as const },
  }
  const judged = left.map((row): Judged => {
    const person = world.personOf(row.contact_id, {
      country_code: row.country_code,
      locale: row.locale,
      cart_status: "abandoned",
      cart_stage: row.stage,
      cart_value: row.value,
      cart_currency: row.currency_code?.toLowerCase() ?? null,
      cart_items: row.item_count,
      cart_products: (row.items ?? []).flatMap(
        ({ product_id }) => product_id ?? []
      ),
      sales_channel_id: row.sales_channel_id,
      abandoned_at: row.abandoned_at,
      last_activity_at: row.abandoned_at,
    })
    const { sequence, passed } = chooseSequence(
      [entrance],
      { stage: row.stage, person, beganAt: () => null },
      world.context
    )
    const [refusal] = passed
    return {
      row,
      why: sequence ? null : (refusal!.why as "trigger" | "rule"),
      because: refusal?.because ?? null,
    }
  })
  const matching = judged.filter(({ why }) => why === null)
  return {
    looked_at: left.length,
    matching: matching.length,
    broken: rule ? expandRule(rule, world.context).broken : [],
    matching_examples: matching.slice(0, SHOWN).map(toExample),
    other_examples: oneOfEach(
      judged.filter(({ why }) => why !== null),
      ({ why, because }) => ({
        alike: JSON.stringify([why, because?.at]),
        at: because?.at[0] ?? -1,
      })
    )
      .slice(0, SHOWN)
      .map(toExample),
  }
}

function toExample({ row, why, because }: Judged): AdminRuleExample {
  return {
    cart_id: row.cart_id,
    address: row.email && maskEmail(row.email),
    value: row.value,
    currency_code: row.currency_code,
    abandoned_at: row.abandoned_at.toISOString(),
    because,
    too_early: why === "trigger",
  }
}
