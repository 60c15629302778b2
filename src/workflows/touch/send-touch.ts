import { normalizeEmail } from "../../domain/contact/normalize-email"
import { hashAddress } from "../../domain/contact/hash-address"
import { discountTerms } from "../../domain/incentive/incentive-terms"
import { addMs } from "../../domain/time/duration"
import { passGate } from "../../domain/touch/pass-gate"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { commitTouch } from "../../modules/recovery/queries/touch/commit-touch"
import { postponeTouch } from "../../modules/recovery/queries/touch/postpone-touch"
import { insertLinks } from "../../modules/recovery/queries/return/insert-links"
import { moveEnrollment } from "../enrollment/move-enrollment"
import { recoveryModule } from "../recovery-module"
import type { PlacedStep } from "../sequence/load-sequences"
import { deliverMessage } from "./deliver-message"
import { type PreparedMessage, prepareMessage } from "./prepare-message"
import type { SendContext, TouchOutcome } from "./send-context"
import { settleDelivery } from "./settle-delivery"
import { skipAndGoOn, skipAndExit } from "./skip-touch"

/** A whole batch against a provider that hangs each time must fit in. */
export const CLAIM_LEASE_MS = 15 * 60_000

/** From the commit to the settlement of one touch. */
const SEND_LEASE_MS = 10 * 60_000

/** The send protocol for one claimed touch, from the gate to its settlement. */
export async function sendTouch(
  context: SendContext,
  touch: ClaimedTouch
): Promise<TouchOutcome> {
  const placed = context.steps.get(touch.step_id)
  if (!placed) {
    return await skipAndExit(
      context,
      touch,
      "canceled_by_admin",
      "step_removed"
    )
  }
  const recipient = await currentRecipient(context, touch)
  if (!recipient) {
    return await skipAndExit(context, touch, "expired", "already_enrolled")
  }
  const decision = decide(context, touch, placed, recipient)
  switch (decision.kind) {
    case "exit":
      return await skipAndExit(context, touch, decision.exit, decision.skip)
    case "skip":
      return await skipAndGoOn(context, touch, placed, decision.skip)
    case "later":
      await recoveryModule(context.container).transaction((db) =>
        postponeTouch(db, {
          id: touch.id,
          leaseId: touch.lease_id,
          dueAt: decision.dueAt,
          countedFrom: decision.countedFrom,
        })
      )
      return "postponed"
    case "go":
      return await prepareAndDeliver(context, touch, placed, recipient)
  }
}

type Recipient = {
  contactId: string
  email: string | null
  firstName: string | null
  lastOrderAt: Date | null
}

/**
 * The address on the cart now; the enrollment follows it. Null when that
 * person is in a sequence of their own.
 */
async function currentRecipient(
  { container, carts }: SendContext,
  touch: ClaimedTouch
): Promise<Recipient | null> {
  const cart = carts.get(touch.cart_id)
  const email = cart?.email ?? normalizeEmail(touch.email)
  if (!cart || !email || email === touch.email) {
    return {
      contactId: touch.contact_id,
      email,
      firstName: touch.first_name,
      lastOrderAt: touch.last_order_at,
    }
  }
  const contact = await moveEnrollment(container, touch.enrollment_id, cart)
  return (
    contact && {
      contactId: contact.id,
      email,
      firstName: null,
      lastOrderAt: contact.last_order_at,
    }
  )
}

function decide(
  context: SendContext,
  touch: ClaimedTouch,
  placed: PlacedStep,
  { email, lastOrderAt }: Recipient
) {
  const { options } = recoveryModule(context.container)
  const countedFrom = new Date(touch.counted_from)
  const hash = email && hashAddress(options.secret, touch.channel, email)
  return passGate({
    now: context.now,
    dueAt: new Date(touch.due_at),
    step: placed.step,
    previousStep: placed.previous,
    countedFrom,
    noted: new Date(touch.noted),
    cart: context.carts.get(touch.cart_id) ?? null,
    email,
    purchased: Boolean(lastOrderAt && new Date(lastOrderAt) > countedFrom),
    suppression: (hash && context.suppressions.get(hash)?.reason) || null,
    graceMs: options.gracePeriod,
    forced: context.forced,
  })
}

async function prepareAndDeliver(
  context: SendContext,
  touch: ClaimedTouch,
  placed: PlacedStep,
  recipient: Recipient
): Promise<TouchOutcome> {
  const { container, now } = context
  const { step } = placed
  const cart = context.carts.get(touch.cart_id)!
  const terms =
    step.incentive && discountTerms(step.incentive, cart.currency_code)
  if (step.incentive && !terms) {
    return await skipAndGoOn(context, touch, placed, "currency_without_amount")
  }
  let prepared: PreparedMessage
  try {
    prepared = await prepareMessage(container, {
      touchId: touch.id,
      step,
      cart,
      contactId: recipient.contactId,
      email: recipient.email!,
      firstName: recipient.firstName,
      locale: touch.locale,
      terms,
      layout: context.layout,
      now,
    })
  } catch (error) {
    // Nothing was on the wire: this row alone backs off and tries again.
    return await settleDelivery(context, touch, placed, {
      kind: "temporary",
      error: `It could not be prepared: ${(error as Error).message}`,
    })
  }
  const key = `${touch.id}:${touch.attempt}`
  const committed = await recoveryModule(container).transaction(async (db) => {
    await insertLinks(db, prepared.links)
    return await commitTouch(db, {
      id: touch.id,
      leaseId: touch.lease_id,
      deliveryKey: key,
      leaseUntil: addMs(context.later(), SEND_LEASE_MS),
      now,
    })
  })
  if (!committed) {
    return "lost"
  }
  const delivery = await deliverMessage(
    container,
    prepared.message,
    { id: touch.id, channel: touch.channel },
    key
  )
  return await settleDelivery(context, touch, placed, delivery)
}
