/**
 * Leaves statistics as autovacuum does, at its usual settings: a table is
 * analyzed once 50 rows and a tenth of it have changed, and vacuumed after
 * more. So a table of a few rows never is, and no plan may need that.
 *
 * @param query runs one statement and answers its rows
 */
export async function asAutovacuum(query) {
  // What this connection did is counted only now and then.
  await query("SELECT pg_stat_force_next_flush()")
  for (const { name, vacuum } of await query(DUE)) {
    await query(vacuum ? `VACUUM (ANALYZE) ${name}` : `ANALYZE ${name}`)
  }
}

const DUE = `
  SELECT stats.relid::regclass::text AS name,
         stats.n_dead_tup > 50 + 0.2 * greatest(class.reltuples, 0)
           OR stats.n_ins_since_vacuum
              > 1000 + 0.2 * greatest(class.reltuples, 0) AS vacuum
    FROM pg_stat_user_tables AS stats
    JOIN pg_class AS class ON class.oid = stats.relid
   WHERE stats.n_mod_since_analyze > 50 + 0.1 * greatest(class.reltuples, 0)
   ORDER BY 1`
