/**
 * Shopping robots of others that leave carts with an address: Google's checks
 * of a shop's checkout.
 */
const TEST_SHOPPERS = ["@storebotmail.joonix.net"]

/**
 * Whether an address is one that the store writes to under no circumstances.
 *
 * @param email normalized
 * @param leaveOut addresses, and domains as `"@example.com"`, in lowercase;
 *   a domain counts with all below it
 */
export function isLeftOut(email: string, leaveOut: readonly string[]): boolean {
  const domain = email.slice(email.lastIndexOf("@") + 1)
  return [...TEST_SHOPPERS, ...leaveOut].some((entry) =>
    entry.startsWith("@")
      ? domain === entry.slice(1) || domain.endsWith(`.${entry.slice(1)}`)
      : email === entry
  )
}
