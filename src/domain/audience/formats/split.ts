import type { NetworkFormat } from "./network-format"

/** Says of each row whether a new part begins with it. */
export type Splitter = (bytes: number) => boolean

/**
 * Splits a file at a network's limits. Ask for every row, with its bytes and
 * the line end in them; where it says so, begin a new part, with a preamble of
 * its own, before the row. With `expected` rows, the parts are about equal,
 * because a small rest would be below the least that some networks take.
 */
export function createSplitter(
  most: NetworkFormat["most"],
  preambleBytes: number,
  expected?: number
): Splitter {
  const mostBytes = most.bytes ?? Infinity
  let mostRows = most.rows ?? Infinity
  let rows = 0
  let bytes = preambleBytes
  let isFirst = true
  return (length) => {
    if (isFirst) {
      isFirst = false
      mostRows = equalParts(
        Math.min(mostRows, Math.floor((mostBytes - preambleBytes) / length)),
        mostRows,
        expected
      )
    }
    const isFull = rows > 0 && (rows >= mostRows || bytes + length > mostBytes)
    if (isFull) {
      rows = 0
      bytes = preambleBytes
    }
    rows += 1
    bytes += length
    return isFull
  }
}

/** Rows a part, when about so many fit, and no more than allowed. */
function equalParts(fit: number, most: number, expected?: number): number {
  if (expected === undefined || expected <= fit || fit < 1) {
    return most
  }
  return Math.min(most, Math.ceil(expected / Math.ceil(expected / fit)))
}
