import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The id of the promotion with this code, or null. */
export async function findPromotion(
  container: MedusaContainer,
  code: string
): Promise<string | null> {
  const [promotion] = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ code }, { select: ["id"], take: 1 })
  return promotion?.id ?? null
}
