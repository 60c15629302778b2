import type { MedusaContainer } from "@medusajs/framework/types"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"

import { isBuyable, type LineNow } from "../../domain/return/restore-notices"
import type { EnrollmentSnapshot } from "../../modules/recovery/queries/enrollment/insert-enrollments"

/**
 * A new cart with what can still be bought of an abandoned one, at today's
 * prices. Answers its id.
 */
export async function rebuildCart(
  container: MedusaContainer,
  input: {
    snapshot: EnrollmentSnapshot
    lines: Map<string, LineNow>
    email: string
  }
): Promise<string> {
  const { snapshot, lines, email } = input
  const { result } = await createCartWorkflow(container).run({
    input: {
      region_id: snapshot.region_id ?? undefined,
      sales_channel_id: snapshot.sales_channel_id ?? undefined,
      currency_code: snapshot.currency_code,
      email,
      items: snapshot.items
        .filter((item) => isBuyable(item, lines))
        .map((item) => ({
          variant_id: item.variant_id!,
          quantity: item.quantity,
        })),
    },
  })
  return result.id
}
