import pg from "pg"

/** How long a statement is tried again while the database is away. */
const PATIENCE_MS = 60_000

/** The harness's own way to a database: outlives its restarts. */
export function connectTo(url) {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  // An idle connection may go down with the database.
  pool.on("error", () => {})
  return {
    async query(text, values) {
      const until = Date.now() + PATIENCE_MS
      for (;;) {
        try {
          return (await pool.query(text, values)).rows
        } catch (error) {
          // An error with a severity is PostgreSQL's answer to the statement.
          const away = !error.severity || /^(57P|08)/.test(error.code)
          if (!away || Date.now() > until) {
            throw error
          }
          await new Promise((resolve) => setTimeout(resolve, 200))
        }
      }
    },
    close: () => pool.end(),
  }
}
