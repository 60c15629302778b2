import { Text } from "@medusajs/ui"

import type { AdminAbandonedCart } from "../../../types"
import { cartName } from "../../lib/enrollment/cart-name"
import { useWords } from "../../lib/i18n/use-words"

type CartNameCellProps = { cart: AdminAbandonedCart }

/** Whose cart it is: name and address, or that nobody knows. */
export const CartNameCell = ({ cart }: CartNameCellProps) => {
  const { t } = useWords()
  const name = cartName(cart)
  const detail = cart.email ?? t("carts.noAddress")

  return (
    <div className="flex max-w-36 min-w-0 flex-col py-1.5 sm:max-w-48">
      <Text
        as="span"
        size="small"
        leading="compact"
        weight="plus"
        className="truncate"
      >
        {name}
      </Text>
      {detail !== name && (
        <Text
          as="span"
          size="small"
          leading="compact"
          className="text-ui-fg-muted truncate"
        >
          {detail}
        </Text>
      )}
    </div>
  )
}
