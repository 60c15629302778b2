/**
 * Scoring everybody who bought by recency, frequency and money, as a tick does
 * once a day: of a shop that has never done it, so that every row is written,
 * and on a day on which nobody's scores change.
 */
export default {
  name: "rfm",
  sizes: { large: [1_000_000, 100_000], small: [10_000, 10_000] },

  async run(bench, sizes) {
    const small = await scored(bench, sizes.small)
    const large = await scored(bench, sizes.large)
    const per = (size, ms) => ms / size
    return [
      {
        figure: `people who were never scored, all ${sizes.large.toLocaleString("en-US")}`,
        value: large.first / 1000,
        unit: "s",
        goal: { most: 60 },
      },
      {
        figure: "the same on a day on which nothing changes",
        value: large.again / 1000,
        unit: "s",
        goal: { most: 60 },
      },
      {
        figure: "the longest that a row was held",
        value: large.longest,
        unit: "ms",
      },
      {
        figure: `a person among many, against among ${sizes.small.toLocaleString("en-US")}`,
        value: per(sizes.large, large.first) / per(sizes.small, small.first),
        unit: "times",
      },
    ]
  },
}

async function scored(bench, size) {
  const database = await bench.database(`bench_rfm_${size}`)
  bench.note(`seeding ${size.toLocaleString("en-US")} people`)
  // Most buy once or twice, few often; amounts and days have many ties.
  await database.sql(
    `INSERT INTO recovery_profile
       (contact_id, order_count, first_order_at, last_order_at, spent,
        main_currency)
     SELECT 'rcon_' || lpad(i::text, 26, '0'), orders, last, last,
            jsonb_build_object(currency, round((orders * spent)::numeric, 2)),
            currency
       FROM (SELECT i, 1 + floor(power(random(), 4) * 30)::int AS orders,
                    now() - floor(random() * 730) * interval '1 day' AS last,
                    10 + random() * 90 AS spent,
                    CASE WHEN i % 5 = 0 THEN 'usd' ELSE 'eur' END AS currency
               FROM generate_series(1, $1::integer) AS i) AS person`,
    [size]
  )
  await database.settle()
  const worker = await bench.worker(database)
  bench.note(`scoring ${size.toLocaleString("en-US")} people`)
  const first = await worker.run("score-people", { days: 0 })
  const again = await worker.run("score-people", { days: 1 })
  await worker.stop()
  return { first: first.ms, again: again.ms, longest: first.longest }
}
