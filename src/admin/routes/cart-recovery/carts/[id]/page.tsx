import type { UIMatch } from "react-router-dom"
import { useParams } from "react-router-dom"

import { QueryState } from "../../../../components/common/query-state"
import { CartBreadcrumb } from "../../../../components/enrollment/cart-breadcrumb"
import { CartCustomerSection } from "../../../../components/enrollment/cart-customer-section"
import { CartGeneralSection } from "../../../../components/enrollment/cart-general-section"
import { CartItemsSection } from "../../../../components/enrollment/cart-items-section"
import { CartNotFound } from "../../../../components/enrollment/cart-not-found"
import { CartSkeleton } from "../../../../components/enrollment/cart-skeleton"
import { TimelineSection } from "../../../../components/touch/timeline-section"
import { useCart } from "../../../../lib/enrollment/use-cart"

const CartPage = () => {
  const { id = "" } = useParams()

  return (
    <QueryState
      query={useCart(id)}
      skeleton={<CartSkeleton />}
      notFound={<CartNotFound />}
    >
      {(cart) => (
        <div className="flex w-full flex-col items-start gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]">
          <div className="flex w-full min-w-0 flex-col gap-y-3">
            <CartGeneralSection cart={cart} />
            <CartItemsSection cart={cart} />
          </div>
          <div className="flex w-full min-w-0 flex-col gap-y-3">
            <CartCustomerSection cart={cart} />
            <TimelineSection entries={cart.timeline} />
          </div>
        </div>
      )}
    </QueryState>
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <CartBreadcrumb id={params.id ?? ""} />,
}

export default CartPage
