import { Badge, Container } from "@medusajs/ui"

import type { AdminOrderRecoveryResponse } from "../../../types"
import { orderStatus } from "../../lib/attribution/order-status"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { shippedName } from "../../lib/sequence/shipped-name"
import { messageName } from "../../lib/touch/message-name"
import { SectionHeader } from "../common/section-header"
import { SectionRow } from "../common/section-row"
import { StateBadge } from "../common/state-badge"
import { TextLink } from "../common/text-link"
import { OrderWorth } from "./order-worth"

type Recovery = NonNullable<AdminOrderRecoveryResponse["recovery"]>

type OrderRecoverySectionProps = { recovery: Recovery }

const COLORS = {
  recovered: "green",
  assisted: "grey",
  canceled: "orange",
  givenBack: "orange",
} as const

/** Which message an order is put down to, for what, and what it is worth. */
export const OrderRecoverySection = ({
  recovery,
}: OrderRecoverySectionProps) => {
  const { t } = useWords()
  const { dateTime, span } = useFormatters()
  const { basis, code, clicked_at, sent_at, sequence_name } = recovery
  const status = orderStatus(recovery)
  const isClaimed = basis !== "messaged"

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("menu.overview")}>
        <StateBadge color={COLORS[status]}>
          {t(`order.status.${status}`)}
        </StateBadge>
      </SectionHeader>
      <SectionRow label={t(isClaimed ? "order.message" : "order.messaged")}>
        {messageName(
          { step_position: recovery.step, step_name: recovery.step_name },
          t
        )}
        <span className="block">
          {sequence_name === null
            ? t("report.steps.goneSequence")
            : shippedName(sequence_name, t)}
        </span>
      </SectionRow>
      <SectionRow label={t("order.because")}>
        <span className="text-pretty">{t(`order.basis.${basis}`)}</span>
      </SectionRow>
      {sent_at && (
        <SectionRow label={t("order.sentAt")}>{dateTime(sent_at)}</SectionRow>
      )}
      {basis === "click" && clicked_at && (
        <SectionRow label={t("order.clickedAt")}>
          {dateTime(clicked_at)}
        </SectionRow>
      )}
      {code && (
        <SectionRow label={t("order.code")}>
          <Badge size="2xsmall" className="max-w-full break-all">
            {code}
          </Badge>
        </SectionRow>
      )}
      <SectionRow label={t("order.took")}>
        {recovery.abandoned_at && (
          <span className="block">
            {t("order.sinceCart", {
              span: span(recovery.abandoned_at, recovery.ordered_at),
            })}
          </span>
        )}
        {sent_at && (
          <span className="block">
            {t("order.sinceMessage", {
              span: span(sent_at, recovery.ordered_at),
            })}
          </span>
        )}
      </SectionRow>
      <SectionRow label={t(isClaimed ? "order.revenue" : "order.worth")}>
        <OrderWorth recovery={recovery} />
      </SectionRow>
      <SectionRow label={t("order.cart")}>
        <TextLink to={`/cart-recovery/carts/${recovery.cart_id}`}>
          {t("order.openCart")}
        </TextLink>
      </SectionRow>
    </Container>
  )
}
