import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The ids of the promotions that have these codes, by code. */
export async function findPromotions(
  container: MedusaContainer,
  codes: string[]
): Promise<Map<string, string>> {
  if (!codes.length) {
    return new Map()
  }
  const promotions = await container
    .resolve(Modules.PROMOTION)
    .listPromotions(
      { code: codes },
      { select: ["id", "code"], take: codes.length }
    )
  return new Map(promotions.map(({ id, code }) => [code!, id]))
}

/** Soft: a hard delete of a thousand takes half a minute in a large shop. */
export async function dropPromotions(
  container: MedusaContainer,
  ids: string[]
): Promise<void> {
  if (ids.length) {
    await container.resolve(Modules.PROMOTION).softDeletePromotions(ids)
  }
}
