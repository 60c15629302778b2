import { agrestiCaffo } from "../../domain/experiment/agresti-caffo"
import type { ArmSums, Stratum } from "../../domain/experiment/arm-sums"
import { sampleRatio } from "../../domain/experiment/sample-ratio"
import { tellUplift } from "../../domain/experiment/tell-uplift"
import type { Interval } from "../../domain/experiment/p2-interval"
import { addDecimals } from "../../domain/report/add-decimals"
import { decimalText, placesOf } from "../../domain/report/decimal-text"
import { addMs, parseDuration } from "../../domain/time/duration"
import { countStories } from "../../modules/recovery/queries/report/count-stories"
import {
  type ArmRow,
  sumArms,
} from "../../modules/recovery/queries/report/sum-arms"
import type {
  AdminArmSum,
  AdminCauseResponse,
  AdminInterval,
  AdminUplift,
} from "../../types"
import type { RecoveryModuleService } from "../recovery-module"
import { loadSequences } from "../sequence/load-sequences"
import { requirePeriod } from "./require-period"

type Asked = { from: Date; to: Date; now: Date; currency?: string | undefined }

/**
 * What messages caused: what people who were written to brought, against those
 * who were held out. Of people enrolled in the period whose time is over, in
 * all currencies or in one.
 * @throws MedusaError when the period is empty or too long
 */
export async function tellCause(
  recovery: RecoveryModuleService,
  { from, to, now, currency }: Asked
): Promise<AdminCauseResponse["cause"]> {
  requirePeriod({ from, to })
  const horizonMs = await horizonOf(recovery)
  const period = { from, to, horizonMs, now }
  const [rows, carts] = await recovery.read(async (db) => [
    await sumArms(db, period),
    await countStories(db, period),
  ])
  const orders = rows.filter((row) => row.currency_code === null)
  const strata = toStrata(orders)
  const ratio = sampleRatio(
    [...strata].map(([share, { treated, holdout }]) => ({
      treated: treated.people,
      holdout: holdout.people,
      share,
    }))
  )
  const people = {
    treated: peopleOf(orders, "treated"),
    holdout: peopleOf(orders, "holdout"),
  }
  const tell = (of: ArmRow[], places: number) => ({
    treated: toArm(of, "treated"),
    holdout: toArm(of, "holdout"),
    caused: toUplift([...toStrata(of).values()], {
      alarm: ratio.alarm,
      places,
      cartsPerPerson: carts.compared / (people.treated + people.holdout),
    }),
  })
  const buyers = agrestiCaffo([...strata.values()])
  const { alarm, expected, holdout, p } = ratio
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    share: recovery.options.holdout,
    horizon_ms: horizonMs,
    ripe_until: addMs(now, -horizonMs).toISOString(),
    carts,
    people,
    sample_ratio: { holdout, expected, p, alarm },
    orders: tell(orders, 1),
    buyers: buyers && {
      estimate: decimalText(buyers.estimate, 1),
      interval: toInterval(buyers.interval, 1),
    },
    revenue: currenciesOf(rows)
      .filter((code) => currency === undefined || code === currency)
      .map((code) => ({
        currency_code: code,
        ...tell(
          rows.filter((row) => row.currency_code === code),
          placesOf(code)
        ),
      })),
  }
}

/** The last message of the longest sequence, and a window after it. */
async function horizonOf(recovery: RecoveryModuleService): Promise<number> {
  const sequences = await loadSequences(recovery)
  const delays = sequences.flatMap(({ steps }) =>
    steps.map(({ delay }) => parseDuration(delay) ?? 0)
  )
  return Math.max(0, ...delays) + recovery.options.attributionWindow
}

const NOBODY: ArmSums = { people: 0, buyers: 0, sum: 0, squares: 0 }

/** By the share with which their people were held out. */
function toStrata(rows: ArmRow[]): Map<number, Stratum> {
  const strata = new Map<number, Stratum>()
  for (const { share, arm, people, buyers, sum, squares } of rows) {
    strata.set(share, {
      ...(strata.get(share) ?? { treated: NOBODY, holdout: NOBODY }),
      [arm]: { people, buyers, sum: Number(sum), squares: Number(squares) },
    })
  }
  return strata
}

const peopleOf = (rows: ArmRow[], arm: ArmRow["arm"]) =>
  rows
    .filter((row) => row.arm === arm)
    .reduce((sum, { people }) => sum + people, 0)

/** The currency with most buyers first. */
function currenciesOf(rows: ArmRow[]): string[] {
  const buyers = new Map<string, number>()
  for (const { currency_code, buyers: count } of rows) {
    if (currency_code !== null) {
      buyers.set(currency_code, (buyers.get(currency_code) ?? 0) + count)
    }
  }
  return [...buyers].sort((a, b) => b[1] - a[1]).map(([code]) => code)
}

function toArm(rows: ArmRow[], arm: ArmRow["arm"]): AdminArmSum {
  const own = rows.filter((row) => row.arm === arm)
  const people = peopleOf(own, arm)
  const sum = addDecimals(own.map((row) => row.sum))
  return {
    buyers: own.reduce((total, { buyers }) => total + buyers, 0),
    sum,
    per_person: decimalText(people ? Number(sum) / people : 0, 4),
  }
}

function toUplift(
  strata: Stratum[],
  given: { alarm: boolean; places: number; cartsPerPerson: number }
): AdminUplift {
  const { places, cartsPerPerson } = given
  const { uplift, verdict, morePeople } = tellUplift(strata, given)
  return {
    estimate: uplift && decimalText(uplift.estimate, places),
    interval: uplift && toInterval(uplift.interval, places),
    anytime: uplift && toInterval(uplift.anytime, places),
    verdict,
    needed_carts: morePeople && Math.ceil(morePeople * cartsPerPerson),
  }
}

const toInterval = (
  { low, high }: Interval,
  places: number
): AdminInterval => ({
  low: decimalText(low, places),
  high: decimalText(high, places),
})
