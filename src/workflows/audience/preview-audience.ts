import type { MedusaContainer } from "@medusajs/framework/types"

import { maskEmail, maskName } from "../../domain/contact/mask-person"
import type { Because } from "../../domain/audience/rule/because"
import type { Db } from "../../modules/recovery/db"
import { findProfiles } from "../../modules/recovery/queries/audience/find-profiles"
import { fragment } from "../../modules/recovery/queries/audience/fragment"
import { listAudienceRows } from "../../modules/recovery/queries/audience/list-audiences"
import { writeCounts } from "../../modules/recovery/queries/audience/write-counts"
import type {
  AdminAudienceExample,
  AdminAudiencePreviewResponse,
} from "../../types"
import { recoveryModule } from "../recovery-module"
import { countAudience, inTime } from "./count-audience"
import { contextOf, type Membership, membership } from "./members-of"
import { oneOfEach } from "./one-of-each"
import { readLeftOutOfAds } from "./read-left-out-of-ads"
import { requireAudience, requireRule } from "./require-rule"
import { type Person, withGroups } from "./with-groups"

const SHOWN = 3
/** The newest people, among whom examples are looked for first. */
const LOOKED_AT = 500

/**
 * Who would be in an audience with this rule: how many, and a few of them, and
 * of the others, masked.
 *
 * @param audienceId the one that is edited: its place among exclusive ones counts
 */
export async function previewAudience(
  container: MedusaContainer,
  given: { rule: unknown; audience_id?: string; now: Date }
): Promise<AdminAudiencePreviewResponse> {
  const { audience_id: id, now } = given
  const audiences = await recoveryModule(container).read(listAudienceRows)
  const saved = id ? requireAudience(audiences, id) : null
  const rule = requireRule(
    given.rule,
    { id: saved?.id ?? null, name: saved?.name ?? "This audience" },
    audiences
  )
  const context = await contextOf(container, { rules: [rule], audiences, now })
  const members = membership(
    {
      id: saved?.id ?? null,
      is_exclusive: saved?.is_exclusive ?? false,
      priority: saved?.priority ?? 0,
      rule,
    },
    { audiences, context }
  )
  const leftOut = await readLeftOutOfAds(container)
  const counts = await inTime(container, async (db) => {
    const found = await countAudience(db, members.where, leftOut)
    if (saved) {
      await writeCounts(db, { id: saved.id, rule, ...found, now })
    }
    return found
  })
  const examples = await findExamples(container, members, counts.people)
  return { ...counts, broken: members.broken, ...examples }
}

async function findExamples(
  container: MedusaContainer,
  members: Membership,
  people: number
): Promise<Pick<AdminAudiencePreviewResponse, "matching" | "others">> {
  const newest = await read(container, (db) =>
    findProfiles(
      db,
      fragment(`true ORDER BY profile.contact_id DESC LIMIT ${LOOKED_AT}`)
    )
  )
  const judged = newest.map((person) => ({
    person,
    ...members.matches(person),
  }))
  const matching = judged.filter(({ matches }) => matches)
  const others = judged.filter(({ matches }) => !matches)
  const { sql, params } = members.where
  const more = async (condition: string) =>
    (
      await read(container, (db) =>
        findProfiles(db, { sql: `${condition} LIMIT ${SHOWN}`, params })
      )
    ).map((person) => ({ person, ...members.matches(person) }))
  return {
    matching: (matching.length < SHOWN && people > matching.length
      ? await more(sql)
      : matching
    )
      .slice(0, SHOWN)
      .map(({ person }) => toExample(person, null)),
    others: (others.length < SHOWN && newest.length === LOOKED_AT
      ? await more(`NOT ${sql}`)
      : oneOfEach(others, ({ because }) => ({
          alike: JSON.stringify(because?.at),
          at: because?.at[0] ?? Infinity,
        }))
    )
      .slice(0, SHOWN)
      .map(({ person, because }) => toExample(person, because)),
  }
}

async function read(
  container: MedusaContainer,
  work: (db: Db) => ReturnType<typeof findProfiles>
): Promise<Person[]> {
  return await withGroups(container, await inTime(container, work))
}

function toExample(
  person: Person,
  because: Because | null
): AdminAudienceExample {
  const { cart_value, cart_currency, abandoned_at } = person
  return {
    contact_id: person.contact_id,
    address: person.address && maskEmail(person.address),
    name: maskName(person.first_name, person.last_name),
    country_code: person.country_code,
    cart:
      cart_value !== null && cart_currency && abandoned_at
        ? {
            value: cart_value,
            currency_code: cart_currency,
            abandoned_at: abandoned_at.toISOString(),
          }
        : null,
    order_count: person.order_count,
    because,
  }
}
