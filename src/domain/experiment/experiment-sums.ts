import type { ArmSums } from "./arm-sums"
import type { Measure } from "./measure"

/** What one arm of an experiment brought, of everybody assigned to it. */
export type VariantSums = ArmSums & {
  weight: number
  /** How many of its people unsubscribed. */
  unsubscribed: number
}

/** An experiment's figures: all of it that a verdict is found by. */
export type ExperimentSums = {
  measure: Measure
  /**
   * The first is the one to beat. Of `buyers` an arm's `people` and `buyers`
   * are read, of the others its sums as well.
   */
  arms: VariantSums[]
  /**
   * How much more a person should bring to be worth knowing, as it was named
   * at the start: for `buyers` a share (0.03 is from 10 % to 13 %), for
   * `orders` a number, else an amount.
   */
  difference: number
}
