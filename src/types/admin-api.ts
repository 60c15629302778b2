import type { AlertCode } from "../domain/alert/alert-code"
import type { AlertParams } from "../domain/alert/alert-params"
import type { CreditBasis } from "../domain/attribution/credit-touch"
import type { Verdict } from "../domain/deliverability/verdict"
import {
  type AbandonedCartStatus,
  CART_STATUSES,
} from "../domain/enrollment/cart-status"
import type { BlockReason, BlockSource } from "../domain/contact/block"
import type { LeftOutKind } from "../domain/contact/left-out"
import type { LineFault } from "../domain/contact/read-block-line"
import type { ExitReason } from "../domain/enrollment/exit-reason"
import type { StepIncentive } from "../domain/incentive/incentive-terms"
import type { RobotKind } from "../domain/tracking/robot"
import type { PassedOver } from "../domain/sequence/passed-over"
import type { Channel } from "../domain/touch/channel"
import type {
  AdminConsent,
  AdminEvidence,
  AdminPermission,
} from "./admin-consent"
import type { DecimalText } from "./admin-report"
import type { StepContent } from "./step-content"

export type { StepIncentive }

/**
 * What the dashboard and other admin clients receive from
 * `/admin/recovery/…`. Amounts are major units, as Medusa stores them; times
 * are ISO 8601 strings in UTC.
 */

export { type AbandonedCartStatus, CART_STATUSES }

export type AdminHealthProblem = {
  code:
    | AlertCode
    /** No tick for much longer than the schedule says. */
    | "tick_missing"
    | "sequence_inactive"
    | "touches_uncertain"
    | "touches_failed"
  /** English sentences that say what is wrong and what to do. */
  message: string
  /** The figures, times and names in them, to say it in other words. */
  params: AlertParams
  /** How many touches wait or are affected, where that makes sense. */
  count: number
}

/** A trouble that staff were told of and that is not over yet. */
export type AdminHealthAlert = {
  code: AlertCode
  /** What staff were told. */
  message: string
  opened_at: string
}

/** How the machine runs. Counts stop at 10,000. */
export type AdminHealth = {
  /** There is no problem. */
  ok: boolean
  problems: AdminHealthProblem[]
  /**
   * The time in the story that a demo plays at the moment; null in a store,
   * where the time is the real one.
   */
  story_time: string | null
  /** When the tick last ran; null before the first one. */
  last_tick_at: string | null
  /** Touches of active sequences whose time has come. */
  due: number
  /** Since when the first of them has been due. */
  oldest_due_at: string | null
  /** Touches that a worker holds: being prepared or on the wire. */
  sending: number
  /** Touches of which nobody knows whether they were sent. */
  uncertain: number
  /** Touches that were given up in the last seven days and not dismissed. */
  failed: number
  /** Open ones, the oldest first. */
  alerts: AdminHealthAlert[]
}

/** A sales channel as shoppers know it. */
export type AdminStore = {
  /** Its key in the option `stores`; empty for the shop's own. */
  id: string
  /** As its shoppers read it. */
  name: string
  /** Whether its shoppers are written to. */
  send: boolean
}

/** What has to be right before messages arrive and may be sent. */
export const SETUP_SUBJECTS = [
  "provider",
  "sender",
  "postal_address",
  "links",
  "storefront",
  "one_click",
  "spf",
  "dkim",
  "dmarc",
  "complaints",
  "bounces",
  "reports",
] as const

export type AdminSetupRow = Verdict & {
  subject: (typeof SETUP_SUBJECTS)[number]
  /** The stores, the domain or the provider it is about, where there may be
   *  several. */
  about: string | null
}

export type AdminSetup = {
  /** When the last check was made of what takes time; null before the first. */
  checked_at: string | null
  /** In the order of `SETUP_SUBJECTS`. */
  rows: AdminSetupRow[]
  /** Where a test message goes if nobody says: the address of the login. */
  own_email: string | null
}

/** `GET /admin/recovery/setup`, and `POST /admin/recovery/setup/check` */
export type AdminSetupResponse = { setup: AdminSetup }

/**
 * `POST /admin/recovery/setup/test-send` with any of
 * `{ to, sequence_id, step_id, store, locale }`
 */
export type AdminTestSendResponse = {
  test: {
    to: string
    subject: string
    /** `unknown`: handed over, and the provider never answered. */
    outcome: "accepted" | "refused" | "unknown"
    /** Medusa's id of the provider. */
    provider: string
    /** The provider's own words where it did not take it. */
    error: string | null
  }
}

/** `GET /admin/recovery/stores`: the shop's own, and those of the option. */
export type AdminStoreListResponse = { stores: AdminStore[] }

/** `GET /admin/recovery/health` */
export type AdminHealthResponse = { health: AdminHealth }

/** A message that failed, or of which nobody knows whether it was sent. */
export type AdminProblemTouch = {
  id: string
  /** Not sent for sure, or perhaps sent. */
  state: "failed" | "uncertain"
  /** The abandoned cart's id. */
  cart_id: string
  /** Null when it was erased. */
  email: string | null
  step_name: string
  /** From 1. */
  step_position: number
  channel: Channel
  /** When it was about to be handed over. */
  sending_at: string | null
  /** When it was given up. */
  settled_at: string
  attempt: number
  /** How often it was knowingly sent again before. */
  resends: number
  /** What is known, in words. */
  error: string | null
  /** What the provider knows the last attempt by. */
  delivery_key: string | null
  enrollment_state: "active" | "completed" | "exited"
  /** Why its sequence ended early. */
  exit_reason: ExitReason | null
  /** A later message of its sequence was sent, or may have been. */
  has_later_touch: boolean
  /** It failed with a code that was taken back: it cannot go out again. */
  has_lost_code: boolean
}

/**
 * `GET /admin/recovery/touches/problems?limit=&offset=`; those that were
 * given up last come first. Those that were written off are left out, and
 * failed ones after seven days.
 */
export type AdminProblemTouchListResponse = {
  touches: AdminProblemTouch[]
  count: number
  limit: number
  offset: number
}

/** `POST /admin/recovery/touches/:id/resend` */
export type AdminResendTouchResponse = {
  touch: {
    id: string
    /** What became of it: `sent`, `retrying`, `failed`, `uncertain`, … */
    outcome: string
  }
}

/** `POST /admin/recovery/touches/:id/write-off` */
export type AdminWriteOffTouchResponse = { touch: { id: string } }

/**
 * `GET /admin/recovery/touches/:id/message`: a message as it was sent; 404
 * when it was not kept.
 */
export type AdminTouchMessageResponse = {
  message: {
    subject: string
    html: string
    text: string
    to: string
    sent_at: string
  }
}

export type AdminAbandonedCart = {
  /** The Medusa cart's id. */
  id: string
  email: string | null
  customer_name: string | null
  customer_id: string | null
  /** When its person was erased: nobody knows any more who it was. */
  erased_at: string | null
  status: AbandonedCartStatus
  /** Why the sequence ended before its last message. */
  exit_reason: string | null
  /** Why nobody was ever messaged, for `unreachable`. */
  unreachable_reason: string | null
  /** Why it is held for a robot's. */
  robot: RobotKind | null
  stage: "cart" | "contact" | "address" | "delivery" | "payment" | "completed"
  item_count: number
  value: number
  currency_code: string
  last_activity_at: string
  abandoned_at: string
  restored_at: string | null
  touches_sent: number
  next_touch_at: string | null
  order_id: string | null
}

/**
 * `GET /admin/recovery/carts?q=&status=&store=&order=&limit=&after=&before=`;
 * `status` and `store` (the `id` of an `AdminStore`) may repeat; `order` is a column (`abandoned_at`, `value`,
 * `last_activity_at`, `email`), with `-` before it for descending. `after` is
 * the `next` of another page, `before` its `previous`, or `last`.
 */
export type AdminAbandonedCartListResponse = {
  carts: AdminAbandonedCart[]
  /** Of all pages; at most 10,000, or 1,000 of a search. */
  count: number
  /** There are more than `count`. */
  count_is_capped: boolean
  limit: number
  /** What the page before it is asked for with; null on the first one. */
  previous: string | null
  /** What the page after it is asked for with; null on the last one. */
  next: string | null
}

export type AdminAbandonedCartItem = {
  title: string
  variant_title: string | null
  thumbnail: string | null
  quantity: number
  unit_price: number
  product_id: string | null
}

export type AdminTimelineEntry = {
  at: string
  kind:
    | "abandoned"
    | "enrolled"
    | "touch_scheduled"
    | "touch_retry"
    | "touch_sent"
    | "touch_skipped"
    | "touch_failed"
    | "touch_uncertain"
    | "touch_written_off"
    | "touch_canceled"
    | "clicked"
    | "restored"
    | "unsubscribed"
    | "resubscribed"
    | "declined"
    | "preferences"
    | "delivered"
    | "bounced"
    | "complained"
    | "incentive_issued"
    | "incentive_redeemed"
    | "incentive_expired"
    | "incentive_revoked"
    | "exited"
    | "recovered"
    /** Bought after a message, by themselves: not claimed. */
    | "assisted"
    | "refunded"
    | "reversed"
    | "assisted_reversed"
    /** By an admin, with their words as the reason. */
    | "blocked_by_admin"
    | "unblocked_by_admin"
    /** It came with a list of another tool. */
    | "blocked_by_import"
  /** Position of the step, from 1, where the entry belongs to one. */
  step: number | null
  step_name: string | null
  /** A reason code (skip reason, exit reason) or a provider's own words. */
  reason: string | null
  /** The promotion code, where the entry is about one. */
  code: string | null
  /** For clicks: who made it. */
  actor: "human" | "machine" | "suspect" | null
  /** The admin's name, where one did it. */
  by: string | null
  /** The message that the entry is about, where it is about one. */
  touch_id: string | null
  /** On what that message went out, of the entry that says so. */
  consent: AdminEvidence | null
  amount: number | null
  currency_code: string | null
  /** Of the entry that says into which sequence it went. */
  sequence_name: string | null
  /** Sequences above it that did not take the cart, or all, where none did. */
  passed_over: PassedOver[] | null
}

/**
 * `GET /admin/recovery/carts/:id`, and what the actions answer (`POST` to
 * `…/stop`, `…/send-next`, and `…/person` for one that is no robot's).
 */
export type AdminAbandonedCartResponse = {
  cart: AdminAbandonedCart & {
    /** Whose it is, where their address is known; to export or to erase them. */
    contact_id: string | null
    locale: string | null
    /** The shop it was left in; null where there is only one. */
    store: string | null
    /** Why nobody of that shop is written to now: what falls due meanwhile is
     *  left out where the sales channel is disabled, and else ends all. */
    store_stop: "store_excluded" | "store_disabled" | "store_gone" | null
    items: AdminAbandonedCartItem[]
    /** Whether its address may be written to; null without one. */
    address: AdminAddressState | null
    sequence_name: string | null
    next_touch: {
      id: string
      step: number
      step_name: string
      due_at: string
      state: string
    } | null
    /** Newest first. */
    timeline: AdminTimelineEntry[]
  }
}

/** `GET /admin/recovery/orders/:id`; null: put down to no message. */
export type AdminOrderRecoveryResponse = {
  recovery: {
    order_id: string
    cart_id: string
    /** `assisted`: messaged, and came back by themselves. Nothing of that is
     *  claimed. `reversed`: canceled, or given back whole. */
    status: "recovered" | "assisted" | "reversed"
    /** For what it is put down to the message, also where it was reversed. */
    basis: CreditBasis
    /** Null when it is gone. */
    sequence_name: string | null
    step: number
    step_name: string
    touch_id: string
    abandoned_at: string | null
    /** Null where nobody knows whether it was sent. */
    sent_at: string | null
    /** By a person; when the code was used, where that was it; null: neither. */
    clicked_at: string | null
    ordered_at: string
    code: string | null
    /** With delivery and taxes, what was given back taken off; 0 when
     *  reversed. */
    revenue: DecimalText
    /** The same without delivery and taxes. */
    net: DecimalText
    refunded: DecimalText
    /** What it came to before anything was given back. */
    was: DecimalText
    currency_code: string
    canceled_at: string | null
  } | null
}

export type AdminCustomerTouch = {
  id: string
  cart_id: string
  step: number
  step_name: string
  state: string
  skip_reason: string | null
  /** When it was sent, or when it is due. */
  at: string
  /** By a person, as all that follows. */
  opened_at: string | null
  clicked_at: string | null
  unsubscribed_at: string | null
  /** The code that came with it, and what became of that. */
  code: string | null
  code_state: "issued" | "redeemed" | "expired" | "revoked" | null
  /** Orders that are put down to it, the first first. */
  orders: AdminTouchOrder[]
  /** On what it went out; null of what did not, or before this was kept. */
  consent: AdminEvidence | null
}

export type AdminTouchOrder = {
  order_id: string
  /** Nothing of an `assisted` one is claimed. */
  status: "recovered" | "assisted" | "reversed"
  /** What was given back taken off; what it was before, of a reversed one. */
  revenue: DecimalText
  currency_code: string
}

/** One reason why an address is blocked. */
export type AdminBlock = {
  reason: BlockReason
  source: BlockSource
  at: string
  /** The admin's name, where it was one. */
  by: string | null
  /** The admin's own words. */
  note: string | null
}

/** One that an admin has taken back. */
export type AdminLiftedBlock = AdminBlock & {
  lifted_at: string
  lifted_by: string | null
  lift_note: string | null
}

export type AdminAddressState = {
  email: string
  may_email: boolean
  /** One of the blocks is an admin's own, and may be taken back. */
  may_lift: boolean
  /** The first first. */
  blocks: AdminBlock[]
  /** The last one first, at most 50. */
  lifted: AdminLiftedBlock[]
}

/**
 * `POST /admin/recovery/blocks/find` with `{ email }`, `/admin/recovery/blocks`
 * and `/admin/recovery/blocks/lift` with `{ email, note }`. The address is in
 * the body: addresses of pages are logged.
 */
export type AdminBlocksResponse = { address: AdminAddressState }

/**
 * `POST /admin/recovery/blocks/import?reason=` with a CSV file as the body:
 * what became of its lines. `GET /admin/recovery/blocks/export` answers one.
 */
export type AdminBlockImport = {
  /** Without the header. The four counts below add up to them. */
  lines: number
  /** Blocked now. */
  added: number
  /** Blocked for that reason before, or by an earlier line. */
  known: number
  /** The file says that they may be written to. */
  not_blocked: number
  faulty: number
  /** Sequences that ended by it. */
  ended: number
  /** The first 100 lines that could not be taken. */
  faults: {
    /** From 1; of those that a quote has made one, the first and the last. */
    line: number
    to: number
    why: LineFault
    text: string
  }[]
  /** Where a quote is opened and not closed: nothing from there was taken. */
  stopped: { line: number } | null
}

export type AdminBlockImportResponse = { import: AdminBlockImport }

/** Somebody whom an admin leaves out. */
export type AdminLeftOut = {
  id: string
  kind: LeftOutKind
  /** The address, the domain with `@` before it, or the group's name. */
  name: string
  note: string | null
  at: string
  /** The admin's name. */
  by: string | null
}

/**
 * `GET /admin/recovery/left-out?limit=&offset=`, the newest first. `POST` with
 * `{ who, note }` or `{ customer_group_id, note }` adds one, `DELETE` of
 * `/admin/recovery/left-out/:id` takes one off.
 */
export type AdminLeftOutListResponse = {
  left_out: AdminLeftOut[]
  count: number
  limit: number
  offset: number
  /** What the option `leaveOut` says. */
  by_option: { addresses: string[]; customer_groups: string[]; staff: boolean }
  /** Other companies' robots: their carts count nowhere. */
  always: string[]
}

export type AdminLeftOutResponse = { left_out: { id: string } }

/**
 * `GET /admin/recovery/customers/:id`; `POST` to `…/block` and `…/unblock`
 * with `{ note }`.
 */
export type AdminCustomerRecoveryResponse = {
  contact:
    | (AdminAddressState & {
        /** On what they may be written to, or why not. */
        permission: AdminPermission
        /** What they were asked and said, the last word on each purpose. */
        consents: AdminConsent[]
        /** `unsubscribed`, `bounced`, … where there is a block. */
        blocked_reason: string | null
        blocked_at: string | null
        /** What was kept of them was erased. */
        erased: boolean
        /** Newest first, at most 50. */
        touches: AdminCustomerTouch[]
      })
    | null
}

/**
 * `GET /admin/recovery/contacts/:id/export` and
 * `GET /admin/recovery/customers/:id/export`: a file of all that is kept of a
 * person. What is in the rows is the tables' own, and may grow.
 */
export type AdminPersonExport = {
  exported_at: string
  emails: string[]
  /** Why their addresses are not written to, and were not before: whole rows,
   *  each with its `address`. */
  blocks: object[]
  contacts: object[]
  addresses: object[]
  /** What rules of audiences ask of them, drawn from all the others. */
  profiles: object[]
  carts: object[]
  /** Each with its `touches`, and these with their `messages`, `links`,
   *  `events`, `reports`, `codes` and `recoveries`. */
  enrollments: object[]
  orders: object[]
  /** What they were asked and said, each with the words of its `wording`. */
  consents: object[]
  /** Where an admin left their address out, also if that was taken back. */
  left_out: object[]
}

/**
 * `POST /admin/recovery/contacts/:id/erase` and
 * `POST /admin/recovery/customers/:id/erase` with `{ confirm: true }`: it
 * cannot be undone.
 */
export type AdminErasePersonResponse = {
  erased: {
    /** How many carts and messages told of them. */
    carts: number
    messages: number
    /** Rows of Medusa's own; null where they cannot be changed. */
    notifications: number | null
  }
}

export type AdminSequenceStep = {
  id: string
  position: number
  name: string
  /** Since the last activity, as a duration: `"1h"`. */
  delay: string
  channel: Channel
  incentive: StepIncentive | null
  content: Record<string, StepContent>
  /** Grows with each change; given with a change, it is refused if another
   *  admin has changed the step since. */
  version: number
}

/** One message of a sequence as a shopper would get it, with a sample cart. */
export type AdminPreviewMessage = {
  /** The step's. */
  id: string
  position: number
  name: string
  delay: string
  /** The language it is written in: the asked one, where the step has it. */
  locale: string
  subject: string
  html: string
  text: string
}

/** `GET /admin/recovery/sequences/:id/preview?locale=&store=` */
export type AdminSequencePreviewResponse = {
  preview: {
    /** Every language that a step of it is written in. */
    locales: string[]
    /** The one that was asked for; the store's own when none was. */
    locale: string
    messages: AdminPreviewMessage[]
  }
}

export type AdminWebhook = {
  /** `sendgrid`, `resend`, … */
  provider: string
  /** The plugin option `webhooks` has it. */
  is_set: boolean
  /** The address to enter there. */
  url: string
  /** What to enter with it, for a provider that signs nothing. */
  login: { user: string; password: string } | null
  /** When it was last heard of, in the last 30 days. */
  last_at: string | null
  /** The last call that was believed. */
  last_event: { at: string; kind: string } | null
  /** The last call that was not, and why. */
  last_refused: { at: string; kind: string } | null
  /**
   * What was reported in the last 30 days, by kind; also `unproved`, `stale`,
   * `forged` and `malformed`: calls that were not believed.
   */
  heard: { kind: string; count: number }[]
}

/** `GET /admin/recovery/webhooks` */
export type AdminWebhooksResponse = { webhooks: AdminWebhook[] }
