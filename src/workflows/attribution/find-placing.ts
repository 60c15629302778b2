import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import { addMs } from "../../domain/time/duration"
import { newIds } from "../../domain/tracking/id-areas"
import { firstIdAt } from "../../domain/tracking/ulid-time"
import {
  type PlacingOrder,
  selectPlacingOrders,
} from "../../modules/recovery/queries/medusa/select-placing-orders"
import { listKnownIds } from "../../modules/recovery/queries/tracking/list-known-ids"
import { fromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"

/**
 * As far back as orders may be unknown while sending goes on, and what clocks
 * and slow commits take.
 */
const BACK_MS = 10 * 60_000

type Person = { emails: (string | null)[]; customer_id: string | null }

/**
 * Who has an order that is not known yet: placed since all were known, or just
 * being placed. It ends nothing; but nobody of theirs is written to.
 */
export async function findPlacing(
  container: MedusaContainer,
  now: Date
): Promise<(person: Person) => boolean> {
  const recovery = recoveryModule(container)
  const since = addMs(recovery.toMedusaTime(now), -BACK_MS)
  // Ids of other makings tell no time: an old import would never be over.
  const { after, before } = newIds("order", firstIdAt("order", since))
  const orders = await fromTables<PlacingOrder[]>(
    container,
    "orders",
    () =>
      recovery.read((db) =>
        selectPlacingOrders(db, { after, before: before!, since })
      ),
    async () => {
      const found = await container.resolve(Modules.ORDER).listOrders(
        {
          id: { $gt: after, $lt: before },
          created_at: { $gte: since },
          is_draft_order: false,
        } as never,
        {
          select: ["id", "email", "customer_id"],
          take: null,
        } as never
      )
      const known = await recovery.read((db) =>
        listKnownIds(
          db,
          "order",
          found.map(({ id }) => id)
        )
      )
      return found
        .filter(({ id }) => !known.has(id))
        .map(({ email, customer_id }) => ({
          email: email ?? null,
          customer_id: customer_id ?? null,
        }))
    }
  )
  const emails = new Set(orders.map(({ email }) => normalizeEmail(email)))
  const accounts = new Set(orders.map(({ customer_id }) => customer_id))
  return (person) =>
    person.emails.some((email) => email && emails.has(email)) ||
    (person.customer_id !== null && accounts.has(person.customer_id))
}
