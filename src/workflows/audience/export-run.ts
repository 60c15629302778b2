import type { ExportRow } from "../../modules/recovery/queries/audience/export-row"
import type { Who } from "../../modules/recovery/queries/audience/people-source"

/** An export that its maker holds. */
export type ExportRun = {
  row: ExportRow
  lease_id: string
  who: Who
}

/** It is not ours any more: canceled, or taken over. */
export class NotOurs extends Error {}

/** Whoever asked for it has gone away. */
export class GoneAway extends Error {}
