import type { MedusaContainer } from "@medusajs/framework/types"

import { RECOVERY_MODULE } from "../modules/recovery"
import type RecoveryModuleService from "../modules/recovery/service"

export type { RecoveryModuleService }

/** The recovery module, as use cases and doors resolve it. */
export function recoveryModule(container: MedusaContainer) {
  return container.resolve<RecoveryModuleService>(RECOVERY_MODULE)
}
