import { pickLocale } from "../../domain/contact/pick-locale"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import type { RecoveryOptions } from "../../modules/recovery/options/schema"
import type { ContactRow } from "../../modules/recovery/queries/contact/upsert-contacts"
import { newId } from "../process/new-id"

/** The person of a cart that has an address. */
export function toContact(
  cart: CartFacts,
  options: RecoveryOptions
): ContactRow {
  return {
    id: newId("rcon"),
    email: cart.email!,
    customer_id: cart.customer_id,
    first_name: cart.first_name,
    last_name: cart.last_name,
    locale: pickLocale(cart, options.locales),
    country_code: cart.country_code,
  }
}
