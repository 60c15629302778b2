import { Text } from "@medusajs/ui"

import type { CartDetail } from "../../lib/enrollment/cart-detail"
import { nextMessageOf } from "../../lib/enrollment/next-message-of"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"
import { shippedName } from "../../lib/sequence/shipped-name"
import { CartActionButton } from "./cart-action-button"

type NextMessageProps = { cart: CartDetail }

/** What goes out next and when; sends it at once or stops it. */
export const NextMessage = ({ cart }: NextMessageProps) => {
  const { t } = useWords()
  const { dateTime } = useFormatters()
  const { canSend, canStop, blocked } = nextMessageOf(cart)
  const next = cart.next_touch

  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <Text size="small" leading="compact" weight="plus">
          {next
            ? t("next.message", {
                step: next.step,
                name: shippedName(next.step_name, t),
              })
            : t("next.none")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {next && canSend && t("next.due", { at: dateTime(next.due_at) })}
          {blocked && wordForCode(t, "next.blocked", blocked)}
        </Text>
        {cart.sequence_name && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("next.sequence", {
              name: shippedName(cart.sequence_name, t),
              count: cart.touches_sent,
            })}
          </Text>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <CartActionButton
          cartId={cart.id}
          action="stop"
          isDisabled={!canStop}
        />
        <CartActionButton
          cartId={cart.id}
          action="send-next"
          isDisabled={!canSend}
          params={{
            name: shippedName(next?.step_name ?? "", t),
            email: cart.email ?? "",
          }}
        />
      </div>
    </div>
  )
}
