import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import { listContactTouches } from "../../modules/recovery/queries/report/list-contact-touches"
import { EMAIL } from "../../domain/touch/channel"
import type { AdminCustomerRecoveryResponse } from "../../types"
import { findBlocks } from "../contact/find-blocks"
import { recoveryModule } from "../recovery-module"
import { describeBlocks } from "./describe-blocks"
import { isoDates } from "./iso-dates"

const MOST_TOUCHES = 50

/** The address that a customer's messages go to; null when there is none. */
export async function emailOfCustomer(
  container: MedusaContainer,
  customerId: string
): Promise<string | null> {
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .retrieveCustomer(customerId, { select: ["id", "email"] })
  return normalizeEmail(customer.email)
}

/**
 * What a customer was sent, and whether we may write to them; null for one
 * without an address.
 * @throws MedusaError NOT_FOUND when there is no such customer
 */
export async function retrieveCustomerContact(
  container: MedusaContainer,
  customerId: string
): Promise<AdminCustomerRecoveryResponse["contact"]> {
  const recovery = recoveryModule(container)
  const email = await emailOfCustomer(container, customerId)
  if (!email) {
    return null
  }
  const [address] = await recovery.listAddresses(
    { channel: EMAIL, address: email },
    { select: ["contact_id"], take: 1 }
  )
  const { block, touches } = await recovery.read(async (db) => ({
    block: (await findBlocks(db, recovery.options, [email])).get(email),
    touches: address
      ? await listContactTouches(db, {
          contact_id: address.contact_id,
          limit: MOST_TOUCHES,
        })
      : [],
  }))
  return {
    ...(await describeBlocks(container, email)),
    blocked_reason: block?.reason ?? null,
    blocked_at: block ? new Date(block.blocked_at).toISOString() : null,
    touches: touches.map((touch) => isoDates(touch)),
  }
}
