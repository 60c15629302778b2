import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import {
  AbstractNotificationProviderService,
  MedusaError,
} from "@medusajs/framework/utils"
import { formatDeliveryError } from "../delivery-error"
import type { DirectProvider } from "../direct-provider"
import { classifySmtpError, type SmtpError } from "./classify-smtp-error"
import { isMailCatcher } from "./is-mail-catcher"
import { parseSmtpOptions, type SmtpOptions } from "./smtp-options"
import { type SendFailure, SmtpTransport } from "./smtp-transport"
import { toMail } from "./to-mail"

/**
 * Delivers notifications over SMTP: HTML and text part, and the headers in
 * `content.headers` (which Medusa does not store) or `provider_data.headers`.
 * A failed send throws a `MedusaError` whose message begins with the kind that
 * `parseDeliveryError` reads and keeps the server's own words.
 */
export class SmtpNotificationService
  extends AbstractNotificationProviderService
  implements DirectProvider
{
  static override identifier = "smtp"

  static override validateOptions(options: Record<string, unknown>): void {
    parseSmtpOptions(options)
  }

  readonly directDelivery: DirectProvider["directDelivery"]

  private readonly defaults: { from: string; replyTo?: string; host: string }
  private readonly transport: SmtpTransport

  constructor(_container: unknown, options: SmtpOptions) {
    super()
    const resolved = parseSmtpOptions(options)
    this.defaults = {
      from: resolved.from,
      replyTo: resolved.replyTo,
      host: resolved.host ?? new URL(resolved.url!).hostname,
    }
    this.transport = new SmtpTransport(resolved)
    this.directDelivery = {
      // SMTP knows no keys: the same message twice is two messages.
      idempotent: false,
      concurrency: resolved.pool.maxConnections,
      sandbox: isMailCatcher(resolved),
    }
  }

  override async send(
    notification: ProviderSendNotificationDTO
  ): Promise<ProviderSendNotificationResultsDTO> {
    const mail = toMail(notification, this.defaults)
    if (!mail) {
      throw refused(
        `the notification "${notification.template}" has no content: pass content.subject and content.html or content.text, the smtp provider has no templates of its own`
      )
    }
    try {
      return { id: await this.transport.send(mail) }
    } catch (failure) {
      throw toMedusaError(failure as SendFailure)
    }
  }

  /** Closes the idle connections, for tests and orderly shutdowns. */
  close(): void {
    this.transport.close()
  }
}

function refused(reason: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    formatDeliveryError("refused", reason)
  )
}

function toMedusaError(failure: SendFailure): MedusaError {
  const kind = classifySmtpError(failure.cause as SmtpError, failure.handedOver)
  return kind === "refused"
    ? refused(failure.message)
    : new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        formatDeliveryError(kind, failure.message)
      )
}
