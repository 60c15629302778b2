import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { KNOWN_AGENTS } from "../../domain/tracking/robot"
import { pageLeftOut } from "../../modules/recovery/queries/contact/page-left-out"
import type { AdminLeftOutListResponse } from "../../types"
import { recoveryModule } from "../recovery-module"
import { nameStaff } from "./name-staff"

/** Whom the store leaves out: by its admins' list, its options, and always. */
export async function listLeftOut(
  container: MedusaContainer,
  page: { limit: number; offset: number }
): Promise<AdminLeftOutListResponse> {
  const recovery = recoveryModule(container)
  const { leaveOut } = recovery.options
  const { rows, count } = await recovery.read((db) => pageLeftOut(db, page))
  const groups = await nameGroups(
    container,
    rows.flatMap(({ kind, value }) => (kind === "group" ? value : []))
  )
  const nameOf = await nameStaff(
    container,
    rows.map(({ added_by }) => added_by)
  )
  return {
    left_out: rows.map(({ id, kind, value, note, added_at, added_by }) => ({
      id,
      kind,
      name: kind === "domain" ? `@${value}` : (groups.get(value) ?? value),
      note,
      at: new Date(added_at).toISOString(),
      by: nameOf(added_by),
    })),
    count,
    ...page,
    by_option: {
      addresses: leaveOut.addresses,
      customer_groups: leaveOut.customerGroups,
      staff: leaveOut.staff,
    },
    always: [...KNOWN_AGENTS],
  }
}

async function nameGroups(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  const groups = ids.length
    ? await container
        .resolve(Modules.CUSTOMER)
        .listCustomerGroups({ id: ids }, { select: ["id", "name"] })
    : []
  return new Map(groups.map(({ id, name }) => [id, name ?? id]))
}
