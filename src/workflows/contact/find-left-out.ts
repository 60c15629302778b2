import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { isLeftOut } from "../../domain/contact/is-left-out"
import { normalizeEmail } from "../../domain/contact/normalize-email"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import { recoveryModule } from "../recovery-module"

type Cart = Pick<CartFacts, "cart_id" | "email" | "account">

/**
 * Those of the carts whose people the option `leaveOut` names: by an address
 * or its domain, by a group that their account is in, or as staff. What
 * nothing is set for costs nothing.
 */
export async function findLeftOut(
  container: MedusaContainer,
  carts: Cart[]
): Promise<Set<string>> {
  const { leaveOut } = recoveryModule(container).options
  const [groups, staff] = await Promise.all([
    inGroups(container, carts, leaveOut.customerGroups),
    leaveOut.staff ? ofStaff(container, carts) : new Set<string>(),
  ])
  return new Set(
    carts
      .filter(
        ({ email, account }) =>
          (email !== null &&
            (isLeftOut(email, leaveOut.addresses) || staff.has(email))) ||
          (account !== null && groups.has(account.id))
      )
      .map(({ cart_id }) => cart_id)
  )
}

/** Accounts in one of the groups. */
async function inGroups(
  container: MedusaContainer,
  carts: Cart[],
  names: string[]
): Promise<Set<string>> {
  const ids = carts.flatMap(({ account }) => account?.id ?? [])
  if (!names.length || !ids.length) {
    return new Set()
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "customer",
      fields: ["id", "groups.name"],
      filters: { id: [...new Set(ids)] },
    })
  const asked = new Set(names.map((name) => name.toLowerCase()))
  return new Set(
    (data as { id: string; groups?: ({ name?: string } | null)[] }[])
      .filter(({ groups }) =>
        groups?.some((group) => asked.has(group?.name?.toLowerCase() ?? ""))
      )
      .map(({ id }) => id)
  )
}

/** Addresses that people log in to the dashboard with. */
async function ofStaff(
  container: MedusaContainer,
  carts: Cart[]
): Promise<Set<string>> {
  const emails = carts.flatMap(({ email }) => email ?? [])
  const users = emails.length
    ? await container
        .resolve(Modules.USER)
        .listUsers({ email: [...new Set(emails)] }, { select: ["email"] })
    : []
  return new Set(users.flatMap(({ email }) => normalizeEmail(email) ?? []))
}
