import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import type { LeftOutOfAds } from "../../modules/recovery/queries/audience/agreed-to-ads"
import { listLeftOutEnds } from "../../modules/recovery/queries/contact/list-left-out-ends"
import { recoveryModule } from "../recovery-module"
import { accountsOfGroups, findGroupsByName } from "./read-groups"

/** Whom the store leaves out of everything, as `agreedToAds` asks for it. */
export async function readLeftOutOfAds(
  container: MedusaContainer
): Promise<LeftOutOfAds> {
  const recovery = recoveryModule(container)
  const { leaveOut } = recovery.options
  const rows = await recovery.read(listLeftOutEnds)
  const values = (wanted: "domain" | "group") =>
    rows.flatMap(({ kind, value }) => (kind === wanted ? value : []))
  const isDomain = (entry: string) => entry.startsWith("@")
  const groups = [
    ...new Set([
      ...values("group"),
      ...(await findGroupsByName(container, leaveOut.customerGroups)),
    ]),
  ]
  const accounts = groups.length
    ? await accountsOfGroups(container, groups)
    : null
  return {
    addresses: [
      ...leaveOut.addresses.filter((entry) => !isDomain(entry)),
      ...(leaveOut.staff ? await listStaff(container) : []),
    ],
    domains: [
      ...leaveOut.addresses.filter(isDomain).map((entry) => entry.slice(1)),
      ...values("domain"),
    ],
    groups,
    customers: accounts && [...new Set([...accounts.values()].flat())],
  }
}

/** Addresses that people log in to the dashboard with. */
async function listStaff(container: MedusaContainer): Promise<string[]> {
  const users = await container
    .resolve(Modules.USER)
    .listUsers({}, { select: ["email"], take: 10_000 })
  return users.flatMap(({ email }) => normalizeEmail(email) ?? [])
}
