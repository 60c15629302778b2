import type {
  CreatePromotionDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * Makes promotions, all in one call. When that is refused, one of them is to
 * blame: each is made by itself, and only that one fails. Answers the id, or
 * the error, by code.
 */
export async function makePromotions(
  container: MedusaContainer,
  rows: CreatePromotionDTO[]
): Promise<Map<string, string | Error>> {
  if (!rows.length) {
    return new Map()
  }
  const promotions = container.resolve(Modules.PROMOTION)
  try {
    const made = await promotions.createPromotions(rows)
    return new Map(made.map(({ id, code }) => [code!, id]))
  } catch (error) {
    if (rows.length === 1) {
      return new Map([[rows[0]!.code, error as Error]])
    }
    const singly = new Map<string, string | Error>()
    for (const row of rows) {
      for (const [code, made] of await makePromotions(container, [row])) {
        singly.set(code, made)
      }
    }
    return singly
  }
}
