import type { ExportRow } from "../../modules/recovery/queries/audience/export-row"

const LONGEST = 60

/** `big-spenders-google-members-2026-03-01`, without what a file name minds. */
export function fileName({
  audience_name,
  audience_id,
  network,
  content,
  requested_at,
}: Pick<
  ExportRow,
  "audience_name" | "audience_id" | "network" | "content" | "requested_at"
>): string {
  const words = audience_name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "")
  const day = new Date(requested_at).toISOString().slice(0, 10)
  return [words || audience_id.toLowerCase(), network, content, day].join("-")
}
