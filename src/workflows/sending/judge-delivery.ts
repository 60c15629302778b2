import type { Settlement } from "../../modules/recovery/queries/touch/settle-touches"
import { afterDelivery } from "./after-delivery"
import { blockMailbox } from "./block-mailbox"
import type { Delivery } from "./delivery"
import type { ReadyTouch } from "./gate-touches"
import { noteDelivery } from "./note-delivery"
import type { SendContext } from "./send-context"
import { toSettledAttempt } from "./to-settled-attempt"

/**
 * What an answer means, for its address, for its channel, and for its touch:
 * the same whether it came in time or late, but that a late one says nothing
 * of the channel where others got through since.
 */
export async function judgeDelivery(
  context: SendContext,
  { touch, recipient }: Pick<ReadyTouch, "touch" | "recipient">,
  {
    key,
    delivery,
    late = false,
  }: { key: string; delivery: Delivery; late?: boolean }
): Promise<Settlement> {
  const { line, plan, policy, later } = context
  if (!late) {
    line.heed(delivery.kind === "temporary" ? delivery.retryAfterMs : undefined)
  }
  if (delivery.kind === "no_mailbox") {
    await blockMailbox(context, {
      channel: touch.channel,
      email: recipient.email,
    }).catch((error: Error) => context.warn("blocking a mailbox", error))
  }
  const dueAgainAt = await noteDelivery(context, touch, delivery, { late })
  return {
    ...afterDelivery(touch, delivery, {
      plan,
      policy,
      at: later(),
      dueAgainAt,
    }),
    attempt: toSettledAttempt(key, delivery),
  }
}
