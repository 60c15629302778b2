import type { ExportRow } from "./export-row"
import type { Db } from "../../db"

export type NewExport = Omit<
  ExportRow,
  | "error"
  | "consent_basis"
  | "complete_at"
  | "finished_at"
  | "rows"
  | "expected"
  | "bytes"
  | "left_out"
  | "reasons"
  | "content_hash"
  | "files"
  | "files_must_go"
> & {
  lease_id: string | null
  lease_until: Date | null
  /** Of a download of a kept file. */
  taken_of?: string
  part?: number
}

/** Writes down that somebody asked for a file. */
export async function insertExport(db: Db, row: NewExport): Promise<void> {
  const columns = Object.keys(row)
  await db.execute(
    `INSERT INTO recovery_audience_export (${columns.join(", ")})
     VALUES (${columns.map(() => "?").join(", ")})`,
    Object.values(row)
  )
}
