import type { Db } from "../../db"

/** What a person typed, in lower case and without accents, as the listed words are. */
export async function foldSearchText(db: Db, typed: string): Promise<string> {
  const [row] = await db.execute<{ folded: string }>(
    "SELECT recovery_fold(?) AS folded",
    [typed]
  )
  return row!.folded
}
