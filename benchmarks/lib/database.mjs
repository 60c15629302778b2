import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { asAutovacuum } from "../../scripts/lib/as-autovacuum.mjs"

const PATIENCE_MS = 60_000

/** A connection of the bench's own, beside those of the measured processes. */
export async function connect(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // A database that is dropped ends its connections.
  client.on("error", () => {})
  const sql = async (text, params) => (await client.query(text, params)).rows
  return {
    url,
    /** Runs one statement; answers its rows. */
    sql,
    /** As autovacuum leaves it. */
    settle: () => asAutovacuum(sql),
    activeTime: () => activeTime(sql),
    othersEnded: () => othersEnded(sql),
    end: () => client.end(),
  }
}

/**
 * Milliseconds that the database has spent in statements so far, by its own
 * count. A connection reports its part when it ends.
 */
async function activeTime(sql) {
  const [{ ms }] = await sql(
    `SELECT active_time AS ms FROM pg_stat_database
      WHERE datname = current_database()`
  )
  return ms
}

/** Waits until no process but this one is connected. */
async function othersEnded(sql) {
  const until = performance.now() + PATIENCE_MS
  while (await hasOthers(sql)) {
    if (performance.now() > until) {
      throw new Error("Connections to the database did not end in time.")
    }
    await wait(20)
  }
}

async function hasOthers(sql) {
  const rows = await sql(
    `SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND backend_type = 'client backend'
      LIMIT 1`
  )
  return rows.length > 0
}
