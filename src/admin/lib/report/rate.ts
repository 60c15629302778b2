/** `part` of `whole` between 0 and 1; null when there is nothing to divide. */
export const rate = (part: number, whole: number): number | null =>
  whole > 0 ? part / whole : null
