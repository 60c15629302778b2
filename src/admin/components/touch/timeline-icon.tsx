import {
  ArrowUturnLeft,
  CheckCircleSolid,
  Clock,
  CursorArrowRays,
  Envelope,
  EnvelopeSolid,
  ExclamationCircleSolid,
  MinusCircle,
  ReceiptPercent,
  Robot,
  ShoppingCart,
  XCircle,
} from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { ComponentType } from "react"

import type { AdminTimelineEntry } from "../../../types"

type Kind = AdminTimelineEntry["kind"]
type Look = [icon: ComponentType<{ className?: string }>, color: string]

const NEUTRAL = "text-ui-tag-neutral-icon"
const GOOD = "text-ui-tag-green-icon"
const BUSY = "text-ui-tag-blue-icon"
const WARNING = "text-ui-tag-orange-icon"
const BAD = "text-ui-tag-red-icon"

const LOOKS: Record<Kind, Look> = {
  abandoned: [ShoppingCart, NEUTRAL],
  enrolled: [Envelope, NEUTRAL],
  touch_scheduled: [Clock, NEUTRAL],
  touch_retry: [Clock, WARNING],
  touch_sent: [EnvelopeSolid, BUSY],
  touch_skipped: [MinusCircle, WARNING],
  touch_failed: [ExclamationCircleSolid, BAD],
  touch_uncertain: [ExclamationCircleSolid, WARNING],
  touch_written_off: [XCircle, NEUTRAL],
  touch_canceled: [XCircle, NEUTRAL],
  clicked: [CursorArrowRays, BUSY],
  restored: [ShoppingCart, BUSY],
  unsubscribed: [MinusCircle, WARNING],
  resubscribed: [CheckCircleSolid, GOOD],
  declined: [MinusCircle, WARNING],
  preferences: [Envelope, NEUTRAL],
  delivered: [EnvelopeSolid, GOOD],
  bounced: [ExclamationCircleSolid, BAD],
  complained: [ExclamationCircleSolid, BAD],
  incentive_issued: [ReceiptPercent, BUSY],
  incentive_redeemed: [ReceiptPercent, GOOD],
  incentive_expired: [ReceiptPercent, NEUTRAL],
  incentive_revoked: [ReceiptPercent, NEUTRAL],
  exited: [XCircle, NEUTRAL],
  recovered: [CheckCircleSolid, GOOD],
  assisted: [CheckCircleSolid, NEUTRAL],
  refunded: [ArrowUturnLeft, WARNING],
  reversed: [ArrowUturnLeft, WARNING],
  assisted_reversed: [ArrowUturnLeft, NEUTRAL],
  blocked_by_admin: [MinusCircle, WARNING],
  unblocked_by_admin: [ArrowUturnLeft, NEUTRAL],
  blocked_by_import: [MinusCircle, WARNING],
}

const MACHINE: Look = [Robot, NEUTRAL]
const UNKNOWN: Look = [Clock, NEUTRAL]

type TimelineIconProps = Pick<AdminTimelineEntry, "kind" | "actor">

/** The picture of an entry; a machine's click does not look like a person's. */
export const TimelineIcon = ({ kind, actor }: TimelineIconProps) => {
  const isMachine = actor !== null && actor !== "human"
  // A newer server may know kinds that this page does not.
  const [Icon, color] = isMachine ? MACHINE : (LOOKS[kind] ?? UNKNOWN)

  return (
    <span className="flex size-5 shrink-0 items-center justify-center">
      <Icon className={clx(color)} />
    </span>
  )
}
