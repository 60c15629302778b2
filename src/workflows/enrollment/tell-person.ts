import { type LocaleRules, pickLocale } from "../../domain/contact/pick-locale"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import type { Told } from "../contact/know-people"

/** What a cart tells of its people. */
export function tellPerson(
  cart: CartFacts,
  { locales }: { locales: LocaleRules }
): Told {
  const { email, account, first_name, last_name, country_code } = cart
  return {
    email,
    account,
    person: {
      first_name,
      last_name,
      locale: pickLocale(cart, locales),
      country_code,
    },
  }
}
