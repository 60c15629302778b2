import type { AlertCode } from "../../domain/alert/alert-code"
import { type FailureWindow, shareOf } from "../../domain/alert/judge-failures"
import type { Silence } from "../../domain/alert/judge-silence"
import { formatDateTime } from "../../messages"

/** What staff read first, by trouble. */
export const ALERT_TITLES: Record<AlertCode, string> = {
  sending_stalled: "Cart recovery: due messages are not sent",
  failure_rate: "Cart recovery: many messages fail",
  carts_silent: "Cart recovery: no cart activity for long",
  orders_silent: "Cart recovery: no order for long",
  provider_missing: "Cart recovery: no email provider",
  postal_address_missing: "Cart recovery: no postal address",
  storefront_unset: "Cart recovery: links lead nowhere",
}

const HOUR_MS = 3_600_000

const percent = (share: number) => `${Math.round(share * 100)} %`

const when = (date: Date, timeZone: string) =>
  formatDateTime(date, "en", timeZone)

/**
 * What is wrong, since when, and what to do, in plain English: kept with the
 * alert, shown on the health page, and told to staff.
 */
export const alertMessage = {
  stalled: (oldestDue: Date, timeZone: string) =>
    `Messages have been due since ${when(oldestDue, timeZone)} and none is sent. Look for errors of cart recovery in Medusa's log, and see whether the mail provider answers.`,

  failures: (window: FailureWindow, usualShare: number) =>
    `Of ${window.troubled + window.sent} messages of the last ${window.name}, ${window.troubled} could not be delivered (${percent(shareOf(window))}, usually ${percent(usualShare)}). The carts' pages say why. Check the login, the limits and the sender's reputation at the mail provider.`,

  cartsSilent: (silence: Silence, timeZone: string) =>
    `No cart has been touched since ${when(silence.since, timeZone)}, ${pause(silence)}. Put something into a cart of the shop, to see whether the storefront works and reaches Medusa.`,

  ordersSilent: (silence: Silence, timeZone: string) =>
    `No order has been placed since ${when(silence.since, timeZone)}, ${pause(silence)}. Go through the checkout once, to see whether delivery and payment work.`,

  privateUrl: (url: string) =>
    `Links in messages lead to ${url}, where shoppers cannot follow. Set the plugin options "storefront.url" and "backendUrl" to the public addresses.`,
}

function pause({ usualMs }: Silence): string {
  const hours = Math.round(usualMs / HOUR_MS)
  return hours > 1
    ? `while the longest usual pause in this shop is about ${hours} hours`
    : "although this shop usually has no pause"
}

export type AlertText = {
  title: string
  /** Paragraphs. */
  paragraphs: string[]
}

/** An alert as staff are told of its beginning, or of its end. */
export function describeAlert(
  alert: {
    code: AlertCode
    message: string
    opened_at: Date
    confirmed_at: Date
    phase: "opened" | "closed"
  },
  timeZone: string
): AlertText {
  const title = ALERT_TITLES[alert.code]
  const from = when(alert.opened_at, timeZone)
  return alert.phase === "opened"
    ? { title, paragraphs: [alert.message, `Noticed on ${from}.`] }
    : {
        title: `Over: ${title}`,
        paragraphs: [
          `This is over. It was so from ${from} to ${when(alert.confirmed_at, timeZone)}. What was told then:`,
          alert.message,
        ],
      }
}
