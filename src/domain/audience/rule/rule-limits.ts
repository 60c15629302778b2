/** All conditions of a rule, also those in groups. */
export const MOST_CONDITIONS = 50

/** Words of one condition, and characters of one. */
export const MOST_WORDS = 100
export const LONGEST_WORD = 100

export const MOST_DAYS = 3650
export const MOST_AMOUNT = 1e12
export const MOST_NUMBER = 1_000_000_000

/** Audiences within audiences, and all conditions that come of them. */
export const DEEPEST = 5
export const MOST_EXPANDED = 1000
