import { signCountdown } from "../../domain/return/countdown-token"
import type { RecoveryModuleService } from "../recovery-module"

/** The address of a picture of the time that is left; null without an end. */
export function countdownLink(
  { options }: Pick<RecoveryModuleService, "options">,
  until: Date | null,
  language: string
): string | null {
  return (
    until &&
    `${options.backendUrl}/recovery/t/${signCountdown(options.secret, { until, language })}`
  )
}
