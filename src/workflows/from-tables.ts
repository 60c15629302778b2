import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { perProcess } from "./per-process"

/** PostgreSQL's undefined_column and undefined_table. */
const NOT_THERE = new Set(["42703", "42P01"])

const tables = perProcess(() => ({ readable: true }))

/**
 * Reads out of Medusa's own tables, which is many times as fast as its
 * services. Where they are not (the module has a database of its own) or
 * have changed (a newer Medusa), it says so once and asks the services.
 */
export async function fromTables<T>(
  container: MedusaContainer,
  readTables: () => Promise<T>,
  askMedusa: () => Promise<T>
): Promise<T> {
  const known = tables(container)
  if (known.readable) {
    try {
      return await readTables()
    } catch (error) {
      if (!NOT_THERE.has((error as { code?: string }).code ?? "")) {
        throw error
      }
      known.readable = false
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `Cart recovery cannot read Medusa's tables directly and asks its services from now on, which is slower: ${(error as Error).message}`
        )
    }
  }
  return await askMedusa()
}
