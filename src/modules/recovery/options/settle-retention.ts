import { durationMs } from "../../../domain/time/duration"
import { durationText } from "../../../domain/time/duration-text"
import type { RecoveryOptions } from "./schema"

type Retention = RecoveryOptions["retention"]

/** Where nothing is set, and nothing needs it for longer. */
const DEFAULTS: Record<keyof Retention, string> = {
  messages: "90d",
  people: "365d",
  carts: "30d",
  clicks: "365d",
  reports: "30d",
  alerts: "365d",
  facts: "90d",
}

type Need = { of: string; ms: number; why: string }

/**
 * How long each kind of rows is kept. Where an option needs them for longer,
 * what is not set follows it; what is set and too short is answered as a
 * sentence.
 */
export function settleRetention(options: RecoveryOptions): Retention | string {
  const needs = needsOf(options)
  const settled = { ...options.retention }
  for (const kind of Object.keys(DEFAULTS) as (keyof Retention)[]) {
    const set = options.retention[kind]
    const most = (needs[kind] ?? []).reduce<Need | null>(
      (a, b) => (a && a.ms >= b.ms ? a : b),
      null
    )
    if (set && most && set < most.ms) {
      return `option "retention.${kind}" must be at least "${durationText(most.ms)}", since ${most.of} is as long: ${most.why}.`
    }
    settled[kind] = set || Math.max(durationMs(DEFAULTS[kind]), most?.ms ?? 0)
  }
  return settled
}

/** What is read of each kind, and for how long. */
function needsOf(
  options: RecoveryOptions
): Partial<Record<keyof Retention, Need[]>> {
  const links = {
    of: '"linkLifetime"',
    ms: options.linkLifetime,
    why: "what a link gives back is read from its message",
  }
  const orders = {
    of: '"attributionWindow"',
    ms: options.attributionWindow,
    why: "an order is credited to a click, and the click to a person",
  }
  return {
    messages: [links],
    clicks: [links, orders],
    people: [
      links,
      orders,
      {
        of: '"writeAgainAfter"',
        ms: options.writeAgainAfter,
        why: "whoever was written to must not be taken for somebody new",
      },
      {
        of: '"frequencyCap.within"',
        ms: options.frequencyCap?.within ?? 0,
        why: "the messages that a person got are counted",
      },
      {
        of: '"codes.oncePer"',
        ms: options.codes.oncePer,
        why: "the codes that a person got are counted",
      },
      {
        of: '"retention.messages"',
        ms: options.retention.messages,
        why: "messages name their readers",
      },
    ],
    carts: [
      {
        of: '"quietPeriod" with "gracePeriod"',
        ms: options.quietPeriod + options.gracePeriod,
        why: "for so long a cart may yet be left",
      },
    ],
    reports: [
      {
        of: '"webhooks.confirmWithin"',
        ms: options.webhooks.confirmWithin,
        why: "what is not reported by then was not sent",
      },
    ],
  }
}
