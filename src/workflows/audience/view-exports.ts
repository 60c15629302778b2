import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import type { ExportRow } from "../../modules/recovery/queries/audience/export-row"
import {
  findExport,
  pageExports,
} from "../../modules/recovery/queries/audience/page-exports"
import type {
  AdminAudienceExport,
  AdminAudienceExportsResponse,
} from "../../types"
import { recoveryModule } from "../recovery-module"
import { nameStaff } from "../report/name-staff"

/** A page of the log, and where the next one begins. */
export async function viewExports(
  container: MedusaContainer,
  page: { audience_id?: string; limit: number; after?: string }
): Promise<AdminAudienceExportsResponse> {
  const { audience_id = null, limit } = page
  const after = page.after ? readAfter(page.after) : null
  const rows = await recoveryModule(container).read((db) =>
    pageExports(db, { audience_id, after, limit: limit + 1 })
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    exports: await showExports(container, shown),
    next:
      rows.length > limit && last
        ? `${new Date(last.requested_at).toISOString()}_${last.id}`
        : null,
  }
}

function readAfter(text: string): { requested_at: Date; id: string } {
  const [, at = "", id = ""] = /^([^_]+)_([\w-]{1,100})$/.exec(text) ?? []
  const requested_at = new Date(at)
  if (!id || Number.isNaN(requested_at.getTime())) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "after: must be what the page before gave as next"
    )
  }
  return { requested_at, id }
}

/** @throws MedusaError NOT_FOUND */
export async function viewExport(
  container: MedusaContainer,
  id: string
): Promise<AdminAudienceExport> {
  const row = await recoveryModule(container).read((db) => findExport(db, id))
  if (!row) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "Nothing with this id was found."
    )
  }
  return (await showExports(container, [row]))[0]!
}

/** Rows of the log as the dashboard receives them. */
export async function showExports(
  container: MedusaContainer,
  rows: ExportRow[]
): Promise<AdminAudienceExport[]> {
  const nameOf = await nameStaff(
    container,
    rows.map(({ actor_type, actor_id }) =>
      actor_type === "user" ? actor_id : null
    )
  )
  const keys = await nameKeys(
    container,
    rows.flatMap(({ actor_type, actor_id }) =>
      actor_type === "api-key" && actor_id ? actor_id : []
    )
  )
  return rows.map((row) => ({
    id: row.id,
    audience_id: row.audience_id,
    audience_name: row.audience_name,
    network: row.network,
    content: row.content,
    mode: row.mode,
    identifiers: row.identifiers,
    network_list_id: row.network_list_id,
    by: row.by,
    way: row.way,
    state: row.state,
    error: row.error,
    actor: {
      type: row.actor_type,
      id: row.actor_id,
      name:
        row.actor_type === "user"
          ? nameOf(row.actor_id)
          : (keys.get(row.actor_id ?? "") ?? null),
    },
    requested_at: new Date(row.requested_at).toISOString(),
    finished_at: row.finished_at && new Date(row.finished_at).toISOString(),
    rows: row.rows,
    expected: row.expected,
    bytes: row.bytes,
    left_out: row.left_out ?? {},
    reasons: row.reasons ?? {},
    content_hash: row.content_hash,
    parts:
      row.state === "delivered" || row.state === "ready"
        ? (row.files?.length ?? 0)
        : 0,
  }))
}

async function nameKeys(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const keys = ids.length
    ? await container
        .resolve(Modules.API_KEY)
        .listApiKeys({ id: [...new Set(ids)] }, { select: ["id", "title"] })
    : []
  return new Map(keys.map(({ id, title }) => [id, title]))
}
