import { MedusaError } from "@medusajs/framework/utils"

import type { RecoveryModuleService } from "../recovery-module"

/**
 * The live enrollment of an abandoned cart, also of one that was rebuilt.
 * @throws MedusaError NOT_FOUND when the cart is not tracked, NOT_ALLOWED
 *   when it is in no sequence now
 */
export async function findCartEnrollment(
  recovery: RecoveryModuleService,
  cartId: string
): Promise<{ id: string }> {
  const [enrollment] = await recovery.listEnrollments(
    {
      state: "active",
      $or: [{ cart_id: cartId }, { restored_cart_id: cartId }],
    },
    { select: ["id"], take: 1 }
  )
  if (enrollment) {
    return enrollment
  }
  const [cart] = await recovery.listTrackedCarts(
    { cart_id: cartId },
    { select: ["id"], take: 1 }
  )
  throw cart
    ? new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This cart is in no sequence now, so there is no message to send or to stop."
      )
    : new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No abandoned cart with the id ${cartId} was found.`
      )
}
