/**
 * What a store asks for before it writes to somebody, from the strictest on:
 *
 * - `explicit`: a recorded yes
 * - `soft_opt_in`: also customers who could say no when they bought
 * - `legitimate_interest`: everybody who has not said no
 */
export const CONSENT_MODES = [
  "explicit",
  "soft_opt_in",
  "legitimate_interest",
] as const

export type ConsentMode = (typeof CONSENT_MODES)[number]

/** What a message went out on. */
export type ConsentBasis = ConsentMode

/** The strictest of them; null of none. */
export function strictest(modes: readonly ConsentMode[]): ConsentMode | null {
  return CONSENT_MODES.find((mode) => modes.includes(mode)) ?? null
}
