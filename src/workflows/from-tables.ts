import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { perProcess } from "./process/per-process"

/** PostgreSQL's undefined_column and undefined_table. */
const NOT_THERE = new Set(["42703", "42P01"])

const unreadable = perProcess(() => new Set<string>())

/**
 * Reads out of Medusa's own tables, which is many times as fast as its
 * services. Where they are not (the module has a database of its own) or
 * have changed (a newer Medusa), it says so once and asks the services.
 *
 * @param what names the rows: another module's may be readable all the same
 */
export async function fromTables<T>(
  container: MedusaContainer,
  what: string,
  readTables: () => Promise<T>,
  askMedusa: () => Promise<T>
): Promise<T> {
  const known = unreadable(container)
  if (!known.has(what)) {
    try {
      return await readTables()
    } catch (error) {
      if (!NOT_THERE.has((error as { code?: string }).code ?? "")) {
        throw error
      }
      known.add(what)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `Cart recovery cannot read Medusa's tables of ${what} directly and asks its services from now on, which is slower: ${(error as Error).message}`
        )
    }
  }
  return await askMedusa()
}
