import type { MedusaContainer } from "@medusajs/framework/types"

import { PLACING_MS } from "../../domain/attribution/placing"
import { addMs } from "../../domain/time/duration"
import { judgeQuietCart } from "../../domain/tracking/judge-quiet-cart"
import type { Db } from "../../modules/recovery/db"
import { holdOffErasures } from "../../modules/recovery/queries/contact/hold-off-erasures"
import { hasRestingCart } from "../../modules/recovery/queries/tracking/has-resting-cart"
import { hasQuietCart } from "../../modules/recovery/queries/tracking/has-quiet-cart"
import {
  claimQuietCarts,
  type QuietCart,
} from "../../modules/recovery/queries/tracking/claim-quiet-carts"
import { restCart } from "../../modules/recovery/queries/tracking/rest-cart"
import {
  type CartJudgmentRow,
  storeJudgments,
} from "../../modules/recovery/queries/tracking/store-judgments"
import { readCountries } from "../consent/read-countries"
import { sequenceChooser } from "../enrollment/choose-sequences"
import { type AbandonedCart, enrollCarts } from "../enrollment/enroll-carts"
import type { Finding } from "../finding"
import { findLeftOut } from "../contact/find-left-out"
import { withoutErased } from "../contact/without-erased"
import { recoveryModule } from "../recovery-module"
import { readStores } from "../store/read-stores"
import { loadSequences } from "../sequence/load-sequences"
import { findRobots } from "./find-robots"
import { readCarts } from "./read-carts"
import { robotFacts } from "./robot-facts"
import { stopRobots } from "./stop-robots"
import { toJudgmentRow } from "./to-judgment-row"
import { logOf } from "../log-of"

const BATCH = 100

/** So many carts one after the other that fail alike have no fault of their own. */
const ALIKE = 10

/**
 * Takes carts that have gone quiet, decides what they are, and enrolls the
 * people of those that were abandoned. One batch is one transaction: a crash
 * leaves its carts as they were.
 *
 * Answers how many were abandoned, and whether nothing could be judged since
 * all that is quiet rests.
 *
 * @throws what carts fail with one after the other: then it is no cart's
 *   fault, and the others are left for the next tick
 */
export async function detectAbandonedCarts(
  container: MedusaContainer,
  { now, box }: Pick<Finding, "now" | "box">
): Promise<{ abandoned: number; left: boolean }> {
  const recovery = recoveryModule(container)
  const quietSince = addMs(now, -recovery.options.quietPeriod)
  // Most ticks find none, and a transaction costs more than looking.
  if (!(await recovery.read((db) => hasQuietCart(db, { quietSince, now })))) {
    const left = await recovery.read((db) => hasRestingCart(db, now))
    return { abandoned: 0, left }
  }
  const failures = new SameFailures()
  let limit = BATCH
  let abandoned = 0
  let judged = 0
  let last: Error | null = null
  let taken: number
  do {
    let quiet: QuietCart[] = []
    let others: string[] = []
    try {
      taken = await recovery.transaction(async (db) => {
        await holdOffErasures(db)
        quiet = await claimQuietCarts(db, { quietSince, now, limit })
        const judged = await judgeBatch(db, quiet, { container, now })
        abandoned += judged.abandoned
        others = judged.robots
        return quiet.length
      })
      // Behind the batch: it holds its own carts, in another order. Should
      // this be lost, the next cart of the burst finds them again.
      if (others.length) {
        const ids = others
        await recovery.transaction((db) => stopRobots(db, ids, now))
      }
      judged += taken
      failures.end()
    } catch (error) {
      // One bad cart must not hold up the others: from here on each goes
      // by itself, and the bad one rests.
      if (limit === 1 && quiet[0]) {
        last = error as Error
        await setAside(container, quiet[0], now, last)
        if (failures.add(error as Error) >= ALIKE) {
          throw error
        }
      } else if (!quiet.length) {
        throw error
      }
      limit = 1
      taken = limit
    }
  } while (taken === limit && box.left > 0)
  if (last && judged === 0) {
    throw last
  }
  return { abandoned, left: false }
}

async function setAside(
  container: MedusaContainer,
  { cart_id }: QuietCart,
  now: Date,
  error: Error
): Promise<void> {
  logOf(container).error(
    `Cart recovery could not judge cart ${cart_id}: ${error.message}`
  )
  await recoveryModule(container).transaction((db) =>
    restCart(db, { cart_id, now })
  )
}

/** How many failures came in a row that say the same. */
class SameFailures {
  private words = ""
  private count = 0

  add({ message }: Error): number {
    // What differs from cart to cart is its ids and figures.
    const words = message.replace(/\w*\d\w*/g, "#")
    this.count = words === this.words ? this.count + 1 : 1
    this.words = words
    return this.count
  }

  end(): void {
    this.count = 0
  }
}

async function judgeBatch(
  db: Db,
  quiet: QuietCart[],
  context: {
    container: MedusaContainer
    now: Date
  }
): Promise<{ abandoned: number; robots: string[] }> {
  if (!quiet.length) {
    return { abandoned: 0, robots: [] }
  }
  const { container, now } = context
  const recovery = recoveryModule(container)
  const { options } = recovery
  const carts = await readCarts(
    container,
    quiet.map((row) => row.cart_id)
  )
  const kept = new Map(
    (await withoutErased(db, options, [...carts.values()])).map((cart) => [
      cart.cart_id,
      cart,
    ])
  )
  const placedBefore = addMs(recovery.toMedusaTime(now), -PLACING_MS)
  const rows: CartJudgmentRow[] = []
  const abandoned: AbandonedCart[] = []
  for (const row of quiet) {
    const noted = new Date(row.last_activity_at)
    const cart = carts.get(row.cart_id) ?? null
    const judged = judgeQuietCart(
      noted,
      cart,
      options.quietPeriod,
      now,
      placedBefore
    )
    const base = { cart_id: row.cart_id, last_activity_at: noted }
    if (judged.kind === "abandoned" && cart) {
      const { lastActivityAt } = judged
      const known = kept.get(row.cart_id)!
      const judgedRow = toJudgmentRow(known, row, {
        status: "abandoned",
        last_activity_at: lastActivityAt,
      })
      abandoned.push({ cart, lastActivityAt, stage: judgedRow.stage! })
      rows.push({ ...judgedRow, ...robotFacts(known, options) })
    } else if (judged.kind === "active") {
      rows.push({
        ...base,
        status: "active",
        last_activity_at: judged.lastActivityAt,
      })
    } else {
      rows.push({
        ...base,
        status: judged.kind === "completed" ? "completed" : "empty",
      })
    }
  }
  const persons = new Set(
    quiet.flatMap((row) => (row.person_since ? row.cart_id : []))
  )
  const found = await findRobots(
    db,
    abandoned.flatMap(({ cart }) => (persons.has(cart.cart_id) ? [] : cart)),
    options
  )
  const robots = new Set([
    ...found,
    ...quiet.flatMap((row) => (row.robot ? row.cart_id : [])),
  ])
  const sequences = await loadSequences(recovery)
  const placeOf = await readStores(
    container,
    abandoned.map(({ cart }) => cart.sales_channel_id)
  )
  const refusals = await enrollCarts(db, {
    carts: abandoned,
    isActive: sequences.some(({ status }) => status === "active"),
    choose: await sequenceChooser(container, { sequences, now }),
    placeOf,
    leftOut: await findLeftOut(
      container,
      abandoned.map(({ cart }) => cart)
    ),
    countriesOf: await readCountries(
      container,
      abandoned.map(({ cart }) => cart)
    ),
    robots,
    options,
    now,
  })
  await storeJudgments(
    db,
    rows.map((row) => ({
      ...row,
      robot: row.robot ?? (found.has(row.cart_id) ? "machine_speed" : null),
      unreachable_reason: refusals.get(row.cart_id)?.reason ?? null,
      passed_over: refusals.get(row.cart_id)?.passed_over ?? null,
    })),
    now
  )
  // Also those of this batch: one that was shopped on may be enrolled.
  return { abandoned: abandoned.length, robots: [...robots] }
}
