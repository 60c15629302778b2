import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { domainsOf, isLeftOut } from "../../domain/contact/is-left-out"
import type { LeftOutKind } from "../../domain/contact/left-out"
import { normalizeEmail } from "../../domain/contact/normalize-email"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import { findLeftOutRows } from "../../modules/recovery/queries/contact/find-left-out"
import { recoveryModule } from "../recovery-module"

type Cart = Pick<CartFacts, "cart_id" | "email" | "account">

/**
 * Those of the carts whose people the store leaves out, by the option
 * `leaveOut` or by an admin's list: an address or its domain, a group that
 * their account is in, or staff.
 */
export async function findLeftOut(
  container: MedusaContainer,
  carts: Cart[]
): Promise<Set<string>> {
  const recovery = recoveryModule(container)
  const { leaveOut } = recovery.options
  const emails = [...new Set(carts.flatMap(({ email }) => email ?? []))]
  const rows = carts.length
    ? await recovery.read((db) =>
        findLeftOutRows(db, {
          addresses: emails,
          domains: [...new Set(emails.flatMap(domainsOf))],
        })
      )
    : []
  const values = (kind: LeftOutKind) =>
    rows.flatMap((row) => (row.kind === kind ? row.value : []))
  const named = [
    ...leaveOut.addresses,
    ...values("address"),
    ...values("domain").map((domain) => `@${domain}`),
  ]
  const [groups, staff] = await Promise.all([
    inGroups(container, carts, {
      names: leaveOut.customerGroups,
      ids: values("group"),
    }),
    leaveOut.staff ? ofStaff(container, carts) : new Set<string>(),
  ])
  return new Set(
    carts
      .filter(
        ({ email, account }) =>
          (email !== null && (isLeftOut(email, named) || staff.has(email))) ||
          (account !== null && groups.has(account.id))
      )
      .map(({ cart_id }) => cart_id)
  )
}

/** Accounts in one of the groups. */
async function inGroups(
  container: MedusaContainer,
  carts: Cart[],
  asked: { names: string[]; ids: string[] }
): Promise<Set<string>> {
  const accounts = carts.flatMap(({ account }) => account?.id ?? [])
  if (!(asked.names.length + asked.ids.length) || !accounts.length) {
    return new Set()
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "customer",
      fields: ["id", "groups.id", "groups.name"],
      filters: { id: [...new Set(accounts)] },
    })
  const names = new Set(asked.names.map((name) => name.toLowerCase()))
  const ids = new Set(asked.ids)
  type Group = { id: string; name?: string } | null
  return new Set(
    (data as { id: string; groups?: Group[] }[])
      .filter(({ groups }) =>
        groups?.some(
          (group) =>
            group &&
            (ids.has(group.id) || names.has(group.name?.toLowerCase() ?? ""))
        )
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
