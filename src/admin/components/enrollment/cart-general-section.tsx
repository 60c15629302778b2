import { Container, Copy, Text } from "@medusajs/ui"

import type { CartDetail } from "../../lib/enrollment/cart-detail"
import { cartName } from "../../lib/enrollment/cart-name"
import { reasonOfCart } from "../../lib/enrollment/reason-of-cart"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"
import { SectionHeader } from "../common/section-header"
import { SectionRow } from "../common/section-row"
import { TextLink } from "../common/text-link"
import { CartActionButton } from "./cart-action-button"
import { CartStatusBadge } from "./cart-status-badge"
import { NextMessage } from "./next-message"

type CartGeneralSectionProps = { cart: CartDetail }

/** Where the cart stands, and what can be done about it. */
export const CartGeneralSection = ({ cart }: CartGeneralSectionProps) => {
  const { t } = useWords()
  const { dateTime, money } = useFormatters()
  const reason = reasonOfCart(t, cart)

  return (
    <Container className="divide-y p-0">
      <SectionHeader level="h1" title={cartName(cart, t)}>
        <CartStatusBadge cart={cart} />
      </SectionHeader>
      {reason && <SectionRow label={t("field.reason")}>{reason}</SectionRow>}
      {cart.robot && (
        <SectionRow label={t("field.robot")}>
          <div className="flex flex-col items-start gap-y-2">
            {t(`robot.${cart.robot}`)}
            {cart.robot === "machine_speed" && (
              <CartActionButton
                cartId={cart.id}
                action="person"
                isDisabled={false}
              />
            )}
          </div>
        </SectionRow>
      )}
      {cart.store && (
        <SectionRow label={t("field.store")}>{cart.store}</SectionRow>
      )}
      <SectionRow label={t("field.value")}>
        {money(cart.value, cart.currency_code)}
      </SectionRow>
      <SectionRow label={t("field.stage")}>
        {wordForCode(t, "stage", cart.stage)}
      </SectionRow>
      <SectionRow label={t("field.lastActivity")}>
        {dateTime(cart.last_activity_at)}
      </SectionRow>
      <SectionRow label={t("field.abandonedAt")}>
        {dateTime(cart.abandoned_at)}
      </SectionRow>
      {cart.restored_at && (
        <SectionRow label={t("field.restoredAt")}>
          {dateTime(cart.restored_at)}
        </SectionRow>
      )}
      {cart.order_id && (
        <SectionRow label={t("field.order")}>
          <TextLink to={`/orders/${cart.order_id}`}>
            {t("cart.openOrder")}
          </TextLink>
        </SectionRow>
      )}
      <SectionRow label={t("field.cartId")}>
        <span className="flex items-center gap-x-1">
          <Text as="span" size="small" leading="compact" className="truncate">
            {cart.id}
          </Text>
          <Copy
            content={cart.id}
            aria-label={t("cart.copyId")}
            className="text-ui-fg-subtle"
          />
        </span>
      </SectionRow>
      <NextMessage cart={cart} />
    </Container>
  )
}
