/** Cursors that say since when a part of the ticks has failed begin so. */
export const FAILING = "failing:"
