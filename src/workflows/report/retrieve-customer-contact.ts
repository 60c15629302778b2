import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import { listContactTouches } from "../../modules/recovery/queries/report/list-contact-touches"
import { EMAIL } from "../../domain/touch/channel"
import type { AdminCustomerRecoveryResponse } from "../../types"
import { findBlocks } from "../contact/find-blocks"
import { recoveryModule } from "../recovery-module"
import { isoDates } from "./iso-dates"

const MOST_TOUCHES = 50

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
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .retrieveCustomer(customerId, { select: ["id", "email"] })
  const email = normalizeEmail(customer.email)
  if (!email) {
    return null
  }
  const [address] = await recovery.listAddresses(
    { channel: EMAIL, address: email },
    { select: ["contact_id"], take: 1 }
  )
  const { blocks, touches } = await recovery.read(async (db) => ({
    blocks: await findBlocks(db, recovery.options, [email]),
    touches: address
      ? await listContactTouches(db, {
          contact_id: address.contact_id,
          limit: MOST_TOUCHES,
        })
      : [],
  }))
  const block = blocks.get(email)
  return {
    email,
    may_email: !block,
    blocked_reason: block?.reason ?? null,
    blocked_at: block ? new Date(block.blocked_at).toISOString() : null,
    erased: Boolean(block?.all.some(({ reason }) => reason === "erased")),
    touches: touches.map((touch) => isoDates(touch)),
  }
}
