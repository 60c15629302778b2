/**
 * `npm run bench`: what the plugin costs, as ratios against what it is
 * measured by, each from one run on one database of its own.
 */
import fs from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { startPostgres } from "../scripts/lib/postgres.mjs"
import { step } from "../scripts/lib/steps.mjs"
import { prepareBench } from "./lib/bench.mjs"
import { readFlags, usage } from "./lib/flags.mjs"
import { missedBy, toTable } from "./lib/report.mjs"
import cause from "./cause.mjs"
import count from "./count.mjs"
import database from "./database.mjs"
import detection from "./detection.mjs"
import experiment from "./experiment.mjs"
import exporting from "./export.mjs"
import hits from "./hits.mjs"
import idle from "./idle.mjs"
import memory from "./memory.mjs"
import pages from "./pages.mjs"
import permission from "./permission.mjs"
import promotions from "./promotions.mjs"
import rate from "./rate.mjs"
import rfm from "./rfm.mjs"
import scanners from "./scanners.mjs"
import send from "./send.mjs"
import tracking from "./tracking.mjs"

const BENCHMARKS = [
  send,
  promotions,
  permission,
  database,
  idle,
  exporting,
  pages,
  cause,
  experiment,
  scanners,
  count,
  tracking,
  hits,
  detection,
  memory,
  rate,
  rfm,
]
const root = path.resolve(import.meta.dirname, "..")

async function main() {
  const flags = readFlags(process.argv.slice(2), BENCHMARKS)
  if (flags.help) {
    console.log(usage(BENCHMARKS))
    return
  }
  const chosen = BENCHMARKS.filter(
    ({ name }) => !flags.only.length || flags.only.includes(name)
  )
  const postgres = chosen.every(({ withoutDatabase }) => withoutDatabase)
    ? null
    : await startDatabase()
  try {
    const bench = await prepare(postgres, flags)
    const rows = await runAll(bench, chosen, flags.sizes)
    console.log(`\n${toTable(rows)}\n`)
    if (flags.strict && rows.some((row) => missedBy(row) > 0)) {
      process.exitCode = 1
    }
    if (flags.json) {
      await writeJson(flags.json, toReport(rows, flags))
    }
  } finally {
    await postgres?.stop()
  }
}

async function startDatabase() {
  const postgres = await step("starting PostgreSQL", () =>
    startPostgres({
      dir: path.join(root, ".cache", "postgres-bench"),
      log: (line) => console.log(`    ${line}`),
      throwaway: true,
    })
  )
  process.once("SIGINT", () => {
    void postgres.stop().finally(() => process.exit(130))
  })
  return postgres
}

async function prepare(postgres, flags) {
  if (!postgres) {
    return { root, note: () => {}, close: async () => {} }
  }
  const profile = flags.profile && path.resolve(flags.profile)
  return await step("preparing Medusa", () =>
    prepareBench({ root, postgres, profile })
  )
}

/** Each is told as soon as it is done; when one fails, the others still run. */
async function runAll(bench, benchmarks, sizes) {
  const rows = []
  for (const { name, run } of benchmarks) {
    try {
      const found = await step(name, (note) => {
        bench.note = note
        return run(bench, sizes[name])
      })
      console.log(`${toTable(found)}\n`)
      rows.push(...found.map((row) => ({ benchmark: name, ...row })))
    } catch (error) {
      console.error(error.message)
      process.exitCode = 1
    } finally {
      await bench.close()
    }
  }
  return rows
}

function toReport(rows, { quick, sizes }) {
  return {
    at: new Date().toISOString(),
    machine: {
      cpus: os.cpus().length,
      model: os.cpus()[0]?.model,
      node: process.version,
    },
    quick,
    sizes,
    rows: rows.map((row) => ({ ...row, missedBy: missedBy(row) })),
  }
}

async function writeJson(file, value) {
  await fs.writeFile(file, `${JSON.stringify(value, null, 2)}\n`)
}

main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
