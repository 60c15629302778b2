import type { MedusaContainer } from "@medusajs/framework/types"

import { isErasedAddress } from "../../domain/contact/erased-address"
import {
  type ExportedRows,
  exportPerson,
} from "../../modules/recovery/queries/contact/export-person"
import type { AdminPersonExport } from "../../types"
import { recoveryModule } from "../recovery-module"
import { findBlocks } from "./find-blocks"
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
  const { rows, blocks } = await recovery.read(async (db) => ({
    rows: (await exportPerson(db, person)) satisfies ExportedRows,
    blocks: await findBlocks(db, recovery.options, emails),
  }))
  return {
    exported_at: now.toISOString(),
    emails,
    blocks: [...blocks].flatMap(([address, { all }]) =>
      all.map(({ reason, blocked_at }) => ({
        address,
        reason,
        blocked_at: new Date(blocked_at).toISOString(),
      }))
    ),
    ...rows,
  }
}
