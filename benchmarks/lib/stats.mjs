/** The value below which this share of the values lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  return below + (above - below) * (place - Math.floor(place))
}

export function median(values) {
  return percentile(values, 0.5)
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The smallest and the largest. */
export function spread(values) {
  return [Math.min(...values), Math.max(...values)]
}

/** Each of `above` divided by its fellow in `below`. */
export function ratios(above, below) {
  return above.map((value, i) => value / below[i])
}
