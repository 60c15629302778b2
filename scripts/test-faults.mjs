/**
 * `npm run test:faults`: workers are killed, frozen and cut off while they
 * send, and a provider counts for itself what it accepted. Ends with a table,
 * and with code 1 when a promise was broken.
 */
import fs from "node:fs"
import path from "node:path"
import { parseArgs } from "node:util"
import { installPackages } from "./lib/install.mjs"

const root = path.resolve(import.meta.dirname, "..")

const HELP = `npm run test:faults -- [flags]
  --touches N   how many messages over all scenarios, about (22000; 600 short)
  --only NAME   only scenarios whose name has this in it
  --seed N      draws of another run, which prints its own
  --json FILE   writes the figures
  --short       the few scenarios that "npm test" plays`

async function main() {
  const { values } = parseArgs({
    options: {
      touches: { type: "string" },
      only: { type: "string" },
      seed: { type: "string" },
      json: { type: "string" },
      short: { type: "boolean" },
      help: { type: "boolean" },
    },
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  await installPackages(root, { development: true })
  // Loaded late: their packages may have been installed only now.
  const faults = "../integration-tests/faults"
  const { LONG, SHORT } = await import(`${faults}/scenarios/index.mjs`)
  const { describe, table } = await import(`${faults}/lib/report.mjs`)
  const { missedPoints } = await import(`${faults}/lib/points.mjs`)
  const { runScenarios } = await import(`${faults}/run.mjs`)

  const scenarios = (values.short ? SHORT : LONG).filter(({ name }) =>
    name.includes(values.only ?? "")
  )
  if (!scenarios.length) {
    throw new Error(`No scenario has "${values.only}" in its name.`)
  }
  const seed = wholeNumber("seed", values.seed, Date.now() % 1_000_000)
  const touches = wholeNumber(
    "touches",
    values.touches,
    values.short ? 600 : 22_000
  )
  console.log(`Faults, seed ${seed}`)
  const started = performance.now()
  const records = await runScenarios(scenarios, {
    ...{ root, seed, touches },
    log: (line) => console.log(line),
    onRecord: (record) => console.log(describe(record)),
  })
  const missed = values.short || values.only ? [] : missedPoints(records)
  const ok = !missed.length && records.every((record) => record.ok)
  console.log(`\n${table(records)}`)
  if (missed.length) {
    console.log(`Nobody was killed here: ${missed.join(", ")}`)
  }
  if (values.json) {
    const seconds = Math.round((performance.now() - started) / 1000)
    fs.writeFileSync(
      values.json,
      `${JSON.stringify({ seed, seconds, ok, missed, scenarios: records }, null, 2)}\n`
    )
  }
  return ok ? 0 : 1
}

function wholeNumber(flag, text, fallback) {
  const number = text === undefined ? fallback : Number(text)
  if (!Number.isInteger(number) || number < 0) {
    throw new Error(`--${flag} must be a whole number.`)
  }
  return number
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message)
    process.exit(1)
  }
)
