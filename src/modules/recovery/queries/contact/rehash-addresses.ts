import { type Db, rowsParam } from "../../db"

/**
 * Writes addresses' new hashes, and moves their blocks from the hashes of
 * earlier secrets to them, each reason and what was lifted. Of several in
 * force that say the same the first stays one; the others are left, and harm
 * nobody.
 */
export async function rehashAddresses(
  db: Db,
  rows: { id: string; channel: string; hash: string; earlier: string[] }[]
): Promise<void> {
  await db.execute(
    `WITH row AS MATERIALIZED (
       SELECT *
         FROM jsonb_to_recordset(?::jsonb) AS row(
                id text, channel text, hash text, earlier jsonb)
     ), stale AS MATERIALIZED (
       SELECT DISTINCT ON (row.channel, row.hash, block.reason, block.source,
                           CASE WHEN block.lifted_at IS NOT NULL
                                THEN block.id END)
              block.id, row.hash
         FROM row
        CROSS JOIN LATERAL jsonb_array_elements_text(row.earlier) AS was
         JOIN recovery_suppression AS block
           ON block.channel = row.channel AND block.address_hash = was
          AND block.deleted_at IS NULL
        WHERE block.lifted_at IS NOT NULL
           OR NOT EXISTS (SELECT FROM recovery_suppression AS present
                           WHERE present.channel = row.channel
                             AND present.address_hash = row.hash
                             AND present.reason = block.reason
                             AND present.source = block.source
                             AND present.lifted_at IS NULL
                             AND present.deleted_at IS NULL)
        ORDER BY row.channel, row.hash, block.reason, block.source,
                 CASE WHEN block.lifted_at IS NOT NULL THEN block.id END,
                 block.blocked_at, block.id
     ), moved AS (
       UPDATE recovery_suppression AS block
          SET address_hash = stale.hash
         FROM stale
        WHERE block.id = stale.id
     )
     UPDATE recovery_address AS address
        SET address_hash = row.hash
       FROM row
      WHERE address.id = row.id AND address.address_hash <> row.hash`,
    [rowsParam(rows)]
  )
}
