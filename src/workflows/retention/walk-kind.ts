import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../domain/time/duration"
import type { RecoveryOptions } from "../../modules/recovery/options/schema"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import { oldAlerts } from "../../modules/recovery/queries/retention/old-alerts"
import { oldCarts } from "../../modules/recovery/queries/retention/old-carts"
import { oldHits } from "../../modules/recovery/queries/retention/old-hits"
import { oldLinks } from "../../modules/recovery/queries/retention/old-links"
import { oldMerges } from "../../modules/recovery/queries/retention/old-merges"
import { oldNames } from "../../modules/recovery/queries/retention/old-names"
import { oldPulses } from "../../modules/recovery/queries/retention/old-pulses"
import { oldTallies } from "../../modules/recovery/queries/retention/old-tallies"
import {
  type Walk,
  walkPage,
} from "../../modules/recovery/queries/retention/walk-page"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"

const PAGE = 1_000

type Kind = (now: Date, retention: RecoveryOptions["retention"]) => Walk

/** What is looked through a page with each tick. */
export const KINDS: Kind[] = [
  (now, { carts }) => oldCarts(addMs(now, -carts)),
  (now, { people }) => oldNames(addMs(now, -people), now),
  (now, { clicks }) => oldHits(addMs(now, -clicks)),
  (now, { clicks }) => oldLinks(addMs(now, -clicks)),
  (now, { clicks }) => oldMerges(addMs(now, -clicks)),
  (now, { alerts }) => oldAlerts(addMs(now, -alerts)),
  (now, { alerts }) => oldTallies(addMs(now, -alerts)),
  (now, { alerts }) => oldPulses(addMs(now, -alerts)),
]

/**
 * Looks at the next page of a table, and lets go of what is over in it; from
 * the end it begins anew. Answers how many rows that were.
 */
export async function walkKind(
  container: MedusaContainer,
  walk: Walk,
  { box, cursors }: Pick<Finding, "box" | "cursors">
): Promise<number> {
  if (box.left === 0) {
    return 0
  }
  const recovery = recoveryModule(container)
  const cursor = `purged_${walk.name}`
  const begun = cursors.get(cursor) ?? null
  const page = await recovery.read((db) =>
    walkPage(db, walk, { after: begun ?? "", limit: PAGE })
  )
  const next = page.seen === PAGE ? page.last : null
  if (next !== begun) {
    await recovery.read((db) => setCursor(db, cursor, next))
  }
  return page.done
}
