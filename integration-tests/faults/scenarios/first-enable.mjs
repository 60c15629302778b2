import { openStage } from "../lib/stage.mjs"
import { ulid } from "../lib/ulid.mjs"

const OLD_CARTS = 100_000
const CHUNK = 20_000
const HOUR_MS = 3_600_000

/**
 * The plugin comes to a shop that is full of old carts, and one new cart is
 * left there: only its person hears of it.
 */
export const firstEnable = {
  name: "first enable on 100,000 old carts",
  workers: 1,
  async run(world, { progress }) {
    const stage = await openStage(world, {
      name: this.name,
      workers: 1,
      beforeFirstTick: async (db) => {
        const now = Date.now()
        for (let from = 0; from < OLD_CARTS; from += CHUNK) {
          const carts = Array.from({ length: CHUNK }, (_, i) => {
            // From a year ago until a minute before.
            const age = 60_000 + ((from + i) / OLD_CARTS) * 365 * 24 * HOUR_MS
            return oldCart(new Date(now - age), from + i)
          })
          await insertCarts(db, carts)
        }
      },
    })
    const { db, fleet, provider } = stage
    try {
      await insertCarts(db, [oldCart(fleet.now(), OLD_CARTS, "new")])
      let slowest = 0
      for (const hours of [0, 0.5, 0.6, 0.1, 23.5, 24.5]) {
        fleet.offsetMs += hours * HOUR_MS
        const started = performance.now()
        await fleet.tick()
        slowest = Math.max(slowest, performance.now() - started)
      }
      const { accepted } = await provider.book()
      const told = [...accepted.values()].flat().map(({ to }) => to)
      const strangers = told.filter((to) => !to.startsWith("new"))
      const [{ tracked }] = await db.query(
        "SELECT count(*)::int AS tracked FROM recovery_tracked_cart"
      )
      const [{ old }] = await db.query(
        "SELECT count(*)::int AS old FROM cart WHERE email LIKE 'old%'"
      )
      const judged = await stage.judge()
      progress(`${told.length} messages, ${tracked} carts tracked`)
      return {
        ...judged,
        broken: [
          ...judged.broken,
          ...(strangers.length
            ? [`old carts' people were mailed: ${strangers.length}`]
            : []),
          ...(told.length === 3 && tracked === 1
            ? []
            : [
                `the new cart's person got ${told.length} messages of 3, ${tracked} carts are tracked`,
              ]),
        ],
        measured: { slowest_tick_ms: Math.round(slowest) },
        fleet,
        faults: old,
      }
    } finally {
      await stage.close()
    }
  },
}

function oldCart(createdAt, n, who = "old") {
  return {
    id: ulid("cart", createdAt, n),
    item_id: ulid("cali", createdAt, n),
    email: `${who}${n}@example.com`,
    created_at: createdAt,
  }
}

async function insertCarts(db, carts) {
  await db.query(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS row(id text, item_id text, email text, created_at timestamptz)
     ), made AS (
       INSERT INTO cart (id, email, currency_code, created_at, updated_at)
       SELECT id, email, 'eur', created_at, created_at FROM given
     )
     INSERT INTO cart_line_item
       (id, cart_id, title, quantity, unit_price, raw_unit_price, created_at,
        updated_at)
     SELECT item_id, id, 'Mug', 1, 10, '{"value": "10", "precision": 20}',
            created_at, created_at
       FROM given`,
    [JSON.stringify(carts)]
  )
}
