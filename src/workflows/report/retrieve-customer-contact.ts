import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import { listContactTouches } from "../../modules/recovery/queries/report/list-contact-touches"
import { EMAIL } from "../../domain/touch/channel"
import type { AdminCustomerRecoveryResponse } from "../../types"
import { listConsents } from "../../modules/recovery/queries/consent/list-consents"
import { readWordsShown } from "../consent/words-shown"
import { readSoldTo } from "../consent/read-sold-to"
import { findPermissions } from "../consent/find-permissions"
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
  customerId: string,
  now: Date
): Promise<AdminCustomerRecoveryResponse["contact"]> {
  const recovery = recoveryModule(container)
  const email = await emailOfCustomer(container, customerId)
  if (!email) {
    return null
  }
  const [address] = await recovery.listAddresses(
    { channel: EMAIL, address: email },
    { select: ["id", "contact_id"], take: 1 }
  )
  const [person] = address
    ? await recovery.listContacts(
        { id: address.contact_id },
        { select: ["country_code"], take: 1 }
      )
    : []
  const { block, permissionOf, consents, touches } = await recovery.read(
    async (db) => ({
      block: (await findBlocks(db, recovery.options, [email])).get(email),
      permissionOf: await findPermissions(db, {
        address_ids: address ? [address.id] : [],
        purpose: EMAIL,
        now,
      }),
      consents: address ? await listConsents(db, address.contact_id) : [],
      touches: address
        ? await listContactTouches(db, {
            contact_id: address.contact_id,
            limit: MOST_TOUCHES,
          })
        : [],
    })
  )
  const { permission } = permissionOf(address?.id ?? "", {
    sales_channel_id: null,
    // Somebody whose country nobody knows may be wherever the store sells to.
    countries: person?.country_code
      ? [person.country_code]
      : [...(await readSoldTo(container)).values()].flat(),
  })
  const state = await describeBlocks(container, email)
  const shown = await readWordsShown(container, consents)
  return {
    ...state,
    may_email: state.may_email && permission.may,
    permission: permission.may
      ? { may: true, basis: permission.basis }
      : permission,
    consents: consents.map(({ sales_channel_id, wording, ...consent }) => ({
      ...isoDates(consent),
      wording: wording && {
        ...wording,
        text: shown(wording.text, { sales_channel_id }),
      },
    })),
    blocked_reason: block?.reason ?? null,
    blocked_at: block ? new Date(block.blocked_at).toISOString() : null,
    erased: Boolean(block?.all.some(({ reason }) => reason === "erased")),
    touches: touches.map((touch) => isoDates(touch)),
  }
}
