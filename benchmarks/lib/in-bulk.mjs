/** What is filled while nobody looks: its indexes are made afterwards. */
const FILLED = [
  "recovery_tracked_cart",
  "recovery_contact",
  "recovery_address",
  "recovery_enrollment",
  "recovery_touch",
  "recovery_incentive",
  "recovery_order",
  "recovery_recovery",
]

/**
 * Fills tables of ours as a dump is read back: without triggers, and with
 * their indexes made once all rows are there.
 */
export async function inBulk(database, fill) {
  const { sql } = database
  await sql("SET work_mem = '256MB'")
  await forEach(FILLED, (table) =>
    sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  )
  await withoutIndexes(sql, FILLED, () => fill(database))
  await forEach(FILLED, (table) =>
    sql(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  )
  await sql("RESET work_mem")
}

/** Runs `fill` while tables have no index but their keys'. */
export async function withoutIndexes(sql, tables, fill) {
  const indexes = await sql(
    `SELECT indexrelid::regclass::text AS name,
            pg_get_indexdef(indexrelid) AS made
       FROM pg_index
      WHERE indrelid = ANY($1::text[]::regclass[]) AND NOT indisprimary`,
    [tables]
  )
  await forEach(indexes, ({ name }) => sql(`DROP INDEX ${name}`))
  await fill()
  await sql("SET maintenance_work_mem = '512MB'")
  await forEach(indexes, ({ made }) => sql(made))
  await sql("RESET maintenance_work_mem")
}

async function forEach(values, work) {
  for (const value of values) {
    await work(value)
  }
}
