import fs from "node:fs"
import path from "node:path"
import { testbedEnv } from "../../../scripts/lib/testbed/prepare.mjs"
import { connectTo } from "./database.mjs"
import { Fleet } from "./fleet.mjs"
import { judge } from "./judge.mjs"
import { startProvider } from "./provider.mjs"
import { seedTouches } from "./seed.mjs"
import { startTcpProxy } from "./tcp-proxy.mjs"

const PROVIDER = path.join(
  import.meta.dirname,
  "..",
  "worker",
  "http-provider.cjs"
)

/**
 * Everything a scenario plays with: a database of its own with the default
 * sequence in it, the provider, the workers between two ticks.
 *
 * @param world what `run.mjs` made for all scenarios
 * @param workers how many run at once
 * @param options of the plugin, over the testbed's
 * @param provider of the worker's side: `direct`, `timeoutMs`
 * @param proxied whether a proxy stands between the workers and PostgreSQL
 * @param nextPlan, skewMs see `Fleet`
 * @param beforeFirstTick what to put into the database before the plugin is
 *   ever run on it
 */
export async function openStage(
  world,
  {
    name,
    workers = 2,
    options = {},
    provider: { direct = true, timeoutMs } = {},
    proxied = false,
    nextPlan,
    skewMs,
    beforeFirstTick,
  }
) {
  const slug = name.replace(/[^a-z0-9]+/gi, "-").toLowerCase()
  const file = (kind) => path.join(world.dir, `${slug}.${kind}`)
  for (const kind of ["log", "accepted"]) {
    fs.rmSync(file(kind), { force: true })
  }
  const database = `faults_${slug.replaceAll("-", "_")}`.slice(0, 60)
  const url = await world.testbed.createDatabase(database)
  const db = connectTo(url)
  const provider = await startProvider(file("accepted"))
  const proxy = proxied ? await startTcpProxy(world.postgres) : undefined
  const fleet = new Fleet({
    size: workers,
    nextPlan,
    skewMs,
    place: {
      dir: world.testbed.dir,
      log: file("log"),
      env: testbedEnv({
        url: proxy ? withPort(url, proxy.port) : url,
        testbed: {
          options,
          provider: {
            resolve: PROVIDER,
            options: { url: provider.url, direct, timeoutMs },
          },
        },
      }),
    },
  })
  const stage = {
    ...{ db, provider, proxy, fleet },
    seed: (what) => seedTouches(db, { now: fleet.now(), ...what }),
    judge: () => judge({ db, provider, now: fleet.now() }),
    async close() {
      await fleet.close()
      provider.close()
      await proxy?.close()
      await db.close()
      await world.postgres.dropDatabase(database)
    },
  }
  try {
    await beforeFirstTick?.(db)
    await fleet.open()
    // Makes the default sequence and sets the watermarks.
    await fleet.tick()
    return stage
  } catch (error) {
    await stage.close()
    throw error
  }
}

function withPort(url, port) {
  const changed = new URL(url)
  changed.port = String(port)
  return changed.href
}
