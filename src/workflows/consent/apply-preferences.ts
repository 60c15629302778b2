import type { MedusaContainer } from "@medusajs/framework/types"

import {
  PREFERENCE_QUESTIONS,
  type PreferenceChange,
} from "../../domain/consent/preference-change"
import { PURPOSES } from "../../domain/consent/purpose"
import { isErasedAddress } from "../../domain/contact/erased-address"
import { EMAIL } from "../../domain/touch/channel"
import type { TouchEventKind } from "../../domain/touch/touch-event-kind"
import type { Db } from "../../modules/recovery/db"
import { findConsents } from "../../modules/recovery/queries/consent/find-consents"
import { chooseLocale } from "../../modules/recovery/queries/contact/choose-locale"
import { findOwner } from "../../modules/recovery/queries/contact/find-owner"
import type { AddressRow } from "../../modules/recovery/queries/contact/list-addresses"
import { declineStories } from "../../modules/recovery/queries/enrollment/decline-stories"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { listStoriesOfCart } from "../../modules/recovery/queries/enrollment/list-stories-of-cart"
import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import { endRefused, withoutMoved } from "../contact/end-refused"
import type { CartEmails } from "../contact/read-cart-emails"
import { findBlocks } from "../contact/find-blocks"
import { liftFor } from "../contact/lift-for"
import { addressesOfOwner, refuse } from "../contact/refuse"
import { recoveryModule } from "../recovery-module"
import { cartOfLink } from "./read-preferences"
import { type Heard, writeDecisions } from "./write-decisions"

/** Whose preferences change, with what is held of them. */
type Of = {
  db: Db
  container: MedusaContainer
  link: FoundLink
  addresses: AddressRow[]
  /** Of the link's stories, read before the transaction. */
  cartEmails: CartEmails
  now: Date
}

/**
 * Does what a link's person asks for. A yes is for the address that the link
 * was sent to, a no for all that they have. Answers what a message's story
 * tells of it; null when nothing is other than before. The person is locked:
 * of two at once the second finds what the first has done. Only within a
 * transaction.
 */
export async function applyPreferences(
  of: Omit<Of, "addresses">,
  change: PreferenceChange
): Promise<TouchEventKind | null> {
  const { address_id } = of.link
  const addresses = await addressesOfOwner(of.db, address_id)
  const contact_id = await findOwner(of.db, address_id)
  if (!contact_id) {
    return null
  }
  const all = { ...of, addresses, link: { ...of.link, contact_id } }
  const own = addresses.find(({ id }) => id === address_id)
  if (own && isErasedAddress(own.address)) {
    return await hearForgotten(all, change)
  }
  switch (change.kind) {
    case "save":
      return await save(all, change)
    case "decline_cart":
      return await declineCart(all)
    case "all_off":
      return await switchAllOff(all)
    case "back_on":
      return await switchBackOn(all, change.wording_id)
  }
}

/**
 * Of somebody whom nobody knows any more nothing is written down but a no,
 * whatever it is to, by the hash that their address left behind.
 */
async function hearForgotten(
  of: Of,
  change: PreferenceChange
): Promise<TouchEventKind | null> {
  if (change.kind === "decline_cart") {
    return await declineCart(of)
  }
  if (
    change.kind === "back_on" ||
    (change.kind === "save" && change.switches.every(({ on }) => on))
  ) {
    return null
  }
  return (await unsubscribe(of)) ? "unsubscribed" : null
}

async function save(
  of: Of,
  { switches, locale }: Extract<PreferenceChange, { kind: "save" }>
): Promise<TouchEventKind | null> {
  const { db, link, addresses, cartEmails, now } = of
  let changed = false
  for (const one of switches) {
    if (one.on) {
      changed = (await sayYes(of, one.purpose, one.wording_id)) || changed
      continue
    }
    changed = (await sayNo(of, one.purpose)) || changed
    if (one.purpose === EMAIL) {
      await endRefused(db, {
        email: link.email,
        addresses,
        cartEmails,
        reason: "consent_withdrawn",
        at: now,
      })
    }
  }
  if (locale !== null) {
    const { contact_id } = link
    const asked = { contact_id, locale, at: now }
    changed = (await chooseLocale(db, asked)) || changed
  }
  return changed ? "preferences" : null
}

async function declineCart(of: Of): Promise<TouchEventKind | null> {
  const { db, link, addresses, cartEmails, now } = of
  const stories = await listStoriesOfCart(db, cartOfLink(link))
  const all = stories.map(({ id }) => id)
  const ids = withoutMoved(all, cartEmails, addresses)
  await exitEnrollments(db, { ids, reason: "declined", at: now })
  const declined = await declineStories(db, { ids, at: now })
  return declined.length ? "declined" : null
}

async function switchAllOff(of: Of): Promise<TouchEventKind | null> {
  const { db, link, addresses, cartEmails, now } = of
  const isNew = await unsubscribe(of)
  let changed = false
  for (const purpose of PURPOSES) {
    // Of messages an unsubscribe says more than a consent that was taken back.
    if (purpose !== EMAIL) {
      const ids = await concernedBy(of, purpose)
      changed = (await sayNo(of, purpose, ids)) || changed
    }
  }
  const { email } = link
  await endRefused(db, { email, addresses, cartEmails, at: now })
  return isNew ? "unsubscribed" : changed ? "preferences" : null
}

/** True when they had not said so before. */
async function unsubscribe({ db, container, link, now }: Of): Promise<boolean> {
  const { options } = recoveryModule(container)
  const { address_id } = link
  const asked = { address_id, source: "page" as const, at: now }
  return (await refuse(db, options, asked)).isNew
}

async function switchBackOn(
  of: Of,
  wordingId: string
): Promise<TouchEventKind | null> {
  const { db, container, addresses, now } = of
  const { options } = recoveryModule(container)
  if ((await blocksOf(of)).some((reason) => reason !== "unsubscribed")) {
    return null
  }
  const lifted = await liftFor(db, options, addresses, {
    reason: "unsubscribed",
    at: now,
    by: null,
    note: null,
  })
  const agreed = await sayYes(of, EMAIL, wordingId)
  return lifted || agreed ? "resubscribed" : null
}

/** A yes to messages is none while something blocks the address. */
async function sayYes(
  of: Of,
  purpose: Heard["purpose"],
  wording_id: string
): Promise<boolean> {
  if (purpose === EMAIL && (await blocksOf(of)).length) {
    return false
  }
  return await write(of, [of.link.address_id], {
    purpose,
    decision: "granted",
    wording_id,
  })
}

async function sayNo(
  of: Of,
  purpose: Heard["purpose"],
  ids = of.addresses.map(({ id }) => id)
): Promise<boolean> {
  const decision = "withdrawn" as const
  return await write(of, ids, { purpose, decision, wording_id: null })
}

/**
 * Which addresses a no to everything is about: all, where the page asks for
 * the purpose, and else those of which a yes holds. To what nobody ever asked
 * them they have not said no.
 */
async function concernedBy(
  { db, addresses }: Of,
  purpose: Heard["purpose"]
): Promise<string[]> {
  const address_ids = addresses.map(({ id }) => id)
  if (purpose in PREFERENCE_QUESTIONS) {
    return address_ids
  }
  const known = await findConsents(db, { address_ids, purpose })
  return address_ids.filter(
    (id) => known.get(id)?.record?.decision === "granted"
  )
}

/** A no that is said again later is another record, and changes nothing. */
async function write(
  { db, link, now }: Of,
  address_ids: string[],
  said: Pick<Heard, "purpose" | "decision" | "wording_id">
): Promise<boolean> {
  const { purpose, decision } = said
  const known = await findConsents(db, { address_ids, purpose })
  const written = await writeDecisions(db, {
    address_ids,
    heard: [
      {
        ...said,
        source: "preferences",
        sales_channel_id: link.cart?.sales_channel_id ?? null,
        actor_id: null,
        note: null,
      },
    ],
    now,
  })
  return (
    written.length > 0 &&
    (decision !== "withdrawn" ||
      address_ids.some((id) => known.get(id)?.record?.decision !== decision))
  )
}

async function blocksOf({ db, container, link }: Of): Promise<string[]> {
  const { options } = recoveryModule(container)
  const blocks = await findBlocks(db, options, [link.email])
  return (blocks.get(link.email)?.all ?? []).map(({ reason }) => reason)
}
