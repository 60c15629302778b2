import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { SmtpNotificationService } from "./smtp-notification-service"

export type { SmtpOptions } from "./smtp-options"

export default ModuleProvider(Modules.NOTIFICATION, {
  services: [SmtpNotificationService],
})
