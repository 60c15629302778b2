import { normalizeEmail } from "../../domain/contact/normalize-email"
import { pickLocale } from "../../domain/contact/pick-locale"
import type { Permission } from "../../domain/consent/may-write"
import { mayGetCode } from "../../domain/incentive/may-get-code"
import { mayGet } from "../../domain/store/may-get"
import type { Store } from "../../domain/store/store"
import { graceWithPause } from "../../domain/touch/channel-pause"
import { passGate } from "../../domain/touch/pass-gate"
import { spreadMs } from "../../domain/touch/spread"
import type { SkipReason } from "../../domain/touch/touch-state"
import type { ExitReason } from "../../domain/enrollment/exit-reason"
import { allotStock, buyable } from "../../domain/tracking/allot-stock"
import type { CartDetails } from "../../domain/tracking/cart-details"
import {
  type CartFacts,
  type ItemSnapshot,
  itemsWorth,
} from "../../domain/tracking/cart-facts"
import { isKnownAgent } from "../../domain/tracking/robot"
import { holdOffErasures } from "../../modules/recovery/queries/contact/hold-off-erasures"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import type { Settlement } from "../../modules/recovery/queries/touch/settle-touches"
import type { FoundPermission } from "../consent/find-permissions"
import { makeOffer, type Offer } from "../incentive/make-offer"
import { moveEnrollment } from "../enrollment/move-enrollment"
import type { PlacedStep, Plan } from "../sequence/load-sequences"
import { holdOf } from "./hold-of"
import { type GateFacts, readGateFacts } from "./read-gate-facts"
import type { SendContext } from "./send-context"
import { stopForStore } from "./stop-for-store"
import { whatFollows } from "./what-follows"

/** A touch that may go out, with the truth it goes out on. */
export type ReadyTouch = {
  touch: ClaimedTouch
  placed: PlacedStep
  cart: CartFacts
  /** Whose message it is. */
  store: Store
  details: CartDetails
  /** What can still be bought of the cart. */
  offered: ItemSnapshot[]
  recipient: Recipient & { email: string }
  /** On what its person is written to. */
  consent: FoundPermission
  /** What the person is written to in. */
  locale: string
  offer: Offer | null
}

type Recipient = {
  addressId: string
  email: string | null
  firstName: string | null
  /** The language that they chose themselves. */
  chosenLocale: string | null
  lastOrderAt: Date | null
}

export type Verdict =
  | { kind: "go"; ready: ReadyTouch }
  | { kind: "settle"; touch: ClaimedTouch; settlement: Settlement }

/**
 * Reads the truth about claimed touches afresh, in one go, and decides for
 * each whether it may go out now.
 */
export async function gateTouches(
  context: SendContext,
  touches: ClaimedTouch[]
): Promise<Verdict[]> {
  const facts = await readGateFacts(context, touches)
  const verdicts: Verdict[] = []
  for (const touch of touches) {
    verdicts.push(await judge(context, facts, touch))
  }
  return verdicts
}

async function judge(
  context: SendContext,
  facts: GateFacts,
  touch: ClaimedTouch
): Promise<Verdict> {
  const { plan, now } = context
  if (touch.arrived_at) {
    const sentAt = new Date(touch.arrived_at)
    return settle(touch, {
      state: "sent",
      sent_at: sentAt,
      ...whatFollows(touch, plan, sentAt),
    })
  }
  const placed = plan.step(touch.step_id)
  if (!placed) {
    // Passed over as if it had been there: late is late, and early is early.
    return skip(touch, plan, "step_removed", new Date(touch.due_at))
  }
  const cart = facts.carts.get(touch.cart_id) ?? null
  const placedStore = facts.placeOf(cart?.sales_channel_id ?? null)
  const { store } = placedStore
  if (cart?.email && facts.blocks.get(cart.email)?.reason === "erased") {
    return exit(touch, "erased", "erased")
  }
  const recipient = await currentRecipient(context, touch, cart, store)
  if (!recipient) {
    return exit(touch, "expired", "already_enrolled")
  }
  const found = await facts.permissionOf(recipient.addressId, cart)
  const { permission } = found
  const decided = decide(context, facts, {
    touch,
    placed,
    cart,
    store,
    recipient,
    permission,
  })
  const decision =
    (decided.kind !== "exit" && stopForStore(placedStore)) || decided
  switch (decision.kind) {
    case "exit":
      return exit(touch, decision.exit, decision.skip)
    case "skip":
      return skip(touch, plan, decision.skip, now)
    case "later":
      return settle(touch, {
        state: "due",
        due_at: decision.dueAt,
        counted_from: decision.countedFrom,
        untried: true,
        spread: decision.spread,
        held: decision.held,
        keep_key: touch.delivery_key !== null,
      })
    case "go":
      return go(context, facts, {
        touch,
        placed,
        cart: cart!,
        store,
        recipient,
        consent: found,
      })
  }
}

/**
 * The address on the cart now; the enrollment follows it. Null when that
 * person is in a sequence of their own.
 */
async function currentRecipient(
  { recovery, now }: SendContext,
  touch: ClaimedTouch,
  cart: CartFacts | null,
  store: Store
): Promise<Recipient | null> {
  const email = cart?.email ?? normalizeEmail(touch.email)
  if (!cart || !email || email === touch.email) {
    return {
      addressId: touch.address_id,
      email,
      firstName: touch.first_name,
      chosenLocale: touch.chosen_locale,
      lastOrderAt: touch.last_order_at,
    }
  }
  const { enrollment_id } = touch
  const options = { ...recovery.options, locales: store.locales }
  const contact = await recovery.transaction(async (db) => {
    await holdOffErasures(db)
    return await moveEnrollment(db, { enrollment_id, cart, options, now })
  })
  return (
    contact && {
      addressId: contact.address_id,
      email,
      firstName: null,
      chosenLocale: contact.chosen_locale,
      lastOrderAt: contact.last_order_at,
    }
  )
}

function decide(
  context: SendContext,
  facts: GateFacts,
  {
    touch,
    placed,
    cart,
    store,
    recipient: { email, lastOrderAt },
    permission,
  }: {
    touch: ClaimedTouch
    placed: PlacedStep
    cart: CartFacts | null
    store: Store
    recipient: Recipient
    permission: Permission
  }
) {
  const { recovery, now, forced, probe, standing } = context
  const { blocks, lastOrderOf, isPlacing, restraint } = facts
  const { options } = recovery
  const countedFrom = new Date(touch.counted_from)
  const dueAt = new Date(touch.due_at)
  const { gracePeriod } = options
  const graceMs = standing
    ? graceWithPause(gracePeriod, dueAt, standing, now)
    : gracePeriod
  const orders = [lastOrderAt, lastOrderOf(cart)].flatMap((at) =>
    at ? new Date(at) : []
  )
  return passGate({
    now,
    dueAt,
    step: placed.step,
    previousStep: placed.previous,
    countedFrom,
    noted: new Date(touch.noted),
    cart,
    email,
    purchased: orders.some((at) => at > countedFrom),
    placing: isPlacing(touch, cart),
    suppression: (email && blocks.get(email)?.reason) || null,
    robot: isKnownAgent(email ?? ""),
    leftOut: cart !== null && restraint.leftOut.has(cart.cart_id),
    permission,
    hold: holdOf(context, restraint, { touch, cart, store, orders }),
    heldSince: touch.held_since && new Date(touch.held_since),
    graceMs,
    // What a pause held up follows the message that ended it.
    spreadMs:
      probe || touch.spread || graceMs > gracePeriod
        ? null
        : spreadMs(touch.id),
    forced,
  })
}

/** The last questions: is there anything to come back for, and to offer? */
function go(
  { recovery, now, plan }: SendContext,
  facts: GateFacts,
  {
    touch,
    placed,
    cart,
    store,
    recipient,
    consent,
  }: Pick<ReadyTouch, "touch" | "placed" | "cart" | "store" | "consent"> & {
    recipient: Recipient
  }
): Verdict {
  if (!mayGet(recipient.email!, recovery.options.sendTo)) {
    return skip(touch, plan, "not_in_send_to", now)
  }
  const details = facts.details.get(cart.cart_id) ?? NO_DETAILS
  const offered = buyable(allotStock(cart.items, facts.variantsOf(cart)))
  if (!offered.length) {
    return skip(touch, plan, "nothing_available", now)
  }
  if (itemsWorth(offered) === 0) {
    return skip(touch, plan, "worth_nothing", now)
  }
  const offer = makeOffer(placed.step.incentive, {
    currency: cart.currency_code,
    offered,
    delivery: details.delivery,
  })
  if (typeof offer === "string") {
    return skip(touch, plan, offer, now)
  }
  const { oncePer, mostPerYear } = recovery.options.codes
  const limits = { oncePerMs: oncePer, mostPerYear }
  if (
    offer &&
    !mayGetCode(facts.restraint.codesGot(touch.contact_id), now, limits)
  ) {
    return skip(touch, plan, "code_limit", now)
  }
  // Last, so that both arms have come through the same until here.
  if (touch.arm === "holdout") {
    return skip(touch, plan, "holdout", now)
  }
  return {
    kind: "go",
    ready: {
      touch,
      placed,
      cart,
      store,
      details,
      offered,
      recipient: { ...recipient, email: recipient.email! },
      consent,
      // The person before the cart; where neither says anything, what was
      // known at first stays.
      locale: pickLocale(
        cart,
        { ...store.locales, default: touch.locale },
        recipient.chosenLocale
      ),
      offer,
    },
  }
}

/** A cart that is gone from Medusa between two statements. */
const NO_DETAILS: CartDetails = {
  metadata: null,
  shipping_address: null,
  billing_address: null,
  promo_codes: [],
  delivery: [],
}

/** Skips a touch and goes on with the one after it. */
function skip(
  touch: ClaimedTouch,
  plan: Plan,
  reason: SkipReason,
  at: Date
): Verdict {
  return settle(touch, {
    state: "skipped",
    skip_reason: reason,
    ...whatFollows(touch, plan, at),
  })
}

/** Skips a touch and ends its enrollment. */
function exit(
  touch: ClaimedTouch,
  reason: ExitReason,
  skip: SkipReason
): Verdict {
  return settle(touch, {
    state: "skipped",
    skip_reason: skip,
    exit_reason: reason,
  })
}

function settle(touch: ClaimedTouch, settlement: Settlement): Verdict {
  return { kind: "settle", touch, settlement }
}
