import type { MedusaContainer } from "@medusajs/framework/types"

import { latest } from "../../domain/time/duration"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import type { CartSnapshot } from "../../domain/tracking/cart-snapshot"
import { markRestored } from "../../modules/recovery/queries/enrollment/mark-restored"
import { findCodeOnReturn } from "../../modules/recovery/queries/incentive/find-code-on-return"
import { verifyAddress } from "../../modules/recovery/queries/contact/verify-address"
import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import type { RestoreNotice, StoreRestoreResponse } from "../../types"
import { recoveryModule } from "../recovery-module"
import { readCarts } from "../tracking/read-carts"
import { applyCode } from "./apply-code"
import { applyOwnCodes } from "./apply-own-codes"
import { mergeCart } from "./merge-cart"
import { isOfShop } from "./is-of-shop"
import { haveTheyOrdered } from "./have-they-ordered"
import { linkIsNotValid } from "./open-link"
import { rebuildCart } from "./rebuild-cart"
import { reopenCart } from "./reopen-cart"
import { noteAsked } from "./note-asked"

type Back = { cart_id: string; rebuilt: boolean; notices: RestoreNotice[] }

/**
 * Brings an abandoned cart back: the same one while it is open, a new one of
 * what the last message showed when it was ordered or deleted. A live code is
 * applied, what changed to the worse is named, and what lies in the cart that
 * is on the shopper's device now comes along. When they have ordered since, they
 * are told so, and get no copy unless they want it `again`.
 */
export async function restoreCart(
  container: MedusaContainer,
  link: FoundLink,
  asked: {
    present: string | null
    again: boolean
    channels: string[]
    now: Date
  }
): Promise<StoreRestoreResponse> {
  const { again, channels, now } = asked
  const told = link.cart
  if (!told) {
    // A message of before this was kept: it says nothing of its cart.
    throw linkIsNotValid()
  }
  const present = await presentOfShop(container, asked)
  const { open, isTaken } = await findOpenCart(container, link, present)
  if (open && !isOfShop(open.sales_channel_id, channels)) {
    // It has moved to another shop since.
    throw linkIsNotValid()
  }
  const ordered = await haveTheyOrdered(container, link, now)
  const said = ordered && { already_ordered: true as const }
  if (ordered && !open && !again) {
    return { ...(await withoutCart(container, link, now)), ...said }
  }
  const { cart_id, rebuilt, notices } = open
    ? await reopen(container, told, open)
    : await rebuild(container, { told, link, present })
  const { enrollment_id } = link
  const merge = await mergeCart(container, {
    enrollment_id,
    cart_id,
    present,
    now,
  })
  const code = await codeOnReturn(container, link, now)
  if (code.live) {
    await applyCode(container, cart_id, code.live.code)
  }
  await noteRestored(container, { link, cart_id, isTaken, now })
  return {
    cart_id,
    rebuilt,
    code: code.live?.code ?? null,
    code_expires_at: code.live && new Date(code.live.expires_at).toISOString(),
    merged: merge.merged,
    ...said,
    notices: [
      ...notices,
      ...merge.notices.map((notice) => ({ ...notice, currency_code: null })),
      ...code.notices,
    ],
  }
}

/** The cart on the device; another shop's is none. */
async function presentOfShop(
  container: MedusaContainer,
  { present, channels }: { present: string | null; channels: string[] }
): Promise<string | null> {
  const cart = present && (await readCarts(container, [present])).get(present)
  return cart && isOfShop(cart.sales_channel_id, channels) ? present : null
}

/** They have bought: nothing is copied, and nothing is offered. */
async function withoutCart(
  container: MedusaContainer,
  link: FoundLink,
  now: Date
): Promise<StoreRestoreResponse> {
  const { notices } = await codeOnReturn(container, link, now)
  await recoveryModule(container).transaction((db) =>
    noteAsked(db, { link, kind: "asked", now })
  )
  return {
    cart_id: null,
    rebuilt: false,
    code: null,
    code_expires_at: null,
    merged: null,
    notices,
  }
}

async function reopen(
  container: MedusaContainer,
  told: CartSnapshot,
  cart: CartFacts
): Promise<Back> {
  const { currency_code } = cart
  const notices = await reopenCart(container, cart, told)
  return {
    cart_id: cart.cart_id,
    rebuilt: false,
    notices: notices.map((notice) => ({ ...notice, currency_code })),
  }
}

async function rebuild(
  container: MedusaContainer,
  {
    told,
    link,
    present,
  }: { told: CartSnapshot; link: FoundLink; present: string | null }
): Promise<Back> {
  const { currency_code } = told
  const { cart_id, notices } = await rebuildCart(container, {
    told,
    email: link.email,
    empty: await findEmptyCart(container, link, present),
  })
  const lost = await applyOwnCodes(container, cart_id, told.promo_codes)
  return {
    cart_id,
    rebuilt: true,
    notices: [
      ...notices.map((notice) => ({ ...notice, currency_code })),
      ...lost.map((code) => aboutCode("code_not_kept", code)),
    ],
  }
}

function aboutCode(
  type: "code_expired" | "code_used" | "code_not_kept",
  title: string | null = null
): RestoreNotice {
  return {
    type,
    title,
    quantity: null,
    old_price: null,
    new_price: null,
    currency_code: null,
  }
}

/** The message's own code: live, or what became of it. */
async function codeOnReturn(
  container: MedusaContainer,
  { enrollment_id, contact_id, touch_id }: FoundLink,
  now: Date
) {
  const code = await recoveryModule(container).read((db) =>
    findCodeOnReturn(db, { enrollment_id, contact_id, now })
  )
  switch (code?.state) {
    case "live":
      return { live: code, notices: [] }
    case "ended":
    case "used":
      // Only of the message that told it.
      return {
        live: null,
        notices:
          code.touch_id === touch_id
            ? [aboutCode(code.state === "used" ? "code_used" : "code_expired")]
            : [],
      }
    default:
      return { live: null, notices: [] }
  }
}

/**
 * The cart they had last, if it can still be shopped in and there is something
 * in it. One that bears another address by now is somebody else's, and holds
 * what only they may see, unless it is on this very device: it is taken.
 */
async function findOpenCart(
  container: MedusaContainer,
  link: FoundLink,
  present: string | null
): Promise<{ open: CartFacts | null; isTaken: boolean }> {
  const ids = [link.restored_cart_id, link.cart_id].flatMap((id) => id ?? [])
  const carts = await readCarts(container, ids)
  const live = ids.flatMap((id) => {
    const cart = carts.get(id)
    return cart?.items.length && !cart.completedAt ? [cart] : []
  })
  const open = live.find((cart) => isTheirs(cart, link, present)) ?? null
  return { open, isTaken: !open && live.length > 0 }
}

/** The cart they were given before, should nothing be in it. */
async function findEmptyCart(
  container: MedusaContainer,
  link: FoundLink,
  present: string | null
): Promise<string | null> {
  const id = link.restored_cart_id
  const cart = id && (await readCarts(container, [id])).get(id)
  return cart &&
    !cart.items.length &&
    !cart.completedAt &&
    isTheirs(cart, link, present)
    ? id
    : null
}

function isTheirs(
  cart: CartFacts,
  link: FoundLink,
  present: string | null
): boolean {
  const theirs = !cart.email || cart.email === link.email
  return theirs || cart.cart_id === present
}

async function noteRestored(
  container: MedusaContainer,
  input: { link: FoundLink; cart_id: string; isTaken: boolean; now: Date }
): Promise<void> {
  const { link, cart_id, isTaken, now } = input
  const recovery = recoveryModule(container)
  const cart = (await readCarts(container, [cart_id])).get(cart_id)
  await recovery.transaction(async (db) => {
    // Addresses are locked before enrollments.
    await verifyAddress(db, { id: link.address_id, at: now })
    await markRestored(db, {
      link_id: link.id,
      enrollment_id: link.enrollment_id,
      contact_id: link.contact_id,
      cart_id,
      // Its own cart is another person's: the enrollment follows that one.
      is_its_cart: !isTaken,
      touched_at: cart ? latest(new Date(0), ...cart.touchedAt) : null,
      now,
    })
    await noteAsked(db, { link, kind: "restored", now })
  })
  recovery.noteActivity(cart_id, now)
}
