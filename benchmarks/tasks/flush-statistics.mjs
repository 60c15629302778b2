/**
 * Lets every connection of this process report what it has cost so far, which
 * it would else do some seconds later.
 */
export default async function flushStatistics({ container, require }) {
  const { ContainerRegistrationKeys } = require("@medusajs/framework/utils")
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // As many at once as the pool has connections, so that each gets one.
  const all = Array.from({ length: knex.client.pool.max }, () =>
    knex.raw("SELECT pg_stat_force_next_flush(), pg_sleep(0.1)")
  )
  await Promise.all(all)
}
