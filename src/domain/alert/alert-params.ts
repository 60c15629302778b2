/**
 * What a sentence about a problem is filled with, so that it can be said in
 * any language: figures, shares from 0 to 1, times as ISO 8601, addresses.
 */
export type AlertParams = Record<string, string | number | null>
