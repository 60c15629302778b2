import type { CauseVerdict } from "../domain/experiment/verdict"

export { CAUSE_VERDICTS, type CauseVerdict } from "../domain/experiment/verdict"

/** A 95 % interval; exact decimals. */
export type AdminInterval = { low: string; high: string }

/** What messages caused, of all treated people together. */
export type AdminUplift = {
  /** Null, like all of it, while there is too little to tell anything. */
  estimate: string | null
  /** For who looks once. */
  interval: AdminInterval | null
  /** For who looks as often as they like: the verdict goes by it. */
  anytime: AdminInterval | null
  verdict: CauseVerdict
  /**
   * How many more carts it takes at today's rates until it is known, with 80 %
   * probability: 0 where it is, null where that cannot be said.
   */
  needed_carts: number | null
}

/** What an arm brought; exact decimals. */
export type AdminArmSum = {
  /** People who brought any. */
  buyers: number
  sum: string
  /** Of all its people, also those who bought nothing. */
  per_person: string
}

export type AdminCauseRevenue = {
  currency_code: string
  treated: AdminArmSum
  holdout: AdminArmSum
  caused: AdminUplift
}

/** `GET /admin/recovery/cause?from=&to=&currency=` */
export type AdminCauseResponse = {
  cause: {
    /** Whose carts are told of: those enrolled from `from` to before `to`. */
    from: string
    to: string
    /** The share of people that is held out now. */
    share: number
    /** For how long after it was enrolled an order counts, in milliseconds. */
    horizon_ms: number
    /** Until when somebody must have been enrolled to be among those compared. */
    ripe_until: string
    carts: {
      compared: number
      /** Whose time is not over yet. */
      unripe: number
      /** Enrolled while nobody was held out. */
      incomparable: number
    }
    /** People who are compared. */
    people: { treated: number; holdout: number }
    /** Whether the arms are as large as the draw makes them. */
    sample_ratio: {
      holdout: number
      expected: number
      p: number
      /** They are not, and no verdict is given. */
      alarm: boolean
    }
    /** Orders, of whatever currency. */
    orders: {
      treated: AdminArmSum
      holdout: AdminArmSum
      caused: AdminUplift
    }
    /** How many more people bought at all; null while nobody is compared. */
    buyers: { estimate: string; interval: AdminInterval } | null
    /**
     * Revenue by currency, never added up: totals of orders with delivery and
     * taxes, less what was given back.
     */
    revenue: AdminCauseRevenue[]
  }
}
