import { blockAddress } from "../contact/block-address"
import type { SendContext } from "./send-context"

/** Nobody is there: the address is not written to any more, by any cart. */
export async function blockMailbox(
  { recovery, later }: Pick<SendContext, "recovery" | "later">,
  { channel, email }: { channel: string; email: string }
): Promise<void> {
  await recovery.transaction((db) =>
    blockAddress(db, recovery.options, {
      addresses: [{ channel, address: email }],
      reason: "bounced",
      at: later(),
    })
  )
}
