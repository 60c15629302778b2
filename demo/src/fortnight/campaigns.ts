import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const FAR = new Date("2999-01-01T00:00:00Z")

/**
 * A code's campaign ends in the story's time, which is past, and Medusa asks
 * the real clock whether it is over. So campaigns are kept open while the
 * story plays (the plugin takes ended codes back by its own time), and get
 * their ends back when it is over.
 */
export function campaigns(db: Knex) {
  const ends = new Map<string, Date>()
  return {
    async keepOpen(): Promise<void> {
      const rows: { id: string; ends_at: Date }[] = await db(
        "promotion_campaign"
      )
        .select("id", "ends_at")
        .where("ends_at", "<", FAR)
      for (const { id, ends_at } of rows) {
        ends.set(id, ends_at)
      }
      if (rows.length) {
        await db("promotion_campaign")
          .whereIn(
            "id",
            rows.map(({ id }) => id)
          )
          .update({ ends_at: FAR })
      }
    },

    async putBack(): Promise<void> {
      for (const [id, ends_at] of ends) {
        await db("promotion_campaign").where({ id }).update({ ends_at })
      }
    },
  }
}
