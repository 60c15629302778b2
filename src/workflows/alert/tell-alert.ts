import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import { EMAIL } from "../../domain/touch/channel"
import type { UntoldAlert } from "../../modules/recovery/queries/alert/claim-untold-alerts"
import { recoveryModule } from "../recovery-module"
import { hasProvider } from "../sending/has-provider"
import { alertMail } from "./alert-mail"
import { describeAlert } from "./alert-words"
import { logOf } from "../log-of"

/** A tick waits no longer for a provider to take an alert. */
const LONGEST_MS = 10_000

/**
 * Tells staff of an alert's beginning or end, through what the store has: the
 * bell of the Medusa Admin, the operator's address, and always the log. An
 * attempt after a failed one tells only those that do not know it yet.
 * @throws when one of them could not be told
 */
export async function tellAlert(
  container: MedusaContainer,
  alert: UntoldAlert
): Promise<void> {
  const logger = logOf(container)
  const { options } = recoveryModule(container)
  const { title, paragraphs } = describeAlert(alert, options.timeZone)
  const description = paragraphs.join(" ")
  if (alert.attempt === 1) {
    logger.warn(`${title}. ${description}`)
  }
  const told = alert.attempt > 1 ? await listTold(container, alert) : []
  const isToTell = async (channel: string) =>
    !told.includes(channel) && (await hasProvider(container, channel))
  if (await isToTell("feed")) {
    await notify(container, alert, {
      channel: "feed",
      to: "",
      template: "admin-ui",
      data: { title, description },
    })
  }
  if (options.alerts.email && (await isToTell(EMAIL))) {
    await notify(container, alert, {
      channel: EMAIL,
      to: options.alerts.email,
      from: options.sender.email,
      template: "cart-recovery-alert",
      content: alertMail({ title, paragraphs }, options.storefront.name),
      data: { title, description },
    })
  }
}

type AlertNotification = {
  channel: string
  to: string
  from?: string
  template: string
  content?: { subject: string; text: string; html: string }
  data: { title: string; description: string }
}

const triggerOf = ({ phase }: UntoldAlert) => `cart-recovery.alert.${phase}`

async function notify(
  container: MedusaContainer,
  alert: UntoldAlert,
  notification: AlertNotification
): Promise<void> {
  const sending = container
    .resolve(Modules.NOTIFICATION)
    .createNotifications({
      ...notification,
      trigger_type: triggerOf(alert),
      resource_type: "recovery_alert",
      resource_id: alert.id,
      // Medusa never lets a key that failed succeed later.
      idempotency_key: `${alert.id}:${alert.phase}:${notification.channel}:${alert.attempt}`,
    })
    .then(() => "told" as const)
  if ((await Promise.race([sending, timeout(LONGEST_MS)])) !== "told") {
    sending.catch(() => undefined)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The provider of the channel "${notification.channel}" did not answer within ${LONGEST_MS / 1000} s.`
    )
  }
}

/** The channels that told of it in an earlier attempt. */
async function listTold(
  container: MedusaContainer,
  alert: UntoldAlert
): Promise<string[]> {
  const rows = await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications(
      { resource_id: alert.id, trigger_type: triggerOf(alert) } as never,
      { select: ["channel", "status"] }
    )
  return rows
    .filter(({ status }) => (status as string) === "success")
    .map(({ channel }) => channel)
}

function timeout(ms: number): Promise<"late"> {
  return new Promise((resolve) => {
    setTimeout(() => resolve("late"), ms).unref()
  })
}
