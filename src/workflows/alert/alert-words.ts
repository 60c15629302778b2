import type { AlertCode } from "../../domain/alert/alert-code"
import type { AlertParams } from "../../domain/alert/alert-params"
import { type FailureWindow, shareOf } from "../../domain/alert/judge-failures"
import type { Silence } from "../../domain/alert/judge-silence"
import { formatDateTime } from "../../messages"
import type { Trouble } from "./trouble"

/** What staff read first, by trouble. */
export const ALERT_TITLES: Record<AlertCode, string> = {
  sending_stalled: "Cart recovery: due messages are not sent",
  channel_paused: "Cart recovery: the mail provider refuses the store",
  tick_failing: "Cart recovery: a part of each run fails",
  failure_rate: "Cart recovery: many messages fail",
  carts_silent: "Cart recovery: no cart activity for long",
  orders_silent: "Cart recovery: no order for long",
  provider_missing: "Cart recovery: no email provider",
  channel_unserved: "Cart recovery: a channel without a provider",
  postal_address_missing: "Cart recovery: no postal address",
  secret_changed: "Cart recovery: another secret",
  consent_mode_missing: "Cart recovery: nobody chose whom to write to",
  storefront_unset: "Cart recovery: links lead nowhere",
  sequences_mended: "Cart recovery: sequences that had stopped were mended",
  sandbox: "Cart recovery: this looks like a copy of the store",
  send_to_few: "Cart recovery: only a few get messages",
  unsubscribe_dead: "Cart recovery: nobody can unsubscribe",
  unsubscribe_doubtful: "Cart recovery: unsubscribing could not be tried",
  store_unknown: "Cart recovery: a store without a sales channel",
}

const HOUR_MS = 3_600_000

const percent = (share: number) => `${Math.round(share * 100)} %`

const when = (date: Date, timeZone: string) =>
  formatDateTime(date, "en", timeZone)

/**
 * What is wrong, since when, and what to do: in plain English, as it is kept
 * with the alert, told to staff and logged; and what it is filled with, for
 * the dashboard to say in its reader's language.
 */
type About = Pick<Trouble, "message"> & { params: AlertParams }

export const aboutMissingModes = (places: string[]): About => ({
  message: `Nobody chose what people are asked for before they are written to, in ${places.join(", ")}: who has not said yes there gets nothing. Choose it under "Consent" in the dashboard.`,
  params: { places: places.join(", ") },
})

export const aboutStall = (oldestDue: Date, timeZone: string): About => ({
  message: `Messages have been due since ${when(oldestDue, timeZone)} and none is sent. Look for errors of cart recovery in Medusa's log, and see whether the mail provider answers.`,
  params: { since: oldestDue.toISOString() },
})

export const aboutPause = (
  reason: string,
  since: Date,
  timeZone: string
): About => ({
  message: `The mail provider has refused to take messages of this store since ${when(since, timeZone)}: "${reason}". All messages wait, and none is lost in the next days: one of them tries at least once an hour, and the others follow it. Check the login, the limits and the sender's reputation at the mail provider.`,
  params: { since: since.toISOString(), reason },
})

export const aboutFailing = (
  { name, since, error }: { name: string; since: Date; error: string },
  timeZone: string
): About => ({
  message: `A part of cart recovery, ${name}, has failed in each run since ${when(since, timeZone)}: "${error}". It is tried again with each run. Medusa's log says more.`,
  params: { name, since: since.toISOString(), error },
})

/** The messages of a stretch of time that did not simply go out. */
export type TroubledWindow = FailureWindow & {
  failed: number
  uncertain: number
  /** Failed before, and to be tried again. */
  retrying: number
}

export function aboutFailures(
  window: TroubledWindow,
  usualShare: number
): About {
  const { name, failed, uncertain, retrying } = window
  const total = window.troubled + window.sent
  const share = shareOf(window)
  const parts = [
    failed && `${failed} could not be delivered`,
    uncertain && `${uncertain} may or may not have arrived`,
    retrying && `${retrying} will be tried again after a failure`,
  ].filter(Boolean)
  return {
    message: `Of ${total} messages of the last ${name}, ${listing(parts)} (${percent(share)}, usually ${percent(usualShare)}). The page "Delivery problems" says why. Check the login, the limits and the sender's reputation at the mail provider.`,
    params: {
      window: name,
      total,
      failed,
      uncertain,
      retrying,
      share,
      usual_share: usualShare,
    },
  }
}

const listing = (parts: unknown[]) =>
  parts.length > 1
    ? `${parts.slice(0, -1).join(", ")} and ${String(parts.at(-1))}`
    : String(parts[0])

export const aboutCartSilence = (silence: Silence, zone: string): About => ({
  message: `No cart has been touched since ${when(silence.since, zone)}, ${pause(silence)}. Put something into a cart of the shop, to see whether the storefront works and reaches Medusa.`,
  params: silenceParams(silence),
})

export const aboutOrderSilence = (silence: Silence, zone: string): About => ({
  message: `No order has been placed since ${when(silence.since, zone)}, ${pause(silence)}. Go through the checkout once, to see whether delivery and payment work.`,
  params: silenceParams(silence),
})

/** What had stopped, and what was done about it. */
export const aboutMending = ({
  continued,
  ended,
  canceled,
}: {
  continued: number
  ended: number
  canceled: number
}): About => ({
  message: `People's sequences had stopped where nothing could go on with them, and this was put right: ${listing(
    [
      continued &&
        `${continued} had no next message and go on with their next step, or have ended where none is left`,
      ended && `${ended} waited in a sequence that is gone and have ended`,
      canceled &&
        `${canceled} messages waited of sequences that had ended and were canceled`,
    ].filter(Boolean)
  )}. You need not do anything. If it comes again, something changes the plugin's tables past it: see what else writes to them.`,
  params: { continued, ended, canceled },
})

export const aboutPrivateUrl = (url: string): About => ({
  message: `Links in messages lead to ${url}, where shoppers cannot follow. Set the plugin options "storefront.url" and "backendUrl" to the public addresses.`,
  params: { url },
})

export const aboutFew = (entries: string[]): About => ({
  message: `Only ${inShort(entries)} may get messages, and everybody else's are left out. In the live store remove the plugin option "sendTo".`,
  params: { names: inShort(entries) },
})

export const aboutUnknownStores = (names: string[]): About => ({
  message: `The plugin option "stores" names ${inShort(names)}, and no sales channel is called so: its carts are treated as the shop's own. Make the sales channel, or write the name that it has now.`,
  params: { names: inShort(names) },
})

const inShort = (names: string[]) =>
  names.slice(0, 5).join(", ") + (names.length > 5 ? ", …" : "")

const usualHours = ({ usualMs }: Silence) => Math.round(usualMs / HOUR_MS)

const silenceParams = (silence: Silence): AlertParams => ({
  since: silence.since.toISOString(),
  usual_hours: usualHours(silence),
})

function pause(silence: Silence): string {
  const hours = usualHours(silence)
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
