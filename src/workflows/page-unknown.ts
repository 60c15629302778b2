import type { MedusaContainer } from "@medusajs/framework/types"

import type { IdRange } from "../domain/tracking/id-areas"
import { timeOfId } from "../domain/tracking/ulid-time"
import {
  type IdPage,
  selectUnknownIds,
  type UnknownRow,
} from "../modules/recovery/queries/medusa/select-unknown-ids"
import {
  listKnownIds,
  type Source,
} from "../modules/recovery/queries/tracking/list-known-ids"
import { rangeFromTables } from "./from-tables"
import { recoveryModule } from "./recovery-module"

/**
 * A page of Medusa's ids, and which of them we do not know: out of its tables,
 * or through its services where these cannot be read.
 */
export async function pageUnknown(
  container: MedusaContainer,
  input: {
    source: Source
    range: IdRange
    limit: number
    since: Date | null
    placedBefore?: Date
    madeBefore?: Date
    askMedusa: (range: IdRange, limit: number) => Promise<UnknownRow[]>
  }
): Promise<IdPage> {
  const { source, range, askMedusa, ...bounds } = input
  const { since, placedBefore, madeBefore } = bounds
  const recovery = recoveryModule(container)
  return await rangeFromTables<IdPage>(container, `${source}s`, {
    isEmpty: ({ seen }) => seen === 0,
    tables: () =>
      recovery.read((db) =>
        selectUnknownIds(db, source, { ...range, ...bounds })
      ),
    services: async (most = bounds.limit) => {
      const rows = await askMedusa(range, most)
      const ids = rows.map(({ id }) => id)
      const known = await recovery.read((db) => listKnownIds(db, source, ids))
      return {
        seen: rows.length,
        last: ids.at(-1) ?? null,
        newest: ids.filter((id) => timeOfId(id)).at(-1) ?? null,
        unknown: rows.filter(
          ({ id, created_at, draft }) =>
            !known.has(id) &&
            (!since || created_at >= since) &&
            (!placedBefore || draft || created_at < placedBefore) &&
            (!madeBefore || created_at < madeBefore)
        ),
      }
    },
  })
}
