import { cartName } from "../../lib/enrollment/cart-name"
import { useCart } from "../../lib/enrollment/use-cart"

type CartBreadcrumbProps = { id: string }

/** A cart's name in the breadcrumbs, from what its page has read anyway. */
export const CartBreadcrumb = ({ id }: CartBreadcrumbProps) => {
  const { data } = useCart(id)

  return <>{data ? cartName(data) : id}</>
}
