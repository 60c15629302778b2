import { FORMATS } from "../../domain/audience/formats/format"
import type { Db } from "../../modules/recovery/db"
import {
  keepErasedRows,
  listListedAddresses,
} from "../../modules/recovery/queries/audience/erased-members"
import { holdOffExports } from "../../modules/recovery/queries/audience/export-locks"
import { letPlainFilesGo } from "../../modules/recovery/queries/audience/let-plain-files-go"

/**
 * Keeps, of people who are erased or forgotten, each network's own hashed row
 * where it has them from us: it is in the next file of removals, and goes when
 * that was delivered. Files in the clear that may hold them go. Within the transaction that erases, before anything of
 * theirs is gone.
 */
export async function keepRowsOfErased(
  db: Db,
  contactIds: string[]
): Promise<void> {
  await holdOffExports(db)
  await letPlainFilesGo(db, contactIds)
  const listed = await listListedAddresses(db, contactIds)
  if (!listed.length) {
    return
  }
  await keepErasedRows(
    db,
    listed.map((one) => {
      const { audience_id, network, by, address_id, export_id } = one
      const row = FORMATS[network].toRow(
        { ...one, value: null },
        {
          identifiers: "hashed",
          by,
          action: "removals",
          audience: { id: audience_id, name: one.audience_name },
        }
      )
      return {
        audience_id,
        network,
        by,
        address_id,
        export_id,
        row: "cells" in row ? row.cells : null,
      }
    })
  )
}
