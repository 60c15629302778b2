import fs from "node:fs/promises"
import path from "node:path"
import { prepareTestbed } from "../../scripts/lib/testbed/prepare.mjs"
import { connect } from "./database.mjs"
import { withoutIndexes } from "./in-bulk.mjs"
import { seedHistory } from "./seed-history.mjs"
import { startWorker } from "./worker.mjs"

const HERE = path.resolve(import.meta.dirname, "..")

/**
 * What every benchmark works with: databases, processes with Medusa in them,
 * and a way to say how far it is. All that it opened is closed by `close`.
 */
export async function prepareBench({ root, postgres, profile }) {
  const testbed = await prepareTestbed({
    root,
    name: "testbed-bench",
    postgres,
  })
  const bare = await withoutPlugin(root, testbed.dir)
  const open = []
  const histories = new Set()
  const bench = {
    root,
    note: () => {},
    provider: (options) => ({
      resolve: path.join(HERE, "providers", "accepting.cjs"),
      options,
    }),

    /** A database of that name with Medusa's and the plugin's tables. */
    async database(name) {
      const database = await connect(await testbed.createDatabase(name))
      open.push(database.end)
      return database
    },

    /**
     * A database with a year of a store in it, of so many tracked carts, all of
     * them abandoned if you like. Made once in a run: a benchmark that leaves
     * due messages behind comes after those that want none.
     */
    async history(size, shape = {}) {
      const kind = shape.allAbandoned ? "listed" : "history"
      const name = `bench_${kind}_${size}`
      if (histories.has(name)) {
        const database = await connect(postgres.url(name))
        open.push(database.end)
        return database
      }
      const database = await bench.database(name)
      bench.note(`seeding ${size.toLocaleString("en-US")} carts`)
      await bench.tickOnce(database)
      await seedHistory(database, size, shape)
      bench.note(`listing ${size.toLocaleString("en-US")} carts`)
      await bench.listAll(database)
      histories.add(name)
      return database
    },

    /** Makes the list's rows of all carts that changed. */
    async listAll(database) {
      const worker = await bench.worker(database)
      await withoutIndexes(database.sql, ["recovery_abandoned_cart"], () =>
        worker.run("list-all")
      )
      await worker.stop()
      await database.settle()
    },

    /** Makes the default sequence. */
    async tickOnce(database) {
      const worker = await bench.worker(database)
      await worker.run("tick")
      await worker.stop()
    },

    /** A process with Medusa on a database; see `startWorker`. */
    async worker(database, { plugin = true, execArgv = [], ...more } = {}) {
      const worker = await startWorker({
        dir: plugin ? testbed.dir : bare,
        url: database.url,
        mode: "server",
        ...more,
        testbed: { plugin, ...more.testbed },
        execArgv: [
          ...execArgv,
          ...(profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : []),
        ],
      })
      open.push(worker.stop)
      return worker
    },

    async close() {
      for (const end of open.splice(0).reverse()) {
        await end().catch(() => {})
      }
    },
  }
  return bench
}

/** The same app without the plugin's sources, which Medusa would load. */
async function withoutPlugin(root, dir) {
  const bare = path.join(root, ".cache", "testbed-bench-bare")
  await fs.mkdir(bare, { recursive: true })
  for (const file of ["package.json", "medusa-config.js", "boot.cjs"]) {
    await fs.copyFile(path.join(dir, file), path.join(bare, file))
  }
  return bare
}
