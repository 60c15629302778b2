import { Text } from "@medusajs/ui"

import type { AdminAbandonedCart } from "../../../types"
import { cartName } from "../../lib/enrollment/cart-name"
import { useWords } from "../../lib/i18n/use-words"
import { TextLink } from "../common/text-link"
import { CartStatusBadge } from "./cart-status-badge"

type CartNameCellProps = { cart: AdminAbandonedCart }

/**
 * Whose cart it is: name and address, or that nobody knows. The way to its
 * page for those who use a keyboard, or want a tab of its own.
 */
export const CartNameCell = ({ cart }: CartNameCellProps) => {
  const { t } = useWords()
  const name = cartName(cart, t)
  const detail = cart.erased_at
    ? t("privacy.erased")
    : (cart.email ?? t("carts.noAddress"))

  return (
    <div
      className="flex max-w-44 min-w-0 flex-col py-1.5 sm:max-w-48"
      // The row opens the page on a click, too.
      onClick={(event) => {
        if (event.target instanceof HTMLAnchorElement) event.stopPropagation()
      }}
    >
      <TextLink
        to={`/cart-recovery/carts/${cart.id}`}
        className="txt-compact-small-plus text-ui-fg-base truncate"
      >
        {name}
      </TextLink>
      {detail !== name && (
        <Text
          as="span"
          size="small"
          leading="compact"
          className="text-ui-fg-subtle truncate"
        >
          {detail}
        </Text>
      )}
      <span className="pt-1 md:hidden">
        <CartStatusBadge cart={cart} />
      </span>
    </div>
  )
}
