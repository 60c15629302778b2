import { Container } from "@medusajs/ui"

import type { CartDetail } from "../../lib/enrollment/cart-detail"
import { clampName } from "../../lib/format/clamp-name"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { SectionHeader } from "../common/section-header"
import { SectionRow } from "../common/section-row"
import { TextLink } from "../common/text-link"
import { AddressBlocks } from "../contact/address-blocks"

type CartCustomerSectionProps = { cart: CartDetail }

/** Whose cart it is. */
export const CartCustomerSection = ({ cart }: CartCustomerSectionProps) => {
  const { t } = useWords()
  const { language } = useFormatters()

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("field.customer")}>
        {cart.customer_id && (
          <TextLink
            to={`/customers/${cart.customer_id}`}
            className="txt-compact-small"
          >
            {t("cart.openCustomer")}
          </TextLink>
        )}
      </SectionHeader>
      <SectionRow label={t("field.name")}>
        {clampName(cart.customer_name ?? "") || "–"}
      </SectionRow>
      <SectionRow label={t("field.email")}>
        {cart.email ?? t("carts.noAddress")}
      </SectionRow>
      <SectionRow label={t("field.locale")}>
        {cart.locale ? language(cart.locale) : "–"}
      </SectionRow>
      {cart.address && <AddressBlocks address={cart.address} />}
    </Container>
  )
}
