/**
 * Who is one person.
 *
 * - An address belongs to one person, and an account to one.
 * - **An account and the address that is its own are one person**: the address
 *   it is registered with, as Medusa has it. Nothing else makes two into one.
 * - An address that is typed into a cart or an order says nothing about who
 *   else has it: it may be mistyped, and then a stranger's. So a cart belongs
 *   to the person of the address on it, also while an account is shopping; a
 *   corrected address, and a cart that changes hands, moves the cart's story
 *   to another person and joins nobody. Medusa itself gives a guest's cart the
 *   account whose address was typed, so not even that proves a login.
 * - What an account bought was bought by its person and by the person of the
 *   address that was typed: neither is asked to come back.
 * - Two accounts are never one person. When an address becomes another
 *   account's own, it goes there, with what was begun for it, and alone.
 */
export type Account = {
  /** Medusa's customer. */
  id: string
  /** The address that is its own, normalized. */
  email: string | null
  first_name: string | null
  last_name: string | null
}

/** An address and the account that it belongs to, as far as a fact tells. */
export type AddressClaim = { address: string; account: Account | null }

/** Whose addresses a cart or an order tells of; the typed one comes first. */
export function peopleOf({
  email,
  account,
}: {
  /** As it was typed, normalized. */
  email: string | null
  account: Account | null
}): AddressClaim[] {
  const own = account?.email ?? null
  const typed = email
    ? [{ address: email, account: own === email ? account : null }]
    : []
  return own && own !== email ? [...typed, { address: own, account }] : typed
}
