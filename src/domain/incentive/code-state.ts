/** Where a code stands: can be redeemed, was, or cannot be any more. */
export const CODE_STATES = ["live", "redeemed", "expired", "revoked"] as const

export type CodeState = (typeof CODE_STATES)[number]
