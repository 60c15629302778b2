import type { Db } from "../../db"

/** Above what value carts are among the shop's dearest, by currency. */
export async function listValueMarks(
  db: Db
): Promise<{ currency_code: string; high_value: number }[]> {
  return await db.execute<{ currency_code: string; high_value: number }>(
    `SELECT currency_code, high_value FROM recovery_value_mark
      WHERE deleted_at IS NULL ORDER BY currency_code`
  )
}
