import { pickLocale } from "../../domain/contact/pick-locale"
import { beginsAnew } from "../../domain/enrollment/begins-anew"
import { isWrittenToAgain } from "../../domain/enrollment/is-written-to-again"
import { whyUnreachable } from "../../domain/enrollment/decide-enrollment"
import type { UnreachableReason } from "../../domain/enrollment/exit-reason"
import {
  type PlacedStore,
  whyStoreIsStill,
} from "../../domain/store/placed-store"
import { type Assignment, assignArm } from "../../domain/experiment/assign-arm"
import type { PassedOver } from "../../domain/sequence/passed-over"
import { firstDueAt } from "../../domain/sequence/timing"
import { takesOver } from "../../domain/sequence/trigger"
import { addMs } from "../../domain/time/duration"
import { type CartFacts, itemsWorth } from "../../domain/tracking/cart-facts"
import { isKnownAgent } from "../../domain/tracking/robot"
import type { Stage } from "../../domain/tracking/stage"
import type { Db } from "../../modules/recovery/db"
import type { RecoveryOptions } from "../../modules/recovery/options/schema"
import type { KnownContact } from "../../modules/recovery/queries/contact/upsert-contacts"
import {
  type CartOfPerson,
  followCarts,
} from "../../modules/recovery/queries/enrollment/follow-carts"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import {
  findPriorEnrollments,
  isAbout,
} from "../../modules/recovery/queries/enrollment/find-prior-enrollments"
import {
  type EnrollmentRow,
  insertEnrollments,
} from "../../modules/recovery/queries/enrollment/insert-enrollments"
import { holdoutSalt } from "../../modules/recovery/queries/enrollment/holdout-salt"
import { insertTouches } from "../../modules/recovery/queries/touch/insert-touches"
import type { LoadedStep } from "../sequence/load-sequences"
import { EMAIL } from "../../domain/touch/channel"
import { findPermissions } from "../consent/find-permissions"
import { findBlocks } from "../contact/find-blocks"
import { knowPeople } from "../contact/know-people"
import { newId } from "../process/new-id"
import type { SequenceChooser } from "./choose-sequences"
import { highestFirst } from "./highest-first"
import { tellPerson } from "./tell-person"

export type AbandonedCart = {
  cart: CartFacts
  lastActivityAt: Date
  /** The furthest that it came. */
  stage: Stage
}

/** Why a cart's person was not enrolled, and by which sequences. */
export type Refusal = {
  reason: UnreachableReason
  passed_over: PassedOver[] | null
}

/**
 * Enrolls the people of abandoned carts and plans their first touch, within
 * the caller's transaction: each in the first sequence that takes the cart. A
 * person is in one at a time; one of higher intent takes over. Answers, for
 * each cart whose person was not enrolled, why not.
 */
export async function enrollCarts(
  db: Db,
  input: {
    carts: AbandonedCart[]
    /** Whether any sequence is active. */
    isActive: boolean
    choose: SequenceChooser
    /** The cart's store, by its sales channel. */
    placeOf: (channelId: string | null) => PlacedStore
    /** Carts whose people the store leaves out. */
    leftOut: Set<string>
    /** In which countries a cart's person may be. */
    countriesOf: (cart: CartFacts) => string[]
    /** Carts that no person made, beside those of known agents. */
    robots?: Set<string>
    options: RecoveryOptions
    now: Date
  }
): Promise<Map<string, Refusal>> {
  const { carts, isActive, placeOf, leftOut, countriesOf, options, now } = input
  const robots = input.robots ?? new Set<string>()
  const storeOf = (cart: CartFacts) => placeOf(cart.sales_channel_id).store
  const stopOf = (cart: CartFacts) =>
    whyStoreIsStill(placeOf(cart.sales_channel_id))
  const contacts = await knowPeople(
    db,
    carts
      .filter(({ cart }) => !stopOf(cart))
      .map(({ cart }) => tellPerson(cart, storeOf(cart))),
    {
      secrets: options,
      now,
      before: (known) => followCarts(db, withPeople(carts, known)),
    }
  )
  const contactOf = (cart: CartFacts) => contacts.get(cart.email ?? "")
  const emails = new Set(carts.flatMap(({ cart }) => cart.email ?? []))
  const [blocks, permissionOf, prior] = [
    await findBlocks(db, options, emails),
    await findPermissions(db, {
      address_ids: [...contacts.values()].map(({ address_id }) => address_id),
      purpose: EMAIL,
      now,
    }),
    await findPriorEnrollments(db, {
      contact_ids: [...contacts.values()].map((c) => c.id),
      cart_ids: carts.map(({ cart }) => cart.cart_id),
    }),
  ]

  const chosen = await input.choose(
    db,
    carts.flatMap((left) => {
      const contact_id = contactOf(left.cart)?.id
      return contact_id ? { ...left, contact_id } : []
    })
  )
  const salt = await holdoutSalt(db)
  const refusals = new Map<string, Refusal>()
  const rows: Begun[] = []
  const takenOver: string[] = []
  for (const abandoned of highestFirst(carts, chosen)) {
    const { cart, lastActivityAt } = abandoned
    const contact = contactOf(cart)
    const { sequence, passed } = chosen(cart.cart_id)
    const first = sequence?.steps[0]
    const live = contact && prior.contacts.get(contact.id)
    const goesFurther = Boolean(
      live && sequence && takesOver(sequence.trigger, live.trigger)
    )
    const stories = prior.rebuilt.get(cart.cart_id) ?? []
    const ended = prior.carts.get(cart.cart_id)
    if (
      !(goesFurther && isAbout(live!, cart.cart_id)) &&
      ((ended !== undefined &&
        !isWrittenToAgain(ended, {
          lastActivityAt,
          writeAgainAfter: options.writeAgainAfter,
          now,
        })) ||
        !beginsAnew(stories, cart.touchedAt))
    ) {
      // Quiet once more in or after its own sequence: nothing begins anew.
      continue
    }
    const reason = whyUnreachable({
      storeStop: stopOf(cart),
      email: cart.email,
      suppression: blocks.get(cart.email ?? "")?.reason ?? null,
      leftOut: leftOut.has(cart.cart_id),
      permission: contact
        ? permissionOf(contact.address_id, {
            sales_channel_id: cart.sales_channel_id,
            countries: countriesOf(cart),
          }).permission
        : null,
      robot: robots.has(cart.cart_id) || isKnownAgent(cart.email ?? ""),
      worth: itemsWorth(cart.items),
      sequenceIsActive: isActive,
      noneFits: !first,
      tooOld: Boolean(
        first &&
        addMs(firstDueAt(first, lastActivityAt), options.gracePeriod) < now
      ),
      alreadyEnrolled: Boolean(live) && !goesFurther,
    })
    if (reason || !contact || !sequence || !first) {
      refusals.set(cart.cart_id, {
        reason: reason ?? "no_address",
        passed_over: reason === "no_sequence" ? passed : null,
      })
      continue
    }
    if (live) {
      takenOver.push(live.id)
    }
    const id = newId("renr")
    prior.contacts.set(contact.id, {
      id,
      cart_id: cart.cart_id,
      restored_cart_id: null,
      trigger: sequence.trigger,
    })
    rows.push({
      first,
      id,
      contact_id: contact.id,
      address_id: contact.address_id,
      sequence_id: sequence.id,
      cart_id: cart.cart_id,
      enrolled_at: now,
      counted_from: lastActivityAt,
      locale: pickLocale(cart, storeOf(cart).locales, contact.chosen_locale),
      revision: sequence.revision,
      passed_over: passed.length ? passed : null,
      once_for: sequence.reentry.kind === "never" ? contact.id : null,
      ...toArm(assignArm(contact.id, { salt, share: storeOf(cart).holdout })),
    })
  }
  if (!rows.length) {
    return refusals
  }
  if (takenOver.length) {
    const reason = "taken_over"
    await exitEnrollments(db, { ids: takenOver, reason, at: now })
  }
  const enrolled = await insertEnrollments(
    db,
    rows.map(({ first: _, ...row }) => row)
  )
  await insertTouches(
    db,
    rows
      .filter((row) => enrolled.has(row.id))
      .map(({ first, ...row }) => ({
        id: newId("rtch"),
        enrollment_id: row.id,
        sequence_id: row.sequence_id,
        step_id: first.id,
        position: first.position,
        channel: first.channel,
        due_at: firstDueAt(first, row.counted_from),
      }))
  )
  for (const row of rows.filter(({ id }) => !enrolled.has(id))) {
    const reason = "already_enrolled"
    refusals.set(row.cart_id, { reason, passed_over: null })
  }
  return refusals
}

type Begun = EnrollmentRow & { first: LoadedStep }

const toArm = ({ arm, probability }: Assignment) => ({
  arm,
  arm_probability: probability,
})

/** The carts that bear a known address, with whose it is. */
function withPeople(
  carts: AbandonedCart[],
  known: Map<string, KnownContact>
): CartOfPerson[] {
  return carts.flatMap(({ cart: { cart_id, email } }) => {
    const contact = known.get(email ?? "")
    return contact
      ? [{ cart_id, contact_id: contact.id, address_id: contact.address_id }]
      : []
  })
}
