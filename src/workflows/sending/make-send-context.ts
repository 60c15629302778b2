import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { EMAIL } from "../../domain/touch/channel"
import type { DirectProvider } from "../../providers/direct-provider"
import type { RecoveryOptions } from "../../modules/recovery/options/schema"
import { recoveryModule } from "../recovery-module"
import { loadSequences, placeSteps } from "../sequence/load-sequences"
import type { UncertainPolicy } from "./after-delivery"
import { findDirectProvider } from "./find-direct-provider"
import { keepLayout } from "./keep-layout"
import type { SendContext } from "./send-context"
import { sendingLine } from "./sending-line"

/** Reads what touches that are sent together have in common. */
export async function makeSendContext(
  container: MedusaContainer,
  given: Pick<SendContext, "now" | "later" | "box"> &
    Partial<Pick<SendContext, "forced" | "probe" | "channel">>
): Promise<SendContext> {
  const recovery = recoveryModule(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const provider = await findDirectProvider(container, EMAIL)
  const line = sendingLine(container)
  line.fit(provider)
  await keepLayout(container)
  return {
    forced: false,
    probe: false,
    channel: null,
    ...given,
    container,
    recovery,
    line,
    steps: placeSteps(await loadSequences(recovery)),
    provider,
    policy: uncertainPolicy(provider, recovery.options),
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
  { channels }: RecoveryOptions
): UncertainPolicy {
  return provider?.directDelivery.idempotent
    ? "repeat"
    : channels[EMAIL].whenUncertain
}
