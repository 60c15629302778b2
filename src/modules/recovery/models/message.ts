import { model } from "@medusajs/framework/utils"

/** What one touch last told its shopper; written before it goes out. */
const Message = model
  .define("recovery_message", {
    id: model.id({ prefix: "rmsg" }).primaryKey(),
    touch_id: model.text().unique(),
    /** Where it went. */
    address_id: model.text(),
    /** Of the copy. */
    locale: model.text(),
    /** `CartSnapshot`: the cart as it was read for this message. */
    cart: model.json(),
    /** `LayoutView`: all words and figures of it, without its links. */
    view: model.json(),
    /** The frame they stood in: a `recovery_message_layout`'s hash. */
    layout_hash: model.text(),
    /** When what it told was taken out: its person was erased, or its time was
     *  over. */
    dropped_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["address_id"] },
    { on: ["updated_at"], where: "dropped_at IS NULL" },
  ])

export default Message
