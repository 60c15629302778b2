/** How much more than before, as a share of it; null when it was nothing. */
export const changeOf = (now: string, before: string): number | null =>
  Number(before) > 0 ? (Number(now) - Number(before)) / Number(before) : null
