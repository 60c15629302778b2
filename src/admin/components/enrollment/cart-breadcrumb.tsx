import { cartName } from "../../lib/enrollment/cart-name"
import { useCart } from "../../lib/enrollment/use-cart"
import { useWords } from "../../lib/i18n/use-words"

type CartBreadcrumbProps = { id: string }

/** A cart's name in the breadcrumbs, from what its page has read anyway. */
export const CartBreadcrumb = ({ id }: CartBreadcrumbProps) => {
  const { t } = useWords()
  const { data } = useCart(id)

  return <>{data ? cartName(data, t) : t("order.cart")}</>
}
