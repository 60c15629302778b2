import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import {
  agreedToAds,
  type LeftOutOfAds,
} from "../../modules/recovery/queries/audience/agreed-to-ads"
import { countMembers } from "../../modules/recovery/queries/audience/count-members"
import {
  type Fragment,
  joinFragments,
} from "../../modules/recovery/queries/audience/fragment"
import {
  limitStatements,
  tookTooLong,
} from "../../modules/recovery/queries/audience/limit-statements"
import type { Db } from "../../modules/recovery/db"
import { recoveryModule } from "../recovery-module"

/** What an admin waits for at most. */
const LONGEST_MS = 10_000

/** Of so many each is looked up; of more all are joined at once. */
const FEW = 50_000

export type AudienceCounts = { people: number; consenting: number }

/** People in an audience, and those of them who may be in a file. */
export async function countAudience(
  db: Db,
  where: Fragment,
  leftOut: LeftOutOfAds
): Promise<AudienceCounts> {
  const people = await countMembers(db, where)
  const { exists, existsOfEach } = agreedToAds({ leftOut })
  const agreed = people <= FEW ? existsOfEach : exists
  const consenting = people
    ? await countMembers(db, joinFragments([where, agreed], " AND "))
    : 0
  return { people, consenting }
}

/**
 * Reads for somebody who waits, in one transaction.
 * @throws MedusaError NOT_ALLOWED when it would take too long
 */
export async function inTime<T>(
  container: MedusaContainer,
  work: (db: Db) => Promise<T>
): Promise<T> {
  try {
    return await recoveryModule(container).transaction(async (db) => {
      await limitStatements(db, LONGEST_MS)
      return await work(db)
    })
  } catch (error) {
    throw tookTooLong(error)
      ? new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `This rule took longer than ${LONGEST_MS / 1000} seconds to count, and was stopped. Save it and its size is counted beside, or make it simpler.`
        )
      : error
  }
}
