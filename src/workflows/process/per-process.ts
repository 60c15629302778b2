import type { MedusaContainer } from "@medusajs/framework/types"

import { recoveryModule, type RecoveryModuleService } from "../recovery-module"

/**
 * Something of which each running module has one, made when it is first asked
 * for. Known by the module's options: the module itself is resolved as
 * another object each time.
 */
export function perProcess<T>(
  make: (recovery: RecoveryModuleService, container: MedusaContainer) => T
): (container: MedusaContainer) => T {
  const made = new WeakMap<object, { it: T }>()
  return (container) => {
    const recovery = recoveryModule(container)
    const known = made.get(recovery.options) ?? {
      it: make(recovery, container),
    }
    made.set(recovery.options, known)
    return known.it
  }
}
