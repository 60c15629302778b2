import { Badge, Container } from "@medusajs/ui"

import type { AdminOrderRecoveryResponse } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"
import { messageName } from "../../lib/touch/message-name"
import { SectionHeader } from "../common/section-header"
import { SectionRow } from "../common/section-row"
import { StateBadge } from "../common/state-badge"
import { TextLink } from "../common/text-link"

type Recovery = NonNullable<AdminOrderRecoveryResponse["recovery"]>

type OrderRecoverySectionProps = { recovery: Recovery }

/** Which message brought the order back, and what it was worth. */
export const OrderRecoverySection = ({
  recovery,
}: OrderRecoverySectionProps) => {
  const { t } = useWords()
  const { dateTime, money } = useFormatters()
  const currency = recovery.currency_code

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("menu.overview")}>
        <StateBadge
          color={recovery.status === "recovered" ? "green" : "orange"}
        >
          {wordForCode(t, "order.status", recovery.status)}
        </StateBadge>
      </SectionHeader>
      <SectionRow label={t("order.message")}>
        {messageName(
          { step_position: recovery.step, step_name: recovery.step_name },
          t
        )}
      </SectionRow>
      <SectionRow label={t("order.sentAt")}>
        {dateTime(recovery.sent_at)}
      </SectionRow>
      <SectionRow label={t("order.clickedAt")}>
        {dateTime(recovery.clicked_at)}
      </SectionRow>
      <SectionRow label={t("order.code")}>
        {recovery.code ? (
          <Badge size="2xsmall" className="max-w-full break-all">
            {recovery.code}
          </Badge>
        ) : (
          t("order.noCode")
        )}
      </SectionRow>
      <SectionRow label={t("order.revenue")}>
        {recovery.status === "reversed"
          ? t("revenue.was", {
              now: money(0, currency),
              before: money(recovery.revenue, currency),
            })
          : money(recovery.revenue, currency)}
        {recovery.refunded > 0 && (
          <span className="text-ui-fg-subtle block">
            {t("revenue.refunded", {
              amount: money(recovery.refunded, currency),
            })}
          </span>
        )}
      </SectionRow>
      <SectionRow label={t("order.cart")}>
        <TextLink to={`/cart-recovery/carts/${recovery.cart_id}`}>
          {t("order.openCart")}
        </TextLink>
      </SectionRow>
    </Container>
  )
}
