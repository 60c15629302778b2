const UNITS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1_000],
] as const

/** A duration as an operator writes it, in the largest unit that fits. */
export function durationText(ms: number): string {
  const [unit, size] = UNITS.find(([, size]) => ms % size === 0) ?? ["s", 1_000]
  return `${Math.ceil(ms / size)}${unit}`
}
