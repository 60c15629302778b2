import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import type { CodeState } from "../../domain/incentive/code-state"
import { isTime } from "../../domain/report/is-time"
import { readCursor, writeCursor } from "../../domain/report/page-cursor"
import {
  capCount,
  countCodes,
} from "../../modules/recovery/queries/incentive/count-codes"
import {
  type CodeKey,
  pageCodes,
} from "../../modules/recovery/queries/incentive/page-codes"
import {
  type CodeRow,
  showCodes,
} from "../../modules/recovery/queries/incentive/show-codes"
import type { AdminRecoveryCodeListResponse } from "../../types"
import { recoveryModule } from "../recovery-module"
import { findPage, LAST } from "../report/find-page"
import { isoDates } from "../report/iso-dates"
import { findPromotions } from "./promotions-by-code"

const SORT = "issued_at"

/**
 * One page of the codes that were made, the last ones first, and how many
 * there are.
 * @throws MedusaError INVALID_DATA when a cursor is none of this list
 */
export async function listCodes(
  container: MedusaContainer,
  input: {
    state?: CodeState
    limit: number
    after?: string
    before?: string
    now: Date
  }
): Promise<AdminRecoveryCodeListResponse> {
  const { limit, now, state = null } = input
  const after = toKey(input.after)
  const before = input.before === LAST ? LAST : toKey(input.before)
  const { page, counts, rows } = await recoveryModule(container).read(
    async (db) => {
      const page = await findPage<CodeKey, CodeKey>(
        (from) => pageCodes(db, { state, now, ...from }),
        { after, before, limit }
      )
      const ids = page.rows.map(({ id }) => id)
      return {
        page,
        counts: await countCodes(db, now),
        rows: await showCodes(db, ids, now),
      }
    }
  )
  const { count, capped } = capCount(
    state
      ? counts[state]
      : Object.values(counts).reduce((sum, one) => sum + one, 0)
  )
  const cursorAt = (row: CodeKey | undefined, end: boolean) =>
    row && !end ? writeCursor({ sort: SORT, ...row }) : null
  return {
    codes: (await withoutGone(container, rows)).map((row) => isoDates(row)),
    count,
    count_is_capped: capped,
    live: capCount(counts.live).count,
    redeemed: capCount(counts.redeemed).count,
    limit,
    previous: cursorAt(page.rows[0], page.isFirst),
    next: cursorAt(page.rows.at(-1), page.isLast),
  }
}

/** Promotions go with their campaign, some hours after its end. */
async function withoutGone(
  container: MedusaContainer,
  rows: CodeRow[]
): Promise<CodeRow[]> {
  const codes = rows.flatMap((row) => (row.promotion_id ? row.code : []))
  const there = await findPromotions(container, codes)
  return rows.map((row) => ({
    ...row,
    promotion_id:
      there.get(row.code) === row.promotion_id ? row.promotion_id : null,
  }))
}

function toKey(text: string | undefined): CodeKey | null {
  if (text === undefined) {
    return null
  }
  const cursor = readCursor(text)
  if (!cursor || cursor.sort !== SORT || !isTime(cursor.key ?? "")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "after and before must be the `next` or `previous` of a page of this list; before may be `last`."
    )
  }
  return { id: cursor.id, key: cursor.key! }
}
