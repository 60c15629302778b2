/**
 * Prepares the machines' app and its databases, and prints where they are.
 * A program of its own: jest does not load such modules as they are.
 */
import fs from "node:fs"
import path from "node:path"
import pg from "pg"
import { prepareTestbed } from "../../../scripts/lib/testbed/prepare.mjs"

const root = path.resolve(import.meta.dirname, "../../..")
const PREFIX = "many_machines_"
const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env

const client = new pg.Client({ connectionString: url("postgres") })
await client.connect()
const { dir, createDatabase } = await prepareTestbed({
  root,
  name: "testbed-many-machines",
  postgres: {
    url: (name) => url(PREFIX + name),
    dropDatabase: (name) =>
      client.query(`DROP DATABASE IF EXISTS ${PREFIX}${name} WITH (FORCE)`),
    ensureDatabase: (name, { template } = {}) =>
      client.query(
        `CREATE DATABASE ${PREFIX}${name}` +
          (template ? ` TEMPLATE ${PREFIX}${template}` : "")
      ),
  },
})
fs.copyFileSync(
  path.join(import.meta.dirname, "instrumentation.cjs"),
  path.join(dir, "instrumentation.js")
)
const databases = {}
for (const name of process.argv.slice(2)) {
  databases[name] = await createDatabase(name)
}
await client.end()
console.log(JSON.stringify({ dir, databases }))

function url(database) {
  return `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${database}`
}
