import { Text } from "@medusajs/ui"

import type { AdminCustomerTouch } from "../../../types"
import { describeEvidence } from "../../lib/consent/describe-evidence"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"
import { messageName } from "../../lib/touch/message-name"
import { TextLink } from "../common/text-link"
import { TouchStateBadge } from "../touch/touch-state-badge"

type CustomerTouchProps = { touch: AdminCustomerTouch }

/** One message to the customer and what became of it. */
export const CustomerTouch = ({ touch }: CustomerTouchProps) => {
  const { t } = useWords()
  const formatters = useFormatters()
  const { dateTime } = formatters
  const notes = [
    dateTime(touch.at),
    // Whoever clicked has opened it.
    touch.opened_at &&
      !touch.clicked_at &&
      t("customer.opened", { at: dateTime(touch.opened_at) }),
    touch.clicked_at &&
      t("customer.clicked", { at: dateTime(touch.clicked_at) }),
    touch.unsubscribed_at &&
      t("customer.unsubscribed", { at: dateTime(touch.unsubscribed_at) }),
    touch.code &&
      t(`customer.code.${touch.code_state ?? "issued"}`, { code: touch.code }),
    touch.consent && describeEvidence(touch.consent, t, formatters),
    touch.skip_reason && wordForCode(t, "reason", touch.skip_reason),
  ].filter((note): note is string => Boolean(note))

  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <TextLink
          to={`/cart-recovery/carts/${touch.cart_id}`}
          className="txt-compact-small-plus"
        >
          {messageName(
            { step_position: touch.step, step_name: touch.step_name },
            t
          )}
        </TextLink>
        {notes.map((note) => (
          <Text
            key={note}
            size="small"
            leading="compact"
            className="text-ui-fg-subtle text-pretty [overflow-wrap:anywhere]"
          >
            {note}
          </Text>
        ))}
        {touch.orders.map((order) => (
          <TextLink
            key={order.order_id}
            to={`/orders/${order.order_id}`}
            className="txt-compact-small block text-pretty"
          >
            {t(`customer.order.${order.status}`, {
              amount: formatters.money(order.revenue, order.currency_code),
            })}
          </TextLink>
        ))}
      </div>
      <TouchStateBadge state={touch.state} />
    </li>
  )
}
