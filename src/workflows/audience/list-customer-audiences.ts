import type { MedusaContainer } from "@medusajs/framework/types"

import { agreedToAds } from "../../modules/recovery/queries/audience/agreed-to-ads"
import { countMembers } from "../../modules/recovery/queries/audience/count-members"
import { findProfiles } from "../../modules/recovery/queries/audience/find-profiles"
import { fragment } from "../../modules/recovery/queries/audience/fragment"
import { listAudienceRows } from "../../modules/recovery/queries/audience/list-audiences"
import { EMAIL } from "../../domain/touch/channel"
import type { AdminCustomerAudiencesResponse } from "../../types"
import { recoveryModule } from "../recovery-module"
import { emailOfCustomer } from "../report/retrieve-customer-contact"
import { contextOf, membership } from "./members-of"
import { readLeftOutOfAds } from "./read-left-out-of-ads"
import { type Person, withGroups } from "./with-groups"

/**
 * Which audiences a customer is in, and what keeps them out of the others.
 * @throws MedusaError NOT_FOUND when there is no such customer
 */
export async function listCustomerAudiences(
  container: MedusaContainer,
  customerId: string,
  now: Date
): Promise<AdminCustomerAudiencesResponse> {
  const recovery = recoveryModule(container)
  const email = await emailOfCustomer(container, customerId)
  const person = await findPerson(container, customerId, email)
  const audiences = await recovery.read(listAudienceRows)
  const context = await contextOf(container, { rules: [], audiences, now })
  return {
    segment: person?.segment ?? null,
    audiences: audiences.map((audience) => {
      const { id, key, name } = audience
      const { matches, because } = person
        ? membership(audience, { audiences, context }).matches(person)
        : { matches: false, because: null }
      return { id, key, name, is_in: matches, because }
    }),
    consenting: person ? await mayBeInFile(container, person) : false,
  }
}

/** By their account, else by the address of a guest. */
async function findPerson(
  container: MedusaContainer,
  customerId: string,
  email: string | null
): Promise<Person | undefined> {
  const rows = await recoveryModule(container).read(async (db) => {
    const own = await findProfiles(
      db,
      fragment("profile.customer_id = ? LIMIT 1", customerId)
    )
    return own.length || !email
      ? own
      : await findProfiles(
          db,
          fragment(
            `profile.contact_id = ANY(ARRAY(
               SELECT contact_id FROM recovery_address
                WHERE channel = ? AND address = ? AND deleted_at IS NULL))
             LIMIT 1`,
            EMAIL,
            email
          )
        )
  })
  return (await withGroups(container, rows))[0]
}

async function mayBeInFile(
  container: MedusaContainer,
  { contact_id }: Person
): Promise<boolean> {
  const leftOut = await readLeftOutOfAds(container)
  const { existsOfEach } = agreedToAds({ leftOut })
  const count = await recoveryModule(container).read((db) =>
    countMembers(db, {
      sql: `profile.contact_id = ? AND ${existsOfEach.sql}`,
      params: [contact_id, ...existsOfEach.params],
    })
  )
  return count > 0
}
