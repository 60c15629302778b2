/**
 * From a claim to its commit. Longer than the time box, and than workers'
 * clocks may be apart.
 */
export const CLAIM_LEASE_MS = 15 * 60_000

/**
 * From the commit to the settlement: the longest call to a provider, and as
 * much as workers' clocks may be apart.
 */
export const SEND_LEASE_MS = 10 * 60_000

/** With less than this left of its lease, nothing is put on the wire. */
export const LEASE_MARGIN_MS = 6 * 60_000
