import type { MedusaContainer } from "@medusajs/framework/types"

import { pickPlace, type PlaceSource } from "../../domain/audience/pick-place"
import { normalizeEmail } from "../../domain/contact/normalize-email"
import type { Db } from "../../modules/recovery/db"
import type { ProfileKeys } from "../../modules/recovery/queries/audience/find-profile-keys"
import type { ProfilePlace } from "../../modules/recovery/queries/audience/write-profiles"
import { selectCartAddresses } from "../../modules/recovery/queries/medusa/select-cart-addresses"
import { selectCustomerAddresses } from "../../modules/recovery/queries/medusa/select-customer-addresses"
import { selectOrderAddresses } from "../../modules/recovery/queries/medusa/select-order-addresses"
import { fromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"
import { toE164 } from "./to-e164"

/**
 * Who people are and where they live: by their last order's address, else the
 * cart's that they left last, else their account. What bears somebody else's
 * address tells nothing of them. Where Medusa's tables cannot be read nothing
 * is told.
 */
export async function readPlaces(
  container: MedusaContainer,
  people: ProfileKeys[]
): Promise<ProfilePlace[]> {
  const orders = await read(
    container,
    "orders",
    people.map(({ order_id }) => order_id),
    selectOrderAddresses
  )
  const carts = await read(
    container,
    "carts",
    people.map(({ cart_id }) => cart_id),
    selectCartAddresses
  )
  const customers = await read(
    container,
    "customers",
    people.map(({ customer_id }) => customer_id),
    selectCustomerAddresses
  )
  return people.map(({ contact_id, emails, ...keys }) => {
    const order = orders.get(keys.order_id ?? "")
    const cart = carts.get(keys.cart_id ?? "")
    const account = customers.get(keys.customer_id ?? "")
    const { phone, phone_country, ...place } = pickPlace([
      ...[order, cart].flatMap((one) =>
        one && isOneOf(one.email, emails) ? [one.shipping, one.billing] : []
      ),
      account && accountSource(account),
    ])
    return {
      contact_id,
      ...place,
      phone: phone && toE164(phone, phone_country),
    }
  })
}

function isOneOf(email: string | null, emails: string[]): boolean {
  const normalized = normalizeEmail(email)
  return normalized !== null && emails.includes(normalized)
}

/** Its own name and number first: its address may be to somebody else's. */
function accountSource({
  address,
  ...own
}: PlaceSource & { address: PlaceSource | null }): PlaceSource {
  const isNamed = own.first_name || own.last_name
  return {
    ...address,
    ...(isNamed && { first_name: own.first_name, last_name: own.last_name }),
    ...(own.phone && { phone: own.phone }),
  }
}

async function read<R extends { id: string }>(
  container: MedusaContainer,
  what: string,
  keys: (string | null)[],
  select: (db: Db, ids: string[]) => Promise<R[]>
): Promise<Map<string, R>> {
  const ids = [...new Set(keys.flatMap((key) => key ?? []))]
  const rows = ids.length
    ? await fromTables(
        container,
        what,
        () => recoveryModule(container).read((db) => select(db, ids)),
        async () => []
      )
    : []
  return new Map(rows.map((row) => [row.id, row]))
}
