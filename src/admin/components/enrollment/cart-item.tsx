import { Text } from "@medusajs/ui"

import type { AdminAbandonedCartItem } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { TextLink } from "../common/text-link"
import { Thumbnail } from "../common/thumbnail"

type CartItemProps = { item: AdminAbandonedCartItem; currency: string }

/** One line of the cart. */
export const CartItem = ({ item, currency }: CartItemProps) => {
  const { integer, money } = useFormatters()

  return (
    <div className="flex items-center gap-x-4 px-6 py-3">
      <Thumbnail src={item.thumbnail} />
      <div className="min-w-0 flex-1">
        <Text
          size="small"
          leading="compact"
          weight="plus"
          className="break-words"
        >
          {item.product_id ? (
            <TextLink to={`/products/${item.product_id}`}>
              {item.title}
            </TextLink>
          ) : (
            item.title
          )}
        </Text>
        {item.variant_title && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {item.variant_title}
          </Text>
        )}
      </div>
      <div className="text-right tabular-nums">
        <Text size="small" leading="compact">
          {money(item.unit_price * item.quantity, currency)}
        </Text>
        <Text
          size="small"
          leading="compact"
          className="text-ui-fg-subtle text-nowrap"
        >
          {`${integer(item.quantity)} × ${money(item.unit_price, currency)}`}
        </Text>
      </div>
    </div>
  )
}
