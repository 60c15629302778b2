import { model } from "@medusajs/framework/utils"

/** One promotion code, made for one touch. */
const Incentive = model
  .define("recovery_incentive", {
    id: model.id({ prefix: "rinc" }).primaryKey(),
    touch_id: model.text().unique(),
    code: model.text().unique(),
    promotion_id: model.text().nullable(),
    state: model
      .enum(["reserved", "issued", "redeemed", "expired", "revoked"])
      .default("reserved"),
    expires_at: model.dateTime(),
    issued_at: model.dateTime().nullable(),
    /** When it was redeemed, had expired or was revoked. */
    ended_at: model.dateTime().nullable(),
    /** It is no longer deserved and is to be taken back. */
    revoke_requested: model.boolean().default(false),
    order_id: model.text().nullable(),
    /** When a redeemed one was taken off the other carts it was on. */
    cleared_at: model.dateTime().nullable(),
    /** How often taking it off a cart has failed, and when to try again. */
    take_back_attempts: model.number().default(0),
    take_back_after: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["expires_at"], where: "state IN ('reserved', 'issued')" },
    {
      on: ["revoke_requested", "id"],
      where: "revoke_requested AND state IN ('reserved', 'issued')",
    },
    { on: ["ended_at"], where: "state = 'redeemed' AND cleared_at IS NULL" },
    // The dashboard's list.
    { on: ["state", "issued_at", "id"], where: "issued_at IS NOT NULL" },
  ])

export default Incentive
