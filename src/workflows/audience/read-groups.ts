import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { selectCustomerGroups } from "../../modules/recovery/queries/medusa/select-customer-groups"
import { fromTables, rowsFromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"

const WHAT = "customer groups"
const PAGE = 1000

/** Those of the customer groups that are there. */
export async function readGroups(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Set<string>> {
  if (!ids.length) {
    return new Set()
  }
  const rows = await rowsFromTables(container, WHAT, [...ids], {
    ofKey: (id) => id,
    ofRow: ({ id }: { id: string }) => id,
    tables: (keys) =>
      recoveryModule(container).read((db) =>
        selectCustomerGroups(db, { ids: keys, names: [] })
      ),
    services: (keys) =>
      container
        .resolve(Modules.CUSTOMER)
        .listCustomerGroups(
          { id: keys },
          { select: ["id"], take: keys.length }
        ),
  })
  return new Set(rows.map(({ id }) => id))
}

/** The ids of groups by their names, in whatever case. */
export async function findGroupsByName(
  container: MedusaContainer,
  names: readonly string[]
): Promise<string[]> {
  if (!names.length) {
    return []
  }
  const wanted = new Set(names.map((name) => name.trim().toLowerCase()))
  const tables = await fromTables(
    container,
    WHAT,
    () =>
      recoveryModule(container).read((db) =>
        selectCustomerGroups(db, { ids: [], names: [...wanted] })
      ),
    () => Promise.resolve([])
  )
  // That a table knows none proves nothing.
  const rows = tables.length
    ? tables
    : await container
        .resolve(Modules.CUSTOMER)
        .listCustomerGroups({}, { select: ["id", "name"], take: 10_000 })
  return rows
    .filter(({ name }) => wanted.has((name ?? "").toLowerCase()))
    .map(({ id }) => id)
}

/**
 * The accounts in each of the groups; null where SQL can read Medusa's own
 * `customer_group_customer`, which it does better.
 */
export async function accountsOfGroups(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, string[]> | null> {
  const there = [...(await readGroups(container, ids))]
  return await fromTables(
    container,
    WHAT,
    () => Promise.resolve(null),
    async () => {
      const accounts = new Map<string, string[]>()
      for (const id of there) {
        accounts.set(id, await accountsOf(container, id))
      }
      return accounts
    }
  )
}

async function accountsOf(
  container: MedusaContainer,
  group: string
): Promise<string[]> {
  const service = container.resolve(Modules.CUSTOMER)
  const found: string[] = []
  for (;;) {
    const page = await service.listCustomers(
      { groups: { id: [group] } } as never,
      { select: ["id"], take: PAGE, skip: found.length, order: { id: "ASC" } }
    )
    found.push(...page.map(({ id }) => id))
    if (page.length < PAGE) {
      return found
    }
  }
}
