import { sdk } from "../api/sdk"
import { type Choice, SHOP_SOURCES } from "./choices"
import type { FieldName } from "../../../domain/audience/rule/rule"

type Answer = Record<string, Record<string, string | null>[]>

/** Reads what the shop keeps, by a search or by ids, from Medusa's own API. */
export const readChoices = async (
  field: FieldName,
  query: { q?: string; id?: string[]; limit: number },
  signal: AbortSignal
): Promise<Choice[]> => {
  const source = SHOP_SOURCES[field]
  if (!source) return []
  const { path, list, label } = source
  const answer = await sdk.client.fetch<Answer>(`/admin/${path}`, {
    query: { ...query, fields: `id,${label}` },
    signal,
  })

  return (answer[list] ?? []).map((row) => ({
    id: row.id ?? "",
    name: row[label] || (row.id ?? ""),
  }))
}
