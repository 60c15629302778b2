import type { AdCover } from "../../../../domain/consent/ad-cover"
import type { Db } from "../../db"

export type WordingRow = {
  id: string
  key: string
  locale: string
  version: number
  text: string
  covers: AdCover[] | null
  created_at: Date
}

/** The last version of each wording, by key and language. */
export async function listWordings(
  db: Db,
  keys: readonly string[]
): Promise<WordingRow[]> {
  return await db.execute<WordingRow>(
    `SELECT DISTINCT ON (key, locale)
            id, key, locale, version, text, covers, created_at
       FROM recovery_consent_wording
      WHERE key = ANY(?) AND deleted_at IS NULL
      ORDER BY key, locale, version DESC`,
    [keys]
  )
}
