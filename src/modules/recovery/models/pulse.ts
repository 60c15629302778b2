import { model } from "@medusajs/framework/utils"

/** An hour in which the shop was seen alive: what its silence is judged by. */
const Pulse = model
  .define("recovery_pulse", {
    id: model.id({ prefix: "rpls" }).primaryKey(),
    kind: model.enum(["cart", "order"]),
    /** The full hour's beginning. */
    hour: model.dateTime(),
  })
  .indexes([{ on: ["kind", "hour"], unique: true }])

export default Pulse
