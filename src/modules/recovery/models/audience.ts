import { model } from "@medusajs/framework/utils"

/** A group of people that a rule describes. */
const Audience = model
  .define("recovery_audience", {
    id: model.id({ prefix: "raud" }).primaryKey(),
    /** Of one that ships; null of the store's own. */
    key: model.text().nullable(),
    name: model.text(),
    /** `Rule` of `domain/audience/rule/rule.ts`. */
    rule: model.json(),
    /** Who is in an exclusive one is in none that comes after it. */
    is_exclusive: model.boolean().default(false),
    /** From 0; the least comes first. */
    priority: model.number().default(0),
    /** As last counted: people, and those of them who agreed to ads. */
    people: model.number().nullable(),
    consenting: model.number().nullable(),
    counted_at: model.dateTime().nullable(),
    /** The admin's id. */
    created_by: model.text().nullable(),
    updated_by: model.text().nullable(),
  })
  .indexes([{ on: ["key"], unique: true, where: "key IS NOT NULL" }])

export default Audience
