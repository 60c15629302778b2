const HEADINGS = ["figure", "measured", "goal", ""]

/**
 * The rows of all benchmarks as a table. A row is `figure`, `value`, `unit`
 * ("times" or a unit of measure), maybe `spread` (of the rounds) and maybe a
 * `goal`: `{ least }`, `{ most }` or both.
 */
export function toTable(rows) {
  const lines = [HEADINGS, ...rows.map(toLine)]
  const widths = HEADINGS.map((_, i) =>
    Math.max(...lines.map((line) => line[i].length))
  )
  const text = lines.map((line) =>
    line
      .map((cell, i) => cell.padEnd(widths[i]))
      .join("   ")
      .trimEnd()
  )
  text.splice(1, 0, widths.map((width) => "─".repeat(width)).join("   "))
  return text.join("\n")
}

function toLine(row) {
  const around = row.spread
    ? ` (${row.spread.map((value) => number(value)).join(" to ")})`
    : ""
  return [
    row.figure,
    `${quantity(row.value, row.unit)}${around}`,
    row.goal ? goalText(row) : "",
    verdict(row),
  ]
}

function goalText({ goal: { least, most }, unit }) {
  if (least !== undefined && most !== undefined) {
    return `${number(least)} to ${quantity(most, unit)}`
  }
  return least === undefined
    ? `at most ${quantity(most, unit)}`
    : `at least ${quantity(least, unit)}`
}

/** By how much a row is away from its goal; 0 when it is met, null without. */
export function missedBy({ value, goal }) {
  if (!goal) {
    return null
  }
  const { least, most } = goal
  return Math.max(
    0,
    most === undefined ? 0 : (value - most) / most,
    least === undefined ? 0 : (least - value) / least
  )
}

function verdict(row) {
  const missed = missedBy(row)
  if (missed === null) {
    return ""
  }
  return missed === 0 ? "met" : `MISSED by ${number(missed * 100)} %`
}

function quantity(value, unit) {
  return unit === "times"
    ? `${number(value)} times`
    : `${number(value)} ${unit}`
}

function number(value) {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 3 : 4
  return value.toLocaleString("en-US", { maximumFractionDigits: digits })
}
