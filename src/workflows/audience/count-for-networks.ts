import { MOST_CHANGES } from "../../domain/audience/export"
import {
  type Fragment,
  fragment,
} from "../../modules/recovery/queries/audience/fragment"
import {
  limitStatements,
  tookTooLong,
} from "../../modules/recovery/queries/audience/limit-statements"
import {
  membersSource,
  type NetworkList,
  removalsSource,
  type Who,
} from "../../modules/recovery/queries/audience/people-source"
import type { AdminAudienceChanges } from "../../types"
import type { TimeBox } from "../process/time-box"
import type { RecoveryModuleService } from "../recovery-module"

/** Of more than so many the last count is good enough, and takes no time. */
const COUNTED_ANEW = 100_000

/**
 * Counts for the page of an audience's networks, which waits for all of it as
 * long as for one count: what there is no time for is null.
 */
export class CountForNetworks {
  private readonly counted = new Map<string, number | null>()

  constructor(
    private readonly recovery: RecoveryModuleService,
    private readonly box: TimeBox,
    /** Who agreed, as last counted. */
    private readonly kept: number | null
  ) {}

  /** @param some whether the network asks for more than a yes to ads */
  async people(
    who: Who,
    { some }: { some: boolean }
  ): Promise<{ people: number | null; is_estimate: boolean }> {
    const { kept, counted } = this
    if (!some && kept !== null && kept > COUNTED_ANEW) {
      return { people: kept, is_estimate: true }
    }
    const key = JSON.stringify(who.agreed)
    if (!counted.has(key)) {
      counted.set(key, await this.count(agreedMembers(who)))
    }
    const people = counted.get(key) ?? null
    return people === null
      ? { people: kept, is_estimate: kept !== null }
      : { people, is_estimate: false }
  }

  async changes(
    who: Who,
    list: NetworkList & Pick<AdminAudienceChanges, "by">
  ): Promise<AdminAudienceChanges | null> {
    const members = await this.count(
      withKey(membersSource(who, list, { changes: true }), list),
      MOST_CHANGES
    )
    const removals = await this.count(
      removalsSource(who, list, { erasedToo: true }),
      MOST_CHANGES
    )
    return members === null || removals === null
      ? null
      : { by: list.by, members, removals }
  }

  private async count(
    { sql, params }: Fragment,
    most: number | null = null
  ): Promise<number | null> {
    const ms = Math.floor(this.box.left)
    if (ms < 1) {
      return null
    }
    try {
      const [row] = await this.recovery.transaction(async (db) => {
        await limitStatements(db, ms)
        return await db.execute<{ n: number }>(
          `SELECT count(*)::integer AS n FROM (${sql} LIMIT ?) AS it`,
          [...params, most]
        )
      })
      return row!.n
    } catch (error) {
      if (tookTooLong(error)) {
        return null
      }
      throw error
    }
  }
}

/** Whoever has no number can never be in a file of numbers. */
function withKey({ sql, params }: Fragment, { by }: NetworkList): Fragment {
  return by === "phone"
    ? fragment(
        `SELECT FROM (${sql}) AS one WHERE one.phone IS NOT NULL`,
        ...params
      )
    : { sql, params }
}

/** Everybody in a full file. */
function agreedMembers({ agreed, members }: Who): Fragment {
  return fragment(
    `SELECT FROM ${agreed.from.sql} WHERE ${agreed.where.sql} AND ${members.sql}`,
    ...agreed.from.params,
    ...agreed.where.params,
    ...members.params
  )
}
