import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { useWords } from "../../lib/i18n/use-words"
import { EmptyState } from "../common/empty-state"

/** For an address whose cart is not there, or never was abandoned. */
export const CartNotFound = () => {
  const { t } = useWords()

  return (
    <Container className="flex flex-col items-center p-0 pb-10">
      <EmptyState
        title={t("cart.notFound.title")}
        hint={t("cart.notFound.hint")}
      />
      <Button size="small" variant="secondary" asChild>
        <Link to="/cart-recovery/carts">{t("overview.toCarts")}</Link>
      </Button>
    </Container>
  )
}
