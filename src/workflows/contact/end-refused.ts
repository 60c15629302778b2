import type { MedusaContainer } from "@medusajs/framework/types"

import type { Db } from "../../modules/recovery/db"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { findLiveEnrollments } from "../../modules/recovery/queries/enrollment/find-live-enrollments"
import { recoveryModule } from "../recovery-module"
import { readCarts } from "../tracking/read-carts"

/**
 * Ends what a person who is not written to any more has under way. Only
 * within a transaction. Answers how many enrollments ended.
 */
export async function endRefused(
  container: MedusaContainer,
  db: Db,
  {
    email,
    addresses,
    reason = "unsubscribed",
    at,
  }: {
    email: string
    addresses: { address: string }[]
    reason?: "unsubscribed" | "consent_withdrawn"
    at: Date
  }
): Promise<number> {
  const live = await findLiveEnrollments(db, {
    email,
    cart_id: null,
    customer_id: null,
    before: at,
  })
  const ended = await exitEnrollments(db, {
    ids: await withoutMoved(container, live, addresses),
    reason,
    at,
  })
  return ended.length
}

/**
 * Those whose cart bears no address of another person by now: a cart that was
 * corrected is that person's, and goes on with them.
 */
export async function withoutMoved(
  container: MedusaContainer,
  ids: string[],
  addresses: { address: string }[]
): Promise<string[]> {
  const enrollments = ids.length
    ? await recoveryModule(container).listEnrollments(
        { id: ids },
        { select: ["id", "cart_id", "restored_cart_id"] }
      )
    : []
  const cartOf = (one: (typeof enrollments)[number]) =>
    one.restored_cart_id ?? one.cart_id
  const carts = await readCarts(
    container,
    enrollments.flatMap((one) => cartOf(one) ?? [])
  )
  const own = new Set(addresses.map(({ address }) => address))
  return enrollments
    .filter((one) => {
      const email = carts.get(cartOf(one) ?? "")?.email
      return !email || own.has(email)
    })
    .map(({ id }) => id)
}
