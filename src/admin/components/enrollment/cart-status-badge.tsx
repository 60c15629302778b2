import { Tooltip } from "@medusajs/ui"

import type { AbandonedCartStatus, AdminAbandonedCart } from "../../../types"
import { reasonOfCart } from "../../lib/enrollment/reason-of-cart"
import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"
import { StateBadge } from "../common/state-badge"

type Color = "green" | "blue" | "orange" | "grey" | "purple"

const COLORS: Record<AbandonedCartStatus, Color> = {
  in_sequence: "blue",
  held_out: "grey",
  recovered: "green",
  purchased: "purple",
  not_recovered: "grey",
  unsubscribed: "orange",
  emptied: "grey",
  stopped: "grey",
  unreachable: "orange",
  robot: "grey",
}

type CartStatusBadgeProps = {
  cart: Pick<
    AdminAbandonedCart,
    "status" | "exit_reason" | "unreachable_reason"
  >
}

/** Where a cart stands; the reason, if there is one, shows on hovering. */
export const CartStatusBadge = ({ cart }: CartStatusBadgeProps) => {
  const { t } = useWords()
  const reason = reasonOfCart(t, cart)
  const badge = (
    <StateBadge color={COLORS[cart.status]}>
      {wordForCode(t, "status", cart.status)}
    </StateBadge>
  )

  return reason ? <Tooltip content={reason}>{badge}</Tooltip> : badge
}
