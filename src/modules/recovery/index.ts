import { Module } from "@medusajs/framework/utils"

import checkSetup from "./loaders/check-setup"
import RecoveryModuleService from "./service"

export const RECOVERY_MODULE = "recovery"

export default Module(RECOVERY_MODULE, {
  service: RecoveryModuleService,
  loaders: [checkSetup],
})
