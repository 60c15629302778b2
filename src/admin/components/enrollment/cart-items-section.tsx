import { Container } from "@medusajs/ui"

import type { CartDetail } from "../../lib/enrollment/cart-detail"
import { useWords } from "../../lib/i18n/use-words"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"
import { CartItem } from "./cart-item"

type CartItemsSectionProps = { cart: CartDetail }

/** What was left in the cart. */
export const CartItemsSection = ({ cart }: CartItemsSectionProps) => {
  const { t } = useWords()

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("cart.items")} />
      {cart.items.length === 0 && (
        <EmptyState
          title={t("cart.noItems.title")}
          hint={t("cart.noItems.hint")}
        />
      )}
      {cart.items.map((item, index) => (
        <CartItem key={index} item={item} currency={cart.currency_code} />
      ))}
    </Container>
  )
}
