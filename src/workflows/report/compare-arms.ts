import type { ArmSums, Stratum } from "../../domain/experiment/arm-sums"
import type { Interval } from "../../domain/experiment/p2-interval"
import { tellUplift } from "../../domain/experiment/tell-uplift"
import { addDecimals } from "../../domain/report/add-decimals"
import { decimalText } from "../../domain/report/decimal-text"
import type { ArmRow } from "../../modules/recovery/queries/report/sum-arms"
import type {
  AdminArmSum,
  AdminCompared,
  AdminInterval,
  AdminUplift,
} from "../../types"

/** What of the arms is compared, and where its squares are. */
const SQUARES = {
  sum: "squares",
  net: "net_squares",
  margin: "margin_squares",
} as const

export type Measure = keyof typeof SQUARES

type Given = { alarm: boolean; places: number; cartsPerPerson: number }

/** Both arms of one currency, or of orders, and what was caused. */
export function compareArms(
  rows: ArmRow[],
  measure: Measure,
  given: Given
): AdminCompared {
  return {
    treated: toArm(rows, "treated", measure),
    holdout: toArm(rows, "holdout", measure),
    caused: toUplift([...toStrata(rows, measure).values()], given),
  }
}

const NOBODY: ArmSums = { people: 0, buyers: 0, sum: 0, squares: 0 }

/** By the share with which their people were held out. */
export function toStrata(
  rows: ArmRow[],
  measure: Measure = "sum"
): Map<number, Stratum> {
  const strata = new Map<number, Stratum>()
  for (const { share, arm, people, buyers, ...sums } of rows) {
    strata.set(share, {
      ...(strata.get(share) ?? { treated: NOBODY, holdout: NOBODY }),
      [arm]: {
        people,
        buyers,
        sum: Number(sums[measure]),
        squares: Number(sums[SQUARES[measure]]),
      },
    })
  }
  return strata
}

export const peopleOf = (rows: ArmRow[], arm: ArmRow["arm"]) =>
  rows
    .filter((row) => row.arm === arm)
    .reduce((sum, { people }) => sum + people, 0)

function toArm(
  rows: ArmRow[],
  arm: ArmRow["arm"],
  measure: Measure
): AdminArmSum {
  const own = rows.filter((row) => row.arm === arm)
  const people = peopleOf(own, arm)
  const sum = addDecimals(own.map((row) => row[measure]))
  return {
    buyers: own.reduce((total, { buyers }) => total + buyers, 0),
    sum,
    per_person: decimalText(people ? Number(sum) / people : 0, 4),
  }
}

function toUplift(strata: Stratum[], given: Given): AdminUplift {
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

export const toInterval = (
  { low, high }: Interval,
  places: number
): AdminInterval => ({
  low: decimalText(low, places),
  high: decimalText(high, places),
})
