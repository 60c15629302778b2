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

/** Both arms, and what was caused. */
export type AdminCompared = {
  treated: AdminArmSum
  holdout: AdminArmSum
  caused: AdminUplift
}

/** Of how many of a currency's compared orders it is known what goods cost. */
export type AdminCauseCosts = {
  orders: number
  known: number
  /**
   * Why margin is not told: the option `unitCost` is not set, or in one of the
   * arms costs are known of fewer than 95 % of the orders. Null: it is told.
   */
  missing: "not_configured" | "too_few_known" | null
}

/** Totals of orders with delivery and taxes, less what was given back. */
export type AdminCauseRevenue = AdminCompared & {
  currency_code: string
  /** The same of the goods alone, without delivery and taxes. */
  goods: AdminCompared
  /**
   * Of the goods alone, less what they cost. Orders whose cost is not known
   * count with nothing, in both arms.
   */
  margin: AdminCompared | null
  costs: AdminCauseCosts
}

/**
 * `GET /admin/recovery/cause?from=&to=&currency=`, or `?range=` with a period
 * that has a name; the whole time where nothing is said.
 */
export type AdminCauseResponse = {
  cause: {
    /**
     * Whose carts are told of: those enrolled from the one day to the other,
     * both among them, `YYYY-MM-DD` in the shop's time zone. Null: no end.
     */
    from: string | null
    to: string | null
    /** When it was summed up: large stores are told what it was lately. */
    as_of: string
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
      /** The day of the first one that can be compared, or will be. */
      first_day: string | null
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
    orders: AdminCompared
    /** How many more people bought at all; null while nobody is compared. */
    buyers: { estimate: string; interval: AdminInterval } | null
    /** By currency, never added up. */
    revenue: AdminCauseRevenue[]
  }
}
