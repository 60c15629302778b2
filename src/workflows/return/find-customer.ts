import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"

/**
 * The customer whose groups and price lists a cart had, as long as they are
 * there and still use the address that the message went to.
 */
export async function findCustomer(
  container: MedusaContainer,
  id: string | null,
  email: string
): Promise<string | undefined> {
  if (!id) {
    return undefined
  }
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id }, { select: ["id", "email"], take: 1 })
  return normalizeEmail(customer?.email) === email ? customer?.id : undefined
}
