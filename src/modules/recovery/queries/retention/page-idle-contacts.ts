import type { Db } from "../../db"

/** Nothing of theirs goes on, and nothing has happened since. */
const IDLE = `
  contact.erased_at IS NULL AND contact.created_at < ?
  AND NOT EXISTS (SELECT FROM recovery_enrollment AS enrollment
                   WHERE enrollment.contact_id = contact.id
                     AND (enrollment.state = 'active'
                       OR enrollment.enrolled_at >= ?
                       OR enrollment.exited_at >= ?)
                     AND enrollment.deleted_at IS NULL)
  AND NOT EXISTS (SELECT FROM recovery_order AS bought
                   WHERE bought.contact_id = contact.id
                     AND bought.placed_at >= ? AND bought.deleted_at IS NULL)
  AND NOT EXISTS (SELECT FROM recovery_address AS address
                    JOIN recovery_tracked_cart AS cart
                      ON cart.email = address.address
                     AND cart.deleted_at IS NULL
                   WHERE address.contact_id = contact.id
                     AND address.deleted_at IS NULL
                     AND cart.last_activity_at >= ?)
  AND NOT EXISTS (SELECT FROM recovery_address AS address
                    JOIN recovery_consent AS consent
                      ON consent.address_id = address.id
                     AND consent.deleted_at IS NULL
                   WHERE address.contact_id = contact.id
                     AND address.deleted_at IS NULL
                     AND consent.decided_at >= ?)`

export type IdleContact = { id: string; customer_id: string | null }

/** A page of people by their ids, and those of them who are long gone. */
export async function pageIdleContacts(
  db: Db,
  input: { after: string; before: Date; limit: number }
): Promise<{ seen: number; last: string | null; idle: IdleContact[] }> {
  const { after, before, limit } = input
  const [page] = await db.execute<{
    seen: number
    last: string | null
    idle: IdleContact[]
  }>(
    `WITH page AS MATERIALIZED (
       SELECT id, customer_id, erased_at, created_at FROM recovery_contact
        WHERE id > ? AND deleted_at IS NULL
        ORDER BY id LIMIT ?
     )
     SELECT (SELECT count(*)::int FROM page) AS seen,
            (SELECT max(id) FROM page) AS last,
            (SELECT COALESCE(jsonb_agg(jsonb_build_object(
                      'id', id, 'customer_id', customer_id)), '[]')
               FROM page AS contact WHERE ${IDLE}) AS idle`,
    [after, limit, before, before, before, before, before, before]
  )
  return page!
}

/** The same of one who is locked. */
export async function isIdle(
  db: Db,
  id: string,
  before: Date
): Promise<boolean> {
  const rows = await db.execute(
    `SELECT FROM recovery_contact AS contact
      WHERE contact.id = ? AND contact.deleted_at IS NULL AND ${IDLE}`,
    [id, before, before, before, before, before, before]
  )
  return rows.length > 0
}
