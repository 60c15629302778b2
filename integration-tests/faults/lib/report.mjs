const COLUMNS = [
  ["scenario", (record) => record.name],
  ["workers", (record) => record.workers],
  ["faults", (record) => record.faults],
  ["kills", (record) => record.kills],
  ["touches", (record) => record.touches],
  ["accepted", (record) => record.accepted],
  ["twice", (record) => record.accepted_twice],
  ["unknowingly", (record) => record.accepted_twice_not_knowingly],
  ["lost", (record) => record.lost],
  ["uncertain", (record) => record.uncertain],
  ["skipped", (record) => record.skipped],
  ["failed", (record) => record.failed],
  ["retries", (record) => record.retries],
  ["seconds", (record) => record.seconds],
  ["", (record) => (record.ok ? "ok" : "BROKEN")],
]

/** One line about a scenario that is over, and what it broke. */
export function describe(record) {
  const { name, touches = 0, faults, seconds, ok, broken } = record
  const played = [
    touches && `${touches} touches`,
    `${faults} faults`,
    `${seconds} s`,
  ]
  return [
    `  ${ok ? "✓" : "✗"} ${name}: ${played.filter(Boolean).join(", ")}`,
    ...broken.map((sentence) => `      ${sentence}`),
  ].join("\n")
}

/** All figures, one line a scenario and one for the sums. */
export function table(records) {
  const rows = [...records, sum(records)].map((record) =>
    COLUMNS.map(([, of]) => String(of(record) ?? ""))
  )
  const titles = COLUMNS.map(([title]) => title)
  const widths = titles.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => row[i].length))
  )
  return [titles, ...rows]
    .map((row) =>
      row
        .map((cell, i) =>
          (i ? cell.padStart : cell.padEnd).call(cell, widths[i])
        )
        .join("  ")
        .trimEnd()
    )
    .join("\n")
}

function sum(records) {
  const total = { name: "all", workers: "", ok: records.every(({ ok }) => ok) }
  for (const record of records) {
    for (const [key, value] of Object.entries(record)) {
      if (typeof value === "number" && key !== "workers") {
        total[key] = (total[key] ?? 0) + value
      }
    }
  }
  return { ...total, seconds: Math.round(total.seconds) }
}
