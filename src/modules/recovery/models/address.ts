import { model } from "@medusajs/framework/utils"

/** One way to reach one person. */
const Address = model
  .define("recovery_address", {
    id: model.id({ prefix: "radr" }).primaryKey(),
    contact_id: model.text().index(),
    channel: model.text(),
    /** Normalized; of an erased person, `ERASED_MARK` and the id. */
    address: model.text(),
    /**
     * Its HMAC, by which `recovery_suppression` knows it; empty when it was
     * erased.
     */
    address_hash: model.text().index(),
    /** When its reader first showed that they read what is sent there. */
    verified_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["channel", "address"], unique: true }])

export default Address
