import type { MedusaContainer } from "@medusajs/framework/types"

import { lineNotices } from "../../domain/return/restore-notices"
import { markRestored } from "../../modules/recovery/queries/enrollment/mark-restored"
import { findCodeOnReturn } from "../../modules/recovery/queries/incentive/find-code-on-return"
import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import { insertTouchEvent } from "../../modules/recovery/queries/return/insert-touch-event"
import { reclassifyClicks } from "../../modules/recovery/queries/return/reclassify-clicks"
import type { RestoreNotice, StoreRestoreResponse } from "../../types"
import { recoveryModule } from "../recovery-module"
import { readCarts } from "../tracking/read-carts"
import { applyCode } from "./apply-code"
import { readLinesNow } from "./read-lines-now"
import { rebuildCart } from "./rebuild-cart"
import { newId } from "../new-id"

/**
 * Brings an abandoned cart back: the same one while it is open, a new one of
 * the same items when it was ordered or deleted. A live code is applied, and
 * what changed to the worse is named.
 */
export async function restoreCart(
  container: MedusaContainer,
  link: FoundLink,
  now: Date
): Promise<StoreRestoreResponse> {
  const lines = await readLinesNow(container, link.snapshot)
  const open = await findOpenCart(container, link)
  const { items, currency_code } = link.snapshot
  // A line of no variant is the shop's own: it stays in an open cart, and
  // cannot be put into a new one.
  const judged = open ? items.filter((item) => item.variant_id) : items
  const notices: RestoreNotice[] = lineNotices(judged, lines).map((notice) => ({
    ...notice,
    currency_code,
  }))
  const cart_id =
    open ??
    (await rebuildCart(container, {
      snapshot: link.snapshot,
      lines,
      email: link.email,
    }))
  const recovery = recoveryModule(container)
  const code = await recovery.read((db) =>
    findCodeOnReturn(db, { enrollment_id: link.enrollment_id, now })
  )
  if (code?.ended) {
    notices.push({
      type: "code_expired",
      title: null,
      old_price: null,
      new_price: null,
      currency_code: null,
    })
  }
  const live = code && !code.ended ? code : null
  if (live) {
    await applyCode(container, cart_id, live.code)
  }
  await noteRestored(container, { link, cart_id, now })
  return {
    cart_id,
    rebuilt: !open,
    code: live?.code ?? null,
    code_expires_at: live && new Date(live.expires_at).toISOString(),
    notices,
  }
}

/**
 * The cart they had last, if it can still be shopped in. One that bears
 * another address by now is somebody else's, and holds what only they may see.
 */
async function findOpenCart(
  container: MedusaContainer,
  link: FoundLink
): Promise<string | null> {
  const ids = [link.restored_cart_id, link.cart_id].flatMap((id) => id ?? [])
  const carts = await readCarts(container, ids)
  return (
    ids.find((id) => {
      const cart = carts.get(id)
      const theirs = !cart?.email || cart.email === link.email
      return cart && !cart.completedAt && theirs
    }) ?? null
  )
}

async function noteRestored(
  container: MedusaContainer,
  input: { link: FoundLink; cart_id: string; now: Date }
): Promise<void> {
  const { link, cart_id, now } = input
  const recovery = recoveryModule(container)
  await recovery.transaction(async (db) => {
    await markRestored(db, { id: link.enrollment_id, cart_id, now })
    await insertTouchEvent(db, {
      id: newId("rtev"),
      touch_id: link.touch_id,
      kind: "restored",
      actor: "human",
      at: now,
      link_id: link.id,
      user_agent: null,
    })
    // The shop itself asked for the cart: a suspect click was a person's.
    await reclassifyClicks(db, {
      touch_id: link.touch_id,
      from: ["suspect"],
      to: "human",
      since: new Date(0),
    })
  })
  recovery.noteActivity(cart_id, now)
}
