import { chooseMode } from "../../domain/consent/choose-mode"
import { mayWrite, type Permission } from "../../domain/consent/may-write"
import type { Purpose } from "../../domain/consent/purpose"
import type { Db } from "../../modules/recovery/db"
import { findConsents } from "../../modules/recovery/queries/consent/find-consents"
import { listConsentChoices } from "../../modules/recovery/queries/consent/list-consent-choices"

/** Where somebody is, as far as a cart tells. */
export type Whereabouts = {
  sales_channel_id: string | null
  countries: readonly string[]
}

/** Whether an address may be written to, and the record that this stands on. */
export type FoundPermission = {
  permission: Permission
  /** The decision that was found; null where there is none. */
  consent_id: string | null
}

/**
 * Asks for addresses whether somebody who is there may be written to, by
 * `may-write.ts`. Answers a question for each address that was named.
 */
export async function findPermissions(
  db: Db,
  input: { address_ids: string[]; purpose: Purpose; now: Date }
): Promise<(addressId: string, where: Whereabouts) => FoundPermission> {
  const { address_ids, purpose, now } = input
  const consents = await findConsents(db, { address_ids, purpose })
  const choices = await listConsentChoices(db)
  return (addressId, where) => {
    const known = consents.get(addressId)
    return {
      permission: mayWrite({
        now,
        ...chooseMode(choices, where),
        record: known?.record ?? null,
        order: known?.order ?? null,
      }),
      consent_id: known?.record?.id ?? null,
    }
  }
}
