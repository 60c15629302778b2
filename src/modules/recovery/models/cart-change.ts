import { model } from "@medusajs/framework/utils"

/**
 * A cart whose row in the list is to be made anew. Triggers append these (see
 * the migration), whoever changes a cart, an enrollment or a recovery;
 * `queries/report/fold-cart-changes.ts` takes them out again.
 */
const CartChange = model.define("recovery_cart_change", {
  id: model.autoincrement().primaryKey(),
  cart_id: model.text(),
})

export default CartChange
