import type { FactKind } from "./fact-kind"
import { uuidV5 } from "./uuid-v5"

/** What others are told, each under the name that is ours alone. */
export const EVENT_NAMES = {
  cart_abandoned: "Cart Abandoned",
  message_sent: "Recovery Message Sent",
  message_opened: "Recovery Message Opened",
  message_clicked: "Recovery Message Clicked",
  cart_restored: "Cart Restored",
  cart_recovered: "Cart Recovered",
  unsubscribed: "Unsubscribed",
} as const satisfies Partial<Record<FactKind, string>>

export type ToldKind = keyof typeof EVENT_NAMES

/** Changes of what was told are not: an event that is out cannot be taken back. */
export const isTold = (kind: FactKind): kind is ToldKind => kind in EVENT_NAMES

/** One event, as it is told each time. */
export type ToldEvent = {
  uuid: string
  name: (typeof EVENT_NAMES)[ToldKind]
  at: Date
  /** Whose it is, in the analytics' own terms. */
  distinctId: string
  properties: Record<string, string | number | boolean>
}

const NAMESPACE = "7a0f3d5e-2c4b-5f61-9d0a-6b1e8c37f2a4"

type Subjects = {
  kind: ToldKind
  cart_id: string | null
  enrollment_id: string | null
  touch_id: string | null
  event_id: string | null
  order_id: string | null
}

/**
 * The same thing is the same event, however often it is told and whatever
 * number it bears in this database.
 */
export function eventUuid(fact: Subjects): string {
  return uuidV5(NAMESPACE, `${fact.kind}:${subjectOf(fact)}`)
}

function subjectOf(fact: Subjects): string | null {
  switch (fact.kind) {
    case "cart_abandoned":
      return fact.cart_id
    case "message_sent":
      return fact.touch_id
    case "cart_restored":
      return fact.enrollment_id
    case "cart_recovered":
      return fact.order_id
    default:
      return fact.event_id
  }
}
