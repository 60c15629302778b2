import {
  type CartFacts,
  type ItemSnapshot,
  itemCount,
  itemsValue,
  type ShownItem,
} from "../../domain/tracking/cart-facts"
import { furthestStage, type Stage, stageOf } from "../../domain/tracking/stage"
import type { CartJudgmentRow } from "../../modules/recovery/queries/tracking/store-judgments"

/** What we keep of a cart as it is now; its stage only moves forward. */
export function toJudgmentRow(
  cart: CartFacts & { erased?: boolean },
  known: { stage: string },
  judgment: Pick<CartJudgmentRow, "status" | "last_activity_at">
): CartJudgmentRow {
  return {
    ...judgment,
    cart_id: cart.cart_id,
    stage: furthestStage(known.stage as Stage, stageOf(cart)),
    erased: cart.erased,
    email: cart.email,
    customer_id: cart.customer_id,
    customer_name: nameOf(cart),
    locale: cart.locale,
    sales_channel_id: cart.sales_channel_id,
    country_code: cart.country_code?.toLowerCase() ?? null,
    currency_code: cart.currency_code,
    value: itemsValue(cart.items),
    item_count: itemCount(cart.items),
    items: cart.items.map(toShown),
  }
}

function toShown(item: ItemSnapshot): ShownItem {
  const { product_id, title, variant_title, thumbnail, quantity } = item
  return {
    product_id,
    title,
    variant_title,
    thumbnail,
    quantity,
    unit_price: item.unit_price,
  }
}

/** Nobody's name is longer; whoever sends a book must not fill the list. */
const LONGEST_NAME = 200

function nameOf({ first_name, last_name }: CartFacts): string | null {
  const name = [first_name, last_name].filter(Boolean).join(" ")
  return (
    [...name.slice(0, LONGEST_NAME * 2)].slice(0, LONGEST_NAME).join("") || null
  )
}
