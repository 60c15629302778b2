import type {
  ExportContent,
  ExportFile,
  ExportMode,
  ExportState,
  ExportWay,
} from "../../../../domain/audience/export"
import type { Network } from "../../../../domain/audience/network"

/** A row of `recovery_audience_export`, but for its lease. */
export type ExportRow = {
  id: string
  audience_id: string
  audience_name: string
  network: Network
  content: ExportContent
  mode: ExportMode
  identifiers: "hashed" | "plain"
  by: "email" | "phone"
  network_list_id: string | null
  way: ExportWay
  state: ExportState
  error: string | null
  actor_type: string
  actor_id: string | null
  consent_basis: Record<string, number> | null
  requested_at: Date
  complete_at: Date | null
  finished_at: Date | null
  rows: number
  expected: number | null
  bytes: number | null
  left_out: Record<string, number> | null
  reasons: Record<string, number> | null
  content_hash: string | null
  files: ExportFile[] | null
  files_must_go: boolean
}

export const EXPORT_COLUMNS = `id, audience_id, audience_name, network, content,
  mode, identifiers, by, network_list_id, way, state, error, actor_type, actor_id,
  consent_basis, requested_at, complete_at, finished_at, rows, expected, bytes,
  left_out, reasons, content_hash, files, files_must_go`
