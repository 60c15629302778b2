import { hashAddress } from "../../domain/contact/hash-address"
import { blockAddress } from "../../modules/recovery/queries/contact/block-address"
import { newId } from "../process/new-id"
import type { SendContext } from "./send-context"

/** Nobody is there: the address is not written to any more, by any cart. */
export async function blockMailbox(
  { recovery, later }: Pick<SendContext, "recovery" | "later">,
  { channel, email }: { channel: string; email: string }
): Promise<void> {
  await recovery.transaction((db) =>
    blockAddress(db, {
      id: newId("rsup"),
      channel,
      address_hash: hashAddress(recovery.options.secret, channel, email),
      reason: "bounced",
      at: later(),
    })
  )
}
