/**
 * Whether an address is one that the store writes to under no circumstances.
 *
 * @param email normalized
 * @param leaveOut addresses, and domains as `"@example.com"`, in lowercase;
 *   a domain counts with all below it
 */
export function isLeftOut(email: string, leaveOut: readonly string[]): boolean {
  return isOfDomains(email, leaveOut) || leaveOut.includes(email)
}

/** Whether an address is of one of these domains, or below one. */
export function isOfDomains(
  email: string,
  domains: readonly string[]
): boolean {
  const domain = domainOf(email)
  return domains.some(
    (entry) =>
      entry.startsWith("@") &&
      (domain === entry.slice(1) || domain.endsWith(`.${entry.slice(1)}`))
  )
}

/** An address's domain and those above it: `["mail.example.com", …, "com"]`. */
export function domainsOf(email: string): string[] {
  const labels = domainOf(email).split(".")
  return labels.map((_, n) => labels.slice(n).join("."))
}

const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1)
