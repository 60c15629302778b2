import { drain } from "../lib/drain.mjs"
import { OUR_PROMOTIONS } from "../lib/judge.mjs"
import { planAt } from "../lib/points.mjs"
import { openStage } from "../lib/stage.mjs"

const POINTS = [
  "gate passed",
  "code reserved",
  "promotion under way",
  "promotion created",
]

/** Later than every code ends. */
const ALL_ENDED_MS = 3 * 86_400_000

/**
 * Workers die while they make codes, and a third of the messages reaches
 * nobody. What is left over in Medusa is found and removed.
 */
export const promotions = {
  name: "promotions after kills",
  share: 0.04,
  workers: 2,
  async run(world, { touches, random, progress }) {
    const plans = random
      .shuffled([...POINTS, ...POINTS])
      .map((at) => planAt(at, random))
    const stage = await openStage(world, {
      name: this.name,
      nextPlan: () => plans.shift(),
    })
    const { db, fleet } = stage
    try {
      let from = 1
      for (const email of ["person", "dead", "refused"]) {
        const count = Math.ceil(touches / (email === "person" ? 1.5 : 6))
        await stage.seed({ email, from, count, position: "3" })
        from += count
      }
      fleet.keepSpares(1)
      const drained = await drain(stage)
      const judged = await stage.judge()
      const measured = { orphans_before_the_sweep: await countOrphans(db) }
      fleet.offsetMs += ALL_ENDED_MS
      await fleet.allPresent()
      let left = await countPromotions(db)
      for (let ticks = 0; left && ticks < 2 + touches / 50; ticks++) {
        await fleet.tick()
        left = await countPromotions(db)
      }
      measured.orphans_after_the_sweep = left
      progress(JSON.stringify(measured))
      return {
        ...judged,
        broken: [
          ...judged.broken,
          ...(left ? [`promotions left after the sweep: ${left}`] : []),
        ],
        measured,
        drained,
        fleet,
        faults: fleet.killed,
      }
    } finally {
      await stage.close()
    }
  },
}

async function countPromotions(db) {
  const [row] = await db.query(`SELECT count(*)::int AS n ${OUR_PROMOTIONS}`)
  return row.n
}

/** Of no touch that is sent, may have been sent, or will be. */
async function countOrphans(db) {
  const [row] = await db.query(
    `SELECT count(*)::int AS n ${OUR_PROMOTIONS}
        AND NOT EXISTS (
          SELECT FROM recovery_incentive AS incentive
            JOIN recovery_touch AS touch ON touch.id = incentive.touch_id
           WHERE incentive.code = promotion.code
             AND touch.state IN ('sent', 'uncertain', 'due', 'claimed',
                                 'sending'))`
  )
  return row.n
}
