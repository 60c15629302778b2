import type { MedusaContainer } from "@medusajs/framework/types"

import { bareContext } from "../../domain/audience/rule/bare-context"
import { NO_PROFILE } from "../../domain/audience/rule/no-profile"
import type { ProfileFacts } from "../../domain/audience/rule/profile-facts"
import type { Rule } from "../../domain/audience/rule/rule"
import type { RuleContext } from "../../domain/audience/rule/rule-context"
import type { Db } from "../../modules/recovery/db"
import { findProfiles } from "../../modules/recovery/queries/audience/find-profiles"
import { fragment } from "../../modules/recovery/queries/audience/fragment"
import { listAudienceRows } from "../../modules/recovery/queries/audience/list-audiences"
import { recoveryModule } from "../recovery-module"
import { contextOf } from "./members-of"
import { withGroups } from "./with-groups"

/** What a cart tells, whatever is known of its person. */
export type CartTold = Pick<
  ProfileFacts,
  | "cart_status"
  | "cart_stage"
  | "cart_value"
  | "cart_currency"
  | "cart_items"
  | "cart_products"
  | "sales_channel_id"
  | "abandoned_at"
  | "last_activity_at"
  | "country_code"
  | "locale"
>

/** A person as rules see them, with this cart instead of their last one. */
export type PersonOf = (
  contactId: string | null,
  cart: CartTold
) => ProfileFacts

/** What rules are judged by beside people; nothing is read for none. */
export async function readContextOf(
  container: MedusaContainer,
  { rules, now }: { rules: Rule[]; now: Date }
): Promise<RuleContext> {
  if (!rules.length) {
    return bareContext(now)
  }
  const audiences = await recoveryModule(container).read(listAudienceRows)
  return await contextOf(container, { rules, audiences, now })
}

/** People by what is known of them: their row may be a moment old. */
export async function readPeople(
  container: MedusaContainer,
  db: Db,
  contactIds: string[]
): Promise<PersonOf> {
  const ids = [...new Set(contactIds)]
  const rows = ids.length
    ? await findProfiles(db, fragment("profile.contact_id = ANY(?)", ids))
    : []
  const people = new Map(
    (await withGroups(container, rows)).map((one) => [one.contact_id, one])
  )
  return (id, { country_code, locale, ...cart }) => {
    const known = people.get(id ?? "") ?? NO_PROFILE
    return {
      ...known,
      ...cart,
      country_code: country_code ?? known.country_code,
      locale: locale ?? known.locale,
    }
  }
}

/** Both, outside of any transaction. */
export async function readRuleWorld(
  container: MedusaContainer,
  given: { rules: Rule[]; contact_ids: string[]; now: Date }
): Promise<{ context: RuleContext; personOf: PersonOf }> {
  const { rules, contact_ids, now } = given
  const context = await readContextOf(container, { rules, now })
  const personOf = await recoveryModule(container).read((db) =>
    readPeople(container, db, rules.length ? contact_ids : [])
  )
  return { context, personOf }
}
