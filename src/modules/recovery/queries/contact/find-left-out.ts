import type { LeftOutKind } from "../../../../domain/contact/left-out"
import type { Db } from "../../db"

/**
 * What admins leave out of these addresses and domains, and every group that
 * they do: groups are few.
 */
export async function findLeftOutRows(
  db: Db,
  { addresses, domains }: { addresses: string[]; domains: string[] }
): Promise<{ kind: LeftOutKind; value: string }[]> {
  return await db.execute<{ kind: LeftOutKind; value: string }>(
    `SELECT kind, value FROM recovery_left_out
      WHERE kind = 'address' AND value = ANY(?) AND deleted_at IS NULL
      UNION ALL
     SELECT kind, value FROM recovery_left_out
      WHERE kind = 'domain' AND value = ANY(?) AND deleted_at IS NULL
      UNION ALL
     SELECT kind, value FROM recovery_left_out
      WHERE kind = 'group' AND deleted_at IS NULL`,
    [addresses, domains]
  )
}
