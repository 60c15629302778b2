import { model } from "@medusajs/framework/utils"

/** The cart of a device whose lines were put into one that came back. */
const CartMerge = model
  .define("recovery_cart_merge", {
    id: model.id({ prefix: "rmrg" }).primaryKey(),
    enrollment_id: model.text(),
    /** The cart that came back. */
    cart_id: model.text(),
    /** The one that was on the device; it stays as it is. */
    from_cart_id: model.text(),
    /** Pieces by line id in it before anything was added. */
    before: model.json(),
    /** `MergedLine[]`: what was put into it; null until that is done. */
    lines: model.json().nullable(),
    /** Codes that came along. */
    codes: model.json(),
    merged_at: model.dateTime(),
    undone_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      on: ["cart_id", "from_cart_id"],
      unique: true,
      where: "undone_at IS NULL",
    },
  ])

export default CartMerge
