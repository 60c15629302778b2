import type { Db } from "../../db"

/**
 * Takes out by what people were named in pages that others may not have got:
 * somebody among them is not to be known any more. The page is told anew, of
 * the others. Only within a transaction.
 */
export async function forgetNames(db: Db): Promise<void> {
  await db.execute(
    `UPDATE recovery_cursor
        SET value = split_part(value, ' ', 1) || ' '
              || (substr(value, strpos(value, ' '))::jsonb - 'named')::text,
            updated_at = now()
      WHERE id LIKE 'facts:%' AND value LIKE '% {%"named"%}'
        AND deleted_at IS NULL`
  )
}
