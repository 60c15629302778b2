import { model } from "@medusajs/framework/utils"

/**
 * What people are shown when they are asked, by key, language and version:
 * rows are added and never changed, so that evidence can name what it was.
 */
const ConsentWording = model
  .define("recovery_consent_wording", {
    id: model.id({ prefix: "rcwd" }).primaryKey(),
    /** What is asked: one of ours, or a form's of the store's own. */
    key: model.text(),
    locale: model.text(),
    /** From 1. */
    version: model.number(),
    text: model.text(),
    /** What a yes to it allows beyond its purpose: `ad_user_data`,
     *  `ad_personalization`. */
    covers: model.array().nullable(),
    /** The admin who wrote it; null for what was shipped. */
    actor_id: model.text().nullable(),
  })
  .indexes([{ on: ["key", "locale", "version"], unique: true }])

export default ConsentWording
