import { pickLocale } from "../../domain/contact/pick-locale"
import { beginsAnew } from "../../domain/enrollment/begins-anew"
import { whyUnreachable } from "../../domain/enrollment/decide-enrollment"
import type { UnreachableReason } from "../../domain/enrollment/exit-reason"
import {
  type PlacedStore,
  whyStoreIsStill,
} from "../../domain/store/placed-store"
import { type Assignment, assignArm } from "../../domain/experiment/assign-arm"
import { firstDueAt } from "../../domain/sequence/timing"
import { addMs } from "../../domain/time/duration"
import { type CartFacts, itemsWorth } from "../../domain/tracking/cart-facts"
import { isKnownAgent } from "../../domain/tracking/robot"
import type { Db } from "../../modules/recovery/db"
import type { RecoveryOptions } from "../../modules/recovery/options/schema"
import type { KnownContact } from "../../modules/recovery/queries/contact/upsert-contacts"
import {
  type CartOfPerson,
  followCarts,
} from "../../modules/recovery/queries/enrollment/follow-carts"
import { findPriorEnrollments } from "../../modules/recovery/queries/enrollment/find-prior-enrollments"
import {
  type EnrollmentRow,
  insertEnrollments,
} from "../../modules/recovery/queries/enrollment/insert-enrollments"
import { holdoutSalt } from "../../modules/recovery/queries/enrollment/holdout-salt"
import { insertTouches } from "../../modules/recovery/queries/touch/insert-touches"
import type { LoadedSequence } from "../sequence/load-sequences"
import { EMAIL } from "../../domain/touch/channel"
import { findPermissions } from "../consent/find-permissions"
import { findBlocks } from "../contact/find-blocks"
import { knowPeople } from "../contact/know-people"
import { newId } from "../process/new-id"
import { tellPerson } from "./tell-person"

export type AbandonedCart = { cart: CartFacts; lastActivityAt: Date }

/**
 * Enrolls the people of abandoned carts and plans their first touch, within
 * the caller's transaction. Answers, for each cart whose person was not
 * enrolled, why not.
 */
export async function enrollCarts(
  db: Db,
  input: {
    carts: AbandonedCart[]
    sequence: LoadedSequence | undefined
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
): Promise<Map<string, UnreachableReason>> {
  const { carts, sequence, placeOf, leftOut, countriesOf, options, now } = input
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

  const salt = await holdoutSalt(db)
  const unreachable = new Map<string, UnreachableReason>()
  const rows: EnrollmentRow[] = []
  const first = sequence?.steps[0]
  for (const abandoned of carts) {
    const { cart, lastActivityAt } = abandoned
    const stories = prior.rebuilt.get(cart.cart_id) ?? []
    const ended = prior.carts.get(cart.cart_id)
    if (
      (ended !== undefined && !isWrittenToAgain(ended, abandoned, input)) ||
      !beginsAnew(stories, cart.touchedAt)
    ) {
      // Quiet once more in or after its own sequence: nothing begins anew.
      continue
    }
    const contact = contactOf(cart)
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
      sequenceIsActive: Boolean(first),
      tooOld: Boolean(
        first &&
        addMs(firstDueAt(first, lastActivityAt), options.gracePeriod) < now
      ),
      alreadyEnrolled: Boolean(contact && prior.contacts.has(contact.id)),
    })
    if (reason || !contact || !sequence) {
      unreachable.set(cart.cart_id, reason ?? "no_address")
      continue
    }
    prior.contacts.add(contact.id)
    rows.push({
      id: newId("renr"),
      contact_id: contact.id,
      address_id: contact.address_id,
      sequence_id: sequence.id,
      cart_id: cart.cart_id,
      enrolled_at: now,
      counted_from: lastActivityAt,
      locale: pickLocale(cart, storeOf(cart).locales, contact.chosen_locale),
      ...toArm(assignArm(contact.id, { salt, share: storeOf(cart).holdout })),
    })
  }
  if (!rows.length || !first) {
    return unreachable
  }

  const enrolled = await insertEnrollments(db, rows)
  await insertTouches(
    db,
    rows
      .filter((row) => enrolled.has(row.id))
      .map((row) => ({
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
    unreachable.set(row.cart_id, "already_enrolled")
  }
  return unreachable
}

const toArm = ({ arm, probability }: Assignment) => ({
  arm,
  arm_probability: probability,
})

/** Long after its sequence ended, and shopped on since, a cart is a new one. */
function isWrittenToAgain(
  ended: Date | null,
  { lastActivityAt }: AbandonedCart,
  { options, now }: { options: RecoveryOptions; now: Date }
): boolean {
  return (
    ended !== null &&
    ended < lastActivityAt &&
    addMs(ended, options.writeAgainAfter) < now
  )
}

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
