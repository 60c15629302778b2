import type { MedusaContainer } from "@medusajs/framework/types"

import { isErasedAddress } from "../../domain/contact/erased-address"
import { addressHashes } from "../../domain/contact/hash-address"
import { EMAIL } from "../../domain/touch/channel"
import {
  type BlockKey,
  type ExportedRows,
  exportPerson,
} from "../../modules/recovery/queries/contact/export-person"
import { listAddresses } from "../../modules/recovery/queries/contact/list-addresses"
import type { AdminPersonExport } from "../../types"
import { readWordsShown } from "../consent/words-shown"
import { recoveryModule } from "../recovery-module"
import { findPerson, type WhoInput } from "./find-person"

/**
 * Everything that is kept of a person, as one JSON document to hand to them.
 * What Medusa itself keeps of them is not in it.
 * @throws MedusaError NOT_FOUND when nobody is known by that
 */
export async function exportContact(
  container: MedusaContainer,
  who: WhoInput,
  now: Date
): Promise<AdminPersonExport> {
  const recovery = recoveryModule(container)
  const person = await findPerson(container, who)
  const emails = person.emails.filter((email) => !isErasedAddress(email))
  const rows = await recovery.read(async (db) => {
    const keys = new Map<string, BlockKey>()
    const known = await Promise.all(
      person.contact_ids.map((id) => listAddresses(db, id))
    )
    for (const { channel, address } of [
      ...known.flat(),
      ...emails.map((email) => ({ channel: EMAIL, address: email })),
    ]) {
      for (const hash of addressHashes(recovery.options, channel, address)) {
        keys.set(hash, { channel, address, hash })
      }
    }
    return (await exportPerson(db, {
      ...person,
      block_keys: [...keys.values()],
    })) satisfies ExportedRows
  })
  const shown = await readWordsShown(container, rows.consents)
  const consents = rows.consents.map((consent) => ({
    ...consent,
    wording: consent.wording && shown(consent.wording, consent),
  }))
  return { exported_at: now.toISOString(), emails, ...rows, consents }
}
