import path from "node:path"
import { prepareTestbed } from "../../scripts/lib/testbed/prepare.mjs"
import { startPostgres } from "../../scripts/lib/postgres.mjs"
import { Random } from "./lib/random.mjs"

/**
 * Plays scenarios one after the other and tells each in a line.
 *
 * @param touches how many there are over all scenarios, about
 * @param log takes one line
 * @returns one record a scenario; see `toRecord`
 */
export async function runScenarios(
  scenarios,
  { root, seed, touches, log = () => {}, onRecord = () => {} }
) {
  const postgres = await startPostgres({
    dir: path.join(root, ".cache", "postgres-faults"),
    throwaway: true,
    // A commit that was answered must outlive a crash of the database.
    settings: ["synchronous_commit=on"],
    log,
  })
  const records = []
  try {
    const testbed = await prepareTestbed({ root, name: "faults", postgres })
    const world = { root, postgres, testbed, dir: testbed.dir }
    for (const [i, scenario] of scenarios.entries()) {
      const record = await play(scenario, world, {
        touches: Math.max(Math.round((scenario.share ?? 0) * touches), 20),
        random: new Random(seed + i),
        log,
      })
      records.push(record)
      onRecord(record)
    }
  } finally {
    await postgres.stop()
  }
  return records
}

async function play(scenario, world, { touches, random, log }) {
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 100) / 10
  const progress = (text) => log(`  … ${scenario.name}: ${text}`)
  try {
    const result = await scenario.run(world, { touches, random, progress })
    return toRecord(scenario, result, seconds())
  } catch (error) {
    return toRecord(
      scenario,
      { figures: {}, broken: [`it could not be played: ${error.stack}`] },
      seconds()
    )
  }
}

/**
 * What a scenario found.
 *
 * @param result `figures` and `broken` of `judge`; `drained`: false when
 *   touches were still open after the longest time; `fleet`; `measured`:
 *   further figures of this scenario; `faults`: how many of those that it
 *   promises came about, since none proves nothing
 */
function toRecord({ name, workers }, result, seconds) {
  const { figures, fleet, measured, faults = 0, drained = true } = result
  const kills = Object.fromEntries(fleet?.kills ?? [])
  const broken = [
    ...result.broken,
    ...(drained ? [] : ["the queue was not drained in time"]),
    ...(faults ? [] : ["no fault happened: it proves nothing"]),
  ]
  return {
    name,
    workers: workers ?? 1,
    faults,
    kills: Object.values(kills).reduce((sum, n) => sum + n, 0),
    ...figures,
    seconds,
    ok: broken.length === 0,
    broken,
    killed_at: kills,
    crashes: fleet?.crashes ?? 0,
    ...(measured && { measured }),
  }
}
