import { agrestiCaffo } from "../../domain/experiment/agresti-caffo"
import { sampleRatio } from "../../domain/experiment/sample-ratio"
import { dayOf } from "../../domain/report/days"
import { decimalText, placesOf } from "../../domain/report/decimal-text"
import { addMs } from "../../domain/time/duration"
import type { ArmRow } from "../../modules/recovery/queries/report/sum-arms"
import type { AdminCauseResponse } from "../../types"
import type { RecoveryModuleService } from "../recovery-module"
import {
  compareArms,
  type Measure,
  peopleOf,
  toInterval,
  toStrata,
} from "./compare-arms"
import { knownCosts } from "./known-costs"
import type { CauseSums } from "./sum-cause"

/**
 * What messages caused: what people who were written to brought, against those
 * who were held out. Of people enrolled in the period whose time is over, in
 * all currencies or in one.
 */
export function tellCause(
  recovery: RecoveryModuleService,
  sums: CauseSums,
  currency?: string
): AdminCauseResponse["cause"] {
  const { from, to, rows, carts, horizonMs, asOf } = sums
  const { first_at, ...counts } = carts
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
  const tell = (of: ArmRow[], measure: Measure, places: number) =>
    compareArms(of, measure, {
      alarm: ratio.alarm,
      places,
      cartsPerPerson: carts.compared / (people.treated + people.holdout),
    })
  const ofCurrency = (code: string) => {
    const of = rows.filter((row) => row.currency_code === code)
    const costs = knownCosts(of, recovery.options.unitCost !== undefined)
    const places = placesOf(code)
    return {
      currency_code: code,
      ...tell(of, "sum", places),
      goods: tell(of, "net", places),
      margin: costs.missing ? null : tell(of, "margin", places),
      costs,
    }
  }
  const buyers = agrestiCaffo([...strata.values()])
  const { alarm, expected, holdout, p } = ratio
  return {
    from,
    to,
    as_of: asOf.toISOString(),
    share: recovery.options.holdout,
    horizon_ms: horizonMs,
    ripe_until: addMs(asOf, -horizonMs).toISOString(),
    carts: {
      ...counts,
      first_day:
        first_at && dayOf(new Date(first_at), recovery.options.timeZone),
    },
    people,
    sample_ratio: { holdout, expected, p, alarm },
    orders: tell(orders, "sum", 1),
    buyers: buyers && {
      estimate: decimalText(buyers.estimate, 1),
      interval: toInterval(buyers.interval, 1),
    },
    revenue: currenciesOf(rows)
      .filter((code) => currency === undefined || code === currency)
      .map(ofCurrency),
  }
}

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
