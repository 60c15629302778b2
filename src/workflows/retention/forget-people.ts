import type { MedusaContainer } from "@medusajs/framework/types"

import type { Secrets } from "../../domain/contact/hash-address"
import { addMs } from "../../domain/time/duration"
import { EMAIL } from "../../domain/touch/channel"
import type { Db } from "../../modules/recovery/db"
import { eraseOrders } from "../../modules/recovery/queries/attribution/erase-orders"
import { listRefusals } from "../../modules/recovery/queries/consent/list-refusals"
import { eraseContacts } from "../../modules/recovery/queries/contact/erase-contacts"
import {
  type AddressRow,
  listAddresses,
} from "../../modules/recovery/queries/contact/list-addresses"
import { lockAddresses } from "../../modules/recovery/queries/contact/lock-addresses"
import { lockContacts } from "../../modules/recovery/queries/contact/lock-contacts"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import { forgetNames } from "../../modules/recovery/queries/fact/forget-names"
import {
  type IdleContact,
  isIdle,
  pageIdleContacts,
} from "../../modules/recovery/queries/retention/page-idle-contacts"
import { eraseCarts } from "../../modules/recovery/queries/tracking/erase-carts"
import { keepRowsOfErased } from "../audience/keep-rows-of-erased"
import { blockAddress } from "../contact/block-address"
import { eraseTold } from "../contact/erase-told"
import type { Finding } from "../finding"
import { recoveryModule, type RecoveryModuleService } from "../recovery-module"

const CURSOR = "purged_people"
const PAGE = 500

/**
 * Makes people anonymous who have done nothing for as long as people are kept:
 * like an erasure, but that nothing blocks them who has not said no. Should
 * they come back they are new; and whoever says no by an old message is blocked by what its
 * address left behind.
 */
export async function forgetPeople(
  container: MedusaContainer,
  { now, box, cursors }: Finding
): Promise<number> {
  const recovery = recoveryModule(container)
  const before = addMs(now, -recovery.options.retention.people)
  const begun = cursors.get(CURSOR) ?? null
  const page = await recovery.read((db) =>
    pageIdleContacts(db, { after: begun ?? "", before, limit: PAGE })
  )
  let done = 0
  for (const contact of page.idle) {
    if (box.left === 0) {
      return done
    }
    done += (await forget(recovery, contact, { before, now })) ? 1 : 0
  }
  const next = page.seen === PAGE ? page.last : null
  if (next !== begun) {
    await recovery.read((db) => setCursor(db, CURSOR, next))
  }
  return done
}

/** They have come back at this very moment. */
class NotIdle extends Error {}

/** False when they have come back meanwhile: then nothing has happened. */
async function forget(
  recovery: RecoveryModuleService,
  contact: IdleContact,
  when: { before: Date; now: Date }
): Promise<boolean> {
  try {
    await recovery.transaction((db) =>
      makeAnonymous(db, recovery, contact, when)
    )
    return true
  } catch (error) {
    if (error instanceof NotIdle) {
      return false
    }
    throw error
  }
}

/** A no to messages is not forgotten with the address that it was said of. */
async function keepTheirNo(
  db: Db,
  secrets: Secrets,
  { id, addresses, now }: { id: string; addresses: AddressRow[]; now: Date }
): Promise<void> {
  const refusals = await listRefusals(db, id)
  const said = new Set(
    refusals.flatMap(({ purpose, address_id }) =>
      purpose === EMAIL ? address_id : []
    )
  )
  await blockAddress(db, secrets, {
    addresses: addresses.filter((address) => said.has(address.id)),
    reason: "unsubscribed",
    at: now,
  })
}

async function makeAnonymous(
  db: Db,
  recovery: RecoveryModuleService,
  { id, customer_id }: IdleContact,
  { before, now }: { before: Date; now: Date }
): Promise<void> {
  const addresses = await listAddresses(db, id)
  const person = {
    contact_ids: [id],
    customer_ids: customer_id ? [customer_id] : [],
    emails: addresses.map(({ address }) => address),
  }
  await eraseOrders(db, person)
  await eraseCarts(db, { ...person, at: now })
  await lockAddresses(db, [id])
  await lockContacts(db, [id])
  if (!(await isIdle(db, id, before))) {
    throw new NotIdle()
  }
  await keepTheirNo(db, recovery.options, { id, addresses, now })
  await eraseTold(db, [id], now)
  await keepRowsOfErased(db, [id])
  await eraseContacts(db, {
    ids: [id],
    at: now,
    erasingUntil: null,
    keepHash: true,
  })
  await forgetNames(db)
}
