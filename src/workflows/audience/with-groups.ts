import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ProfileFacts } from "../../domain/audience/rule/profile-facts"
import type { ProfileRow } from "../../modules/recovery/queries/audience/find-profiles"
import { selectGroupsOfCustomers } from "../../modules/recovery/queries/medusa/select-groups-of-customers"
import { fromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"
import { present } from "../tracking/present"

export type Person = ProfileRow & ProfileFacts

/** People with the groups that their accounts are in. */
export async function withGroups(
  container: MedusaContainer,
  rows: ProfileRow[]
): Promise<Person[]> {
  const ids = rows.flatMap(({ customer_id }) => customer_id ?? [])
  const pairs = ids.length ? await readPairs(container, ids) : []
  const groups = new Map<string, string[]>()
  for (const { customer_id, group_id } of pairs) {
    const known = groups.get(customer_id) ?? []
    groups.set(customer_id, [...known, group_id])
  }
  return rows.map((row) => ({
    ...row,
    customer_groups: groups.get(row.customer_id ?? "") ?? [],
  }))
}

async function readPairs(
  container: MedusaContainer,
  ids: string[]
): Promise<{ customer_id: string; group_id: string }[]> {
  return await fromTables(
    container,
    "customer groups",
    () =>
      recoveryModule(container).read((db) => selectGroupsOfCustomers(db, ids)),
    async () => {
      const { data } = await container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "customer",
          fields: ["id", "groups.id"],
          filters: { id: ids },
        })
      type Answer = { id: string; groups?: ({ id: string } | null)[] | null }
      return (data as unknown as Answer[]).flatMap(({ id, groups }) =>
        present(groups).map((group) => ({
          customer_id: id,
          group_id: group.id,
        }))
      )
    }
  )
}
