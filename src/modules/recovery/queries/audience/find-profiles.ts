import type { ProfileFacts } from "../../../../domain/audience/rule/profile-facts"
import type { Db } from "../../db"
import type { Fragment } from "./fragment"

/** A person's row, and an address of theirs to show, masked. */
export type ProfileRow = Omit<ProfileFacts, "customer_groups"> & {
  contact_id: string
  customer_id: string | null
  first_name: string | null
  last_name: string | null
  address: string | null
}

/**
 * Some people by a condition over `profile`, which may end with an order and
 * a limit: few, since each is looked up.
 */
export async function findProfiles(
  db: Db,
  { sql, params }: Fragment
): Promise<ProfileRow[]> {
  const rows = await db.execute<ProfileRow>(
    `SELECT contact_id, customer_id, first_name, last_name, country_code,
            locale, cart_status, cart_stage, cart_value, cart_currency,
            cart_items, cart_products, sales_channel_id, abandoned_at,
            last_activity_at, order_count, last_order_at, spent, segment,
            messaged_at, clicked_at, recovered_at, code_until,
            (SELECT address FROM recovery_address AS address
              WHERE address.contact_id = profile.contact_id
                AND address.channel = 'email' AND address.deleted_at IS NULL
              ORDER BY address.id LIMIT 1) AS address
       FROM recovery_profile AS profile
      WHERE profile.deleted_at IS NULL AND ${sql}`,
    params
  )
  return rows.map((row) => ({
    ...row,
    abandoned_at: toDate(row.abandoned_at),
    last_activity_at: toDate(row.last_activity_at),
    last_order_at: toDate(row.last_order_at),
    messaged_at: toDate(row.messaged_at),
    clicked_at: toDate(row.clicked_at),
    recovered_at: toDate(row.recovered_at),
    code_until: toDate(row.code_until),
  }))
}

const toDate = (at: Date | string | null) => (at === null ? null : new Date(at))
