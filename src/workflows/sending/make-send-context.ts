import type { MedusaContainer } from "@medusajs/framework/types"

import type { DirectProvider } from "../../providers/direct-provider"
import type { RecoveryOptions } from "../../modules/recovery/options/schema"
import { recoveryModule } from "../recovery-module"
import { loadSequences, toPlan } from "../sequence/load-sequences"
import type { UncertainPolicy } from "./after-delivery"
import { findProvider } from "./find-provider"
import { channelOptions } from "./channel-options"
import { keepLayout } from "./keep-layout"
import type { SendContext } from "./send-context"
import { sendingLine } from "./sending-line"
import { logOf } from "../log-of"

/** Reads what touches that are sent together have in common. */
export async function makeSendContext(
  container: MedusaContainer,
  given: Pick<SendContext, "now" | "later" | "box" | "channel"> &
    Partial<Pick<SendContext, "forced" | "probe" | "standing">>
): Promise<SendContext> {
  const recovery = recoveryModule(container)
  const logger = logOf(container)
  const { channel } = given
  const { id, direct } = await findProvider(container, channel)
  const line = sendingLine(container, channel)
  line.fit(direct)
  await keepLayout(container)
  return {
    forced: false,
    probe: false,
    standing: null,
    ...given,
    container,
    recovery,
    line,
    plan: toPlan(await loadSequences(recovery)),
    provider: direct,
    providerId: id,
    policy: uncertainPolicy(direct, recovery.options, channel),
    begun: new Set(),
    warn: (where, error) =>
      logger.error(
        `Cart recovery was interrupted at ${where} and tries again later: ${error.message}`
      ),
  }
}

/** A provider that delivers once for a key is simply asked again. */
export function uncertainPolicy(
  provider: DirectProvider | null,
  options: RecoveryOptions,
  channel: string
): UncertainPolicy {
  return provider?.directDelivery.idempotent
    ? "repeat"
    : channelOptions(options, channel).whenUncertain
}
